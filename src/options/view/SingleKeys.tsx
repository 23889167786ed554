import type { Parsed } from '../../settings/parse.ts';
import type { Settings } from '../../settings/schema.ts';
import type { Act } from './act.ts';
import { Fixed } from './Fixed.tsx';

const CHOICES: readonly { readonly keys: Settings['singleKeys']; readonly label: string }[] = [
  { keys: 'on', label: 'A digit picks an answer, and letters open or copy' },
  { keys: 'off', label: 'Off: use Tab, Enter and Space' },
];

interface Props {
  readonly parsed: Parsed;
  readonly act: Act;
}

/** Whether single keys do something in the panel (WCAG 2.1.4). */
export function SingleKeys({ parsed: { settings, fixed }, act }: Props) {
  const { singleKeys, organisationName } = settings;
  return (
    <section aria-labelledby="keys">
      <h2 id="keys" tabIndex={-1}>
        Single keys in the panel
      </h2>
      <p class="note">Switch them off if speech software or a tremor presses keys you did not mean.</p>
      {fixed.includes('singleKeys') ? (
        <Fixed organisation={organisationName}>
          {CHOICES.find(({ keys }) => keys === singleKeys)?.label}
        </Fixed>
      ) : (
        <fieldset aria-labelledby="keys" class="options">
          {CHOICES.map(({ keys, label }) => (
            <div class="option box" key={keys}>
              <input
                type="radio"
                name="keys"
                id={`keys-${keys}`}
                checked={singleKeys === keys}
                onChange={() => act.setKeys(keys)}
              />
              <label for={`keys-${keys}`}>{label}</label>
            </div>
          ))}
        </fieldset>
      )}
    </section>
  );
}
