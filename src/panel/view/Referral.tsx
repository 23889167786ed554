import { unansweredIn } from '../../core/guidance/referral-choices.ts';
import {
  editAgain,
  mergeEdit,
  type ReferralEdit,
  restoreSections,
} from '../../core/guidance/referral-edit.ts';
import { type Referrer, referralText } from '../../core/guidance/referral-text.ts';
import type { Guidance, Need } from '../../core/guidance/schema.ts';
import { microBannerOf } from '../../core/patient/micro-banner.ts';
import type { Patient } from '../../core/patient/patient.ts';
import type { ReferralDraft } from '../consultation/referral-draft.ts';
import type { Act } from './actions.ts';
import { Copy } from './Copy.tsx';
import { joinWithAnd } from './join-with-and.ts';

interface Props {
  /** Names the route among those of the consultation. */
  readonly route: string;
  /** The id of the text box. */
  readonly id: string;
  readonly guidance: Guidance;
  readonly needs: readonly Need[];
  readonly draft: ReferralDraft;
  readonly referrer: Referrer | undefined;
  readonly patient: Patient | null;
  /** A sentence for the team if the route may be another team's. */
  readonly doubt: string | undefined;
  /** ISO date. */
  readonly today: string;
  readonly act: Act;
}

/**
 * The referral text. The panel writes it from the choices. If the clinician has changed it, later choices go
 * into the sections that the clinician left alone, and the panel asks about the others.
 */
export function Referral({ route, id, guidance, needs, draft, referrer, patient, doubt, today, act }: Props) {
  const { reason, wants, chosen, isNamed, edits } = draft;
  const named = isNamed && patient ? identify(patient, today) : undefined;
  const written = referralText(guidance, { needs, reason, wants, chosen, referrer, patient: named, doubt });
  const edit = edits[route];
  const { text, kept } = edit ? mergeEdit(edit, written) : { text: written, kept: [] };
  const missing = joinWithAnd(
    unansweredIn(text, guidance.referral, chosen).map(({ heading }) => heading.toLowerCase()),
  );
  const { [route]: _, ...otherEdits } = edits;
  const change = (changed: ReferralEdit) => act.draft({ edits: { ...edits, [route]: changed } });
  return (
    <div class="referral">
      <label class="nhsuk-u-visually-hidden" for={id}>
        Referral text
      </label>
      <textarea
        id={id}
        class="nhsuk-textarea"
        rows={rowsOf(text) + 1}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => change(editAgain(currentTarget.value, edit, written))}
      />
      {kept.length > 0 && (
        <div class="doubt" role="status">
          <p>Kept as you changed it: {joinWithAnd(kept.map((heading) => `“${heading}”`))}.</p>
          <button
            type="button"
            class="nhsuk-button nhsuk-button--small nhsuk-button--secondary"
            onClick={() => change({ text: restoreSections(text, kept, written), from: written })}
          >
            Use the choices instead
          </button>
        </div>
      )}
      {missing && (
        <p class="doubt" id={`${id}-missing`}>
          Not answered yet: {missing}.
        </p>
      )}
      <Copy
        text={text}
        label={missing ? `referral text, without ${missing}` : 'referral text'}
        shown="referral text"
        describedBy={missing ? `${id}-missing` : undefined}
        act={act}
        look="main"
      />
      {edit && (
        <button type="button" class="link" onClick={() => act.draft({ edits: otherEdits })}>
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
  const { name, born, nhsNumber } = microBannerOf(patient, today);
  return [name, born && `born ${born}`, `NHS No. ${nhsNumber}`].filter(Boolean).join(', ');
}
