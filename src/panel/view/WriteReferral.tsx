import type { Guidance } from '../../core/guidance/schema.ts';
import type { Patient } from '../../core/patient/patient.ts';
import type { ReferralDraft } from '../consultation/referral-draft.ts';
import type { Act } from './actions.ts';
import { ReferralChoices } from './ReferralChoices.tsx';

interface Props {
  readonly guidance: Guidance;
  readonly draft: ReferralDraft;
  readonly patient: Patient | null;
  /** Whether the user has set who refers. */
  readonly isReferrerSet: boolean;
  readonly act: Act;
}

/**
 * What the clinician chooses and types for the referral. All referral texts of the consultation use it. The choices
 * that a referral is rarely without come first. What may stay empty comes after them.
 */
export function WriteReferral({ guidance, draft, patient, isReferrerSet, act }: Props) {
  const { groups, headings, asksReason } = guidance.referral;
  const more = groups.filter((group) => group.more);
  return (
    <>
      <section data-choices class="write" aria-labelledby="write">
        <h3 id="write" tabIndex={-1}>
          Referral text
        </h3>
        <ReferralChoices groups={groups.filter((group) => !group.more)} draft={draft} change={act.draft} />
        {asksReason && (
          <OptionalText
            id="reason"
            label={asksReason}
            value={draft.reason}
            change={(reason) => act.draft({ reason })}
          />
        )}
        <OptionalText
          id="wants"
          label={headings.wants}
          value={draft.wants}
          change={(wants) => act.draft({ wants })}
        />
      </section>
      {more.length > 0 && (
        <details class="nhsuk-details" id="more" data-choices>
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">{`More: ${inOneLine(more.map(({ heading }) => heading))}`}</span>
          </summary>
          <div class="nhsuk-details__text">
            <ReferralChoices groups={more} draft={draft} change={act.draft} />
          </div>
        </details>
      )}
      {patient && (
        <div class="option box">
          <input
            type="checkbox"
            id="identifiers"
            checked={draft.isNamed}
            onChange={() => act.draft({ isNamed: !draft.isNamed })}
          />
          <label for="identifiers">Name the patient in the text</label>
        </div>
      )}
      {!isReferrerSet && (
        <p class="note">
          Nobody is named under “{headings.referrer}”.{' '}
          <button type="button" class="link" onClick={act.openReferrer}>
            Change this in the options
          </button>
        </p>
      )}
    </>
  );
}

interface TextProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  change(value: string): void;
}

function OptionalText({ id, label, value, change }: TextProps) {
  return (
    <>
      <label class="nhsuk-label" for={id}>
        {label} (optional)
      </label>
      <input
        id={id}
        class="nhsuk-input"
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </>
  );
}

/** Headings in a sentence: `how they communicate, support and access`. */
const inOneLine = (headings: readonly string[]): string =>
  headings.map((heading) => heading.toLowerCase()).join(', ');
