import { contactInWords } from '../../core/guidance/fill-contact.ts';
import { capitalised, DECISIONS, type Decision, recordNote } from '../../core/guidance/record-note.ts';
import type { Guidance, Route } from '../../core/guidance/schema.ts';
import { proseDate } from '../../core/patient/dates.ts';
import type { Act } from './actions.ts';
import { Chip } from './Chip.tsx';
import { Copy } from './Copy.tsx';

interface Props {
  readonly guidance: Guidance;
  readonly routes: readonly Route[];
  /** What the patient said; null until the clinician says so. */
  readonly decision: Decision | null;
  readonly today: string;
  readonly act: Act;
}

/** What to record of the offer: a note to paste into the consultation, and the code with who records it. */
export function ForTheRecord({ guidance, routes, decision, today, act }: Props) {
  const note = decision && recordNote(guidance, decision, routes, proseDate(today));
  const { contact: writer } = routes.find(({ contact }) => contact?.writesCodes) ?? {};
  const isSure = writer?.writesCodes?.confirmed !== false;
  return (
    <section data-choices class="chips" aria-labelledby="record">
      <h3 id="record" tabIndex={-1}>
        For the record
      </h3>
      <div>
        {DECISIONS.map((each, index) => (
          <Chip
            key={each}
            label={LABELS[each]}
            index={index}
            isChosen={each === decision}
            toggle={() => act.draft({ decision: each === decision ? null : each })}
          />
        ))}
      </div>
      {note && (
        <p class="find">
          <span>{note}</span> <Copy text={note} label="note" act={act} look="beside" />
        </p>
      )}
      {decision && decision !== 'accepted' && <p class="doubt">{DO_NOT_SEND[decision]}</p>}
      {decision === 'accepted' && writer && (
        <p class="doubt">
          {capitalised(contactInWords(writer))} {isSure ? 'writes' : 'may write'} codes into {guidance.record}{' '}
          by itself{!isSure && ' (not confirmed)'}. Do not code twice.
        </p>
      )}
      {guidance.codes
        .filter(({ when }) => when === decision)
        .map(({ id, term, concept, by, note: hint }) => (
          <p class="find" key={id}>
            <span>
              <b>{term}</b> <span class="number">{concept}</span>
              <span class="hint">Recorded by {by}.</span>
              {hint && <span class="hint">{hint}</span>}
            </span>{' '}
            <Copy text={concept} label={`code for ${term}`} act={act} look="beside" />
          </p>
        ))}
    </section>
  );
}

const LABELS: Record<Decision, string> = {
  accepted: 'Accepted',
  declined: 'Declined',
  offered: 'Not decided yet',
};

/** The referral text and the message above can still be copied, so the note says that they must not be sent. */
const DO_NOT_SEND: Record<Exclude<Decision, 'accepted'>, string> = {
  declined: 'Do not send the referral or the message.',
  offered: 'Do not send the referral or the message until the patient accepts.',
};
