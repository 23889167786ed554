import { joinParagraphs } from '../../core/guidance/patient-message.ts';
import type { Guidance } from '../../core/guidance/schema.ts';
import { MOST_MESSAGES, measureText, textCost } from '../../core/guidance/text-message.ts';
import type { ReferralDraft } from '../consultation/referral-draft.ts';
import type { Act } from './actions.ts';
import { Copy } from './Copy.tsx';

interface Props {
  readonly guidance: Guidance;
  readonly draft: ReferralDraft;
  readonly act: Act;
}

/** The message for the patient, with the number of text messages that it costs. The clinician may edit it. */
export function PatientMessage({ guidance: { message }, draft, act }: Props) {
  const { isMessageShort: isShort, message: edited } = draft;
  const { short, paragraphs, check } = message;
  const usual = joinParagraphs(paragraphs);
  const text = edited ?? (isShort && short ? joinParagraphs(short) : usual);
  const { messages, unusual } = measureText(text);
  return (
    <div class="message">
      <h3>Message for the patient</h3>
      {short && edited === null && (
        <div class="option box">
          <input
            type="checkbox"
            id="short-message"
            checked={isShort}
            onChange={() => act.draft({ isMessageShort: !isShort })}
          />
          <label for="short-message">Short message</label>
        </div>
      )}
      <label class="nhsuk-u-visually-hidden" for="message">
        Message for the patient
      </label>
      <textarea
        id="message"
        class="nhsuk-textarea"
        // The box keeps its height when the short message is chosen.
        rows={Math.max(rowsFor(usual), rowsFor(text))}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="message-cost"
        value={text}
        onInput={({ currentTarget }) => act.draft({ message: currentTarget.value })}
      />
      <p id="message-cost" class={messages > MOST_MESSAGES || unusual.length > 0 ? 'doubt' : undefined}>
        {textCost(text)}
      </p>
      {check && <p>{check.text}</p>}
      <Copy text={text} label="message" act={act} />
      {edited !== null && (
        <button type="button" class="link" onClick={() => act.draft({ message: null })}>
          Undo my changes<span class="nhsuk-u-visually-hidden"> to the message</span>
        </button>
      )}
    </div>
  );
}

// A narrow panel shows about as many characters in a line.
const LINE = 36;

const rowsFor = (text: string): number =>
  text.split('\n').reduce((rows, line) => rows + 1 + Math.floor(line.length / LINE), 0);
