import { useState } from 'preact/hooks';
import { referralText } from '../../core/guidance/referral-text.ts';
import type { Guidance, Need } from '../../core/guidance/schema.ts';
import { bannerOf } from '../../core/patient/banner.ts';
import type { Patient } from '../../core/patient/patient.ts';
import type { Act } from './actions.ts';
import { Copy } from './Copy.tsx';

interface Props {
  readonly guidance: Guidance;
  readonly needs: readonly Need[];
  readonly patient: Patient | null;
  /** A sentence for the team if the route may be another team's. */
  readonly doubt: string | undefined;
  /** ISO date. */
  readonly today: string;
  readonly act: Act;
}

/** The referral text. The panel updates it from the answers until the clinician edits it. */
export function Referral({ guidance, needs, patient, doubt, today, act }: Props) {
  const [wants, setWants] = useState('');
  const [isNamed, setIsNamed] = useState(false);
  const [edited, setEdited] = useState<string | null>(null);
  const named = isNamed && patient ? identify(patient, today) : undefined;
  const text = edited ?? referralText(guidance, { needs, wants, patient: named, doubt });
  return (
    <div class="referral">
      <h3>Referral text</h3>
      {edited === null && (
        <>
          <label class="nhsuk-label" for="wants">
            What the patient wants (optional)
          </label>
          <input
            id="wants"
            class="nhsuk-input"
            autocomplete="off"
            spellcheck={false}
            value={wants}
            onInput={({ currentTarget }) => setWants(currentTarget.value)}
          />
        </>
      )}
      {edited === null && patient && (
        <div class="option box">
          <input type="checkbox" id="identifiers" checked={isNamed} onChange={() => setIsNamed(!isNamed)} />
          <label for="identifiers">Name the patient in the text</label>
        </div>
      )}
      <label class="nhsuk-u-visually-hidden" for="referral">
        Referral text
      </label>
      <textarea
        id="referral"
        class="nhsuk-textarea"
        rows={rowsOf(text) + 1}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => setEdited(currentTarget.value)}
      />
      <Copy text={text} label="referral text" act={act} look="main" />
      {edited !== null && (
        <button type="button" class="link" onClick={() => setEdited(null)}>
          Undo my changes
        </button>
      )}
    </div>
  );
}

/** About how many characters fit on a line of the box in a panel of 360 pixels. */
const LINE = 34;

/** How many lines a text takes in the box. */
const rowsOf = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);

/** The patient's name, date of birth and NHS number, on one line. */
function identify(patient: Patient, today: string): string {
  const { name, born, nhsNumber } = bannerOf(patient, today);
  return [name, born && `born ${born}`, `NHS No. ${nhsNumber}`].filter(Boolean).join(', ');
}
