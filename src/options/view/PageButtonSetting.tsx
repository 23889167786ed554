import type { Parsed } from '../../settings/parse.ts';
import type { Settings } from '../../settings/schema.ts';
import type { Act } from './actions.ts';
import { Fixed } from './SetByOrganisation.tsx';

type Mark = Settings['markOnPages'];

const MARKS: readonly { readonly mark: Mark; readonly label: string }[] = [
  { mark: 'button', label: 'A small button on the page, and a badge on the icon' },
  { mark: 'badge', label: 'A badge on the icon only' },
  { mark: 'neither', label: 'Neither' },
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
        <Fixed organisation={organisationName}>{MARKS.find(({ mark }) => mark === markOnPages)?.label}</Fixed>
      ) : (
        <fieldset aria-labelledby="marks" class="options">
          {MARKS.map(({ mark, label }) => (
            <div class="option box" key={mark}>
              <input
                type="radio"
                name="mark"
                id={`mark-${mark}`}
                checked={markOnPages === mark}
                onChange={() => act.setMark(mark)}
              />
              <label for={`mark-${mark}`}>{label}</label>
            </div>
          ))}
        </fieldset>
      )}
      {buttonHiddenOn.length > 0 && (
        <div class="set">
          <span>
            The button is put away on:
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
