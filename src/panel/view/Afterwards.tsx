import { patientMessage } from '../../core/guidance/referral-text.ts';
import type { Guidance } from '../../core/guidance/schema.ts';
import type { Act } from './actions.ts';
import { Copy } from './Copy.tsx';

/** What to do after a referral: send a message to the patient. */
export function Afterwards({ guidance, act }: { guidance: Guidance; act: Act }) {
  return (
    <>
      <h3>Message for the patient</h3>
      <details class="nhsuk-details">
        <summary class="nhsuk-details__summary">
          <span class="nhsuk-details__summary-text">Read it first</span>
        </summary>
        <div class="nhsuk-details__text">
          {guidance.message.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </details>
      <Copy text={patientMessage(guidance)} label="message" act={act} />
    </>
  );
}
