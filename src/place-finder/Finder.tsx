import { useState } from 'preact/hooks';
import { countSentence, MOST_SHOWN } from '../core/places/find-by-name.ts';

/** A search result. */
export interface Result {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
  readonly choose: () => void;
}

interface Props {
  readonly id: string;
  readonly label: string;
  /** The word for one result (`practice`), and the words for what people type (`name or code`). */
  readonly noun: string;
  readonly searchedBy: string;
  /** The number of results is announced from this number of typed characters on. */
  readonly minLetters: number;
  /** Null while the list to search is not loaded yet. */
  find(typed: string): readonly Result[] | null;
}

/** A search field with its results. Enter chooses the result if there is only one. */
export function Finder({ id, label, noun, searchedBy, minLetters, find }: Props) {
  const [typed, setTyped] = useState('');
  const found = find(typed);
  const [first, second] = found ?? [];
  const chooseResult = ({ choose }: Result) => {
    setTyped('');
    choose();
  };
  return (
    <div class="finding">
      <label class="nhsuk-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="nhsuk-input"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        aria-describedby={`${id}-found`}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && first && !second && chooseResult(first)}
      />
      <p id={`${id}-found`} class="hint" role="status">
        {found && typed.trim().length >= minLetters ? countSentence(found.length, noun, searchedBy) : ''}
      </p>
      <div class="options">
        {found?.slice(0, MOST_SHOWN).map((each) => (
          <button type="button" class="option" key={each.id} onClick={() => chooseResult(each)}>
            <span class="label">
              {each.name}
              {each.hint && <span class="hint">{each.hint}</span>}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
