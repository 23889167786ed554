import type { Parsed } from '../../settings/parse-settings.ts';
import type { Settings } from '../../settings/settings-table.ts';
import type { Act } from './actions.ts';
import { RadioBoxes } from './RadioBoxes.tsx';
import { Fixed } from './SetByOrganisation.tsx';

const MARKS: readonly { readonly value: Settings['markOnPages']; readonly label: string }[] = [
  { value: 'button', label: 'A small button on the page, and a badge on the icon' },
  { value: 'badge', label: 'A badge on the icon only' },
  { value: 'neither', label: 'Neither' },
];

interface Props {
  readonly parsed: Parsed;
  /** Sites on which the user hid the button. */
  readonly buttonHiddenOn: readonly string[];
  readonly act: Act;
}

/** The setting for how to mark a page that shows a patient. */
export function PageMarks({ parsed: { settings, fixed }, buttonHiddenOn, act }: Props) {
  const { markOnPages, organisationName } = settings;
  return (
    <section aria-labelledby="marks">
      <h2 id="marks" tabIndex={-1}>
        When a page shows a patient
      </h2>
      {fixed.includes('markOnPages') ? (
        <Fixed organisation={organisationName}>
          {MARKS.find(({ value }) => value === markOnPages)?.label}
        </Fixed>
      ) : (
        <fieldset aria-labelledby="marks" class="options">
          <RadioBoxes name="mark" options={MARKS} chosen={markOnPages} choose={act.setMark} />
        </fieldset>
      )}
      {buttonHiddenOn.length > 0 && (
        <div class="set">
          <span>
            The button is hidden on:
            <span class="hint">{buttonHiddenOn.join(', ')}</span>
          </span>
          <button type="button" class="link" onClick={act.showPageButtonAgain}>
            Show again
          </button>
        </div>
      )}
    </section>
  );
}
