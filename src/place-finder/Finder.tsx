import { useState } from 'preact/hooks';
import { countInWords, MOST_SHOWN } from '../core/places/find-by-name.ts';

/** Something found. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
  readonly choose: () => void;
}

interface Props {
  readonly id: string;
  readonly label: string;
  /** What is looked for, as one is called, and by what. */
  readonly one: string;
  readonly by: string;
  /** How many letters it takes to look for anything. */
  readonly least: number;
  /** Null while it cannot be told, as what is looked through is still to be loaded. */
  find(typed: string): readonly Found[] | null;
}

/** A box to type in, and what is found by it; Enter takes it where it is the only one. */
export function Finder({ id, label, one, by, least, find }: Props) {
  const [typed, setTyped] = useState('');
  const found = find(typed);
  const [first, second] = found ?? [];
  const take = ({ choose }: Found) => {
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
        onKeyDown={({ key }) => key === 'Enter' && first && !second && take(first)}
      />
      <p id={`${id}-found`} class="hint" role="status">
        {found && typed.trim().length >= least ? countInWords(found.length, one, by) : ''}
      </p>
      <div class="options">
        {found?.slice(0, MOST_SHOWN).map((each) => (
          <button type="button" class="option" key={each.id} onClick={() => take(each)}>
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
