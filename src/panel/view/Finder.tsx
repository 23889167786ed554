import { useState } from 'preact/hooks';
import { countInWords, MOST_SHOWN } from '../../places/find-by-name.ts';
import type { Place } from '../../places/place.ts';

/** Something found, and the place that it stands for. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
  readonly place: Place;
}

interface Props {
  readonly id: string;
  readonly label: string;
  /** What is looked for, as one is called, and by what. */
  readonly one: string;
  readonly by: string;
  /** How many letters it takes to look for anything. */
  readonly least: number;
  find(typed: string): readonly Found[];
  choose(place: Place): void;
}

/** A box to type in, and what is found by it; Enter takes it where it is the only one. */
export function Finder({ id, label, one, by, least, find, choose }: Props) {
  const [typed, setTyped] = useState('');
  const found = find(typed);
  const [first, second] = found;
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
        onKeyDown={({ key }) => key === 'Enter' && first && !second && choose(first.place)}
      />
      <p id={`${id}-found`} class="hint" role="status">
        {typed.trim().length >= least ? countInWords(found.length, one, by) : ''}
      </p>
      <div class="options">
        {found.slice(0, MOST_SHOWN).map(({ id, name, hint, place }) => (
          <button type="button" class="option" key={id} onClick={() => choose(place)}>
            <span class="label">
              {name}
              {hint && <span class="hint">{hint}</span>}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
