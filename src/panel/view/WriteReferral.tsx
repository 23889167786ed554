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

/** What the clinician chooses and types for the referral. All referral texts of the consultation use it. */
export function WriteReferral({ guidance, draft, patient, isReferrerSet, act }: Props) {
  const { groups, headings } = guidance.referral;
  const more = groups.filter((group) => group.more);
  const choose = (chosen: ReferralDraft['chosen']) => act.draft({ chosen });
  return (
    <>
      <section data-choices class="write" aria-labelledby="write">
        <h3 id="write" tabIndex={-1}>
          Referral text
        </h3>
        <label class="nhsuk-label" for="wants">
          {headings.wants} (optional)
        </label>
        <input
          id="wants"
          class="nhsuk-input"
          autocomplete="off"
          spellcheck={false}
          value={draft.wants}
          onInput={({ currentTarget }) => act.draft({ wants: currentTarget.value })}
        />
        <ReferralChoices
          groups={groups.filter((group) => !group.more)}
          chosen={draft.chosen}
          choose={choose}
        />
      </section>
      {more.length > 0 && (
        <details class="nhsuk-details" id="more" data-choices>
          <summary class="nhsuk-details__summary">
            <span class="nhsuk-details__summary-text">{inOneLine(more.map(({ heading }) => heading))}</span>
          </summary>
          <div class="nhsuk-details__text">
            <ReferralChoices groups={more} chosen={draft.chosen} choose={choose} />
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
            Change who refers
          </button>
        </p>
      )}
    </>
  );
}

/** Headings as one: `How they communicate, support and access`. */
const inOneLine = ([first = '', ...others]: readonly string[]): string =>
  [first, ...others.map((heading) => heading.toLowerCase())].join(', ');
