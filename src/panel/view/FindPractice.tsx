import { useState } from 'preact/hooks';
import type { Borough } from '../../guidance/schema.ts';
import { countInWords, findPractices, MOST_SHOWN } from '../../places/find-practices.ts';
import type { Place } from '../../places/place.ts';
import type { PracticeTable } from '../../places/practices.ts';

interface Props {
  readonly practices: PracticeTable;
  readonly boroughs: readonly Borough[];
  choose(place: Place): void;
}

/** Where it matters which practice it is: found by name or code, instead of a borough. */
export function FindPractice({ practices, boroughs, choose }: Props) {
  const [typed, setTyped] = useState('');
  const found = findPractices(practices, typed);
  const [first, second] = found;
  return (
    <div class="finding">
      <label class="nhsuk-label" for="practice">
        Or find the practice
      </label>
      <input
        id="practice"
        class="nhsuk-input"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        aria-describedby="found"
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Enter' && first && !second && choose(first.place)}
      />
      <p id="found" class="hint" role="status">
        {typed.trim().length > 1 ? countInWords(found.length) : ''}
      </p>
      <div class="options">
        {found.slice(0, MOST_SHOWN).map(({ odsCode, name, place }) => (
          <button type="button" class="option" key={odsCode} onClick={() => choose(place)}>
            <span class="label">
              {name}
              <span class="hint">
                {odsCode}, {boroughs.find(({ id }) => id === place.borough)?.name}
              </span>
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
