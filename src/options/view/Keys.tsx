import type { Parsed } from '../../settings/parse-settings.ts';
import type { Settings } from '../../settings/settings-table.ts';
import type { Act } from './actions.ts';
import { RadioBoxes } from './RadioBoxes.tsx';
import { Fixed } from './SetByOrganisation.tsx';

const CHOICES: readonly { readonly value: Settings['singleKeys']; readonly label: string }[] = [
  { value: 'on', label: 'A digit picks an answer, and letters open or copy' },
  { value: 'off', label: 'Off: use Tab, Enter and Space' },
];

interface Props {
  readonly parsed: Parsed;
  /** The keyboard shortcut that opens the panel; empty if there is none. */
  readonly shortcut: string;
  readonly act: Act;
}

/** The shortcut that opens the panel, and the setting for single keys (WCAG 2.1.4). */
export function Keys({ parsed: { settings, fixed }, shortcut, act }: Props) {
  const { singleKeys, organisationName } = settings;
  return (
    <section aria-labelledby="keys">
      <h2 id="keys" tabIndex={-1}>
        Keys
      </h2>
      <p>
        {shortcut ? `${shortcut} opens the panel.` : 'No keys open the panel.'}
        <span class="hint">
          Change them in the browser: chrome://extensions/shortcuts, edge://extensions/shortcuts, or in
          Firefox Add-ons, the cog, Manage Extension Shortcuts. In Firefox, they do not open the panel on a
          page that uses the same keys.
        </span>
      </p>
      <p class="note">
        In the panel, single keys answer. Switch them off if speech software or a tremor presses keys you did
        not mean.
      </p>
      {fixed.includes('singleKeys') ? (
        <Fixed organisation={organisationName}>
          {CHOICES.find(({ value }) => value === singleKeys)?.label}
        </Fixed>
      ) : (
        <fieldset aria-labelledby="keys" class="options">
          <RadioBoxes name="keys" options={CHOICES} chosen={singleKeys} choose={act.setKeys} />
        </fieldset>
      )}
    </section>
  );
}
