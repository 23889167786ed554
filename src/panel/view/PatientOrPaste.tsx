import { useLayoutEffect, useRef } from 'preact/hooks';
import { microBannerOf } from '../../core/patient/micro-banner.ts';
import { printNhsNumber } from '../../core/patient/nhs-number.ts';
import { readingOf } from '../consultation/apply-event.ts';
import type { Cleared } from '../consultation/cleared.ts';
import type { Consultation } from '../consultation/consultation-state.ts';
import { UNREADABLE, WHY_CLEARED } from '../consultation/wording.ts';
import type { Act } from './actions.ts';
import { BannerView } from './BannerView.tsx';
import { DetailsView } from './DetailsView.tsx';

interface Props {
  readonly consultation: Consultation;
  /** The consultation that ended before this one; null if there is nothing to say about it. */
  readonly cleared: Cleared | null;
  readonly record: string;
  readonly today: string;
  readonly act: Act;
}

/** The patient banner and notices. Without a patient, also a box to paste the patient's details into. */
export function Who({ consultation, cleared, record, today, act }: Props) {
  const { patient, details, remarks, from, answers } = consultation;
  return (
    <>
      {patient && <BannerView banner={microBannerOf(patient, today)} from={from} />}
      {cleared && <ClearedNotice cleared={cleared} />}
      {!patient && <PageNotice consultation={consultation} />}
      {details && (
        <DetailsView
          details={details}
          isBirthUnlabelled={remarks.isBirthUnlabelled ?? false}
          today={today}
          remove={act.startAgain}
        />
      )}
      {!patient && (
        <PasteBox
          pasteError={consultation.pasteError}
          hasDetails={details !== null}
          record={record}
          paste={act.paste}
          isFirst={answers.rightAge === undefined && details === null}
        />
      )}
    </>
  );
}

function ClearedNotice({ cleared: { patient, why } }: { cleared: Cleared }) {
  const who = patient && (patient.name ?? `NHS No. ${printNhsNumber(patient.nhsNumber)}`);
  return (
    <p class="notice" role="status" tabIndex={-1}>
      {who && <b>{who}: </b>}
      {WHY_CLEARED[why]}
    </p>
  );
}

/** Why the page gives no patient. Once details were pasted, only two patients on the page matter. */
function PageNotice({ consultation }: { consultation: Consultation }) {
  const { page, details } = consultation;
  const reading = readingOf(consultation);
  if (reading?.kind === 'conflict')
    return (
      <p class="notice" tabIndex={-1}>
        {reading.reason} No patient was selected.
      </p>
    );
  if (details) return null;
  if (page.kind === 'unreadable') return <p class="note">{UNREADABLE[page.why]}</p>;
  return (
    <p class="note">{reading?.kind === 'none' ? reading.reason : 'No patient has been found on a page.'}</p>
  );
}

interface PasteProps {
  readonly pasteError: string | null;
  /** Whether details that name nobody have been read from the text in the box. */
  readonly hasDetails: boolean;
  readonly record: string;
  readonly isFirst: boolean;
  paste(text: string): void;
}

/**
 * A box for pasted text, which the panel reads at once. If the text names nobody, it stays in the box until its
 * details are removed or the consultation ends. A further paste replaces it (see paste.ts).
 */
function PasteBox({ pasteError, hasDetails, record, isFirst, paste }: PasteProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (box.current && pasteError === null && !hasDetails) box.current.value = '';
  }, [pasteError, hasDetails]);
  return (
    <div class={`paste${pasteError ? ' nhsuk-form-group--error' : ''}`}>
      {/* After details were read, the box holds what was pasted, below a notice that says so. */}
      <label class={hasDetails ? 'nhsuk-u-visually-hidden' : 'nhsuk-label'} for="paste">
        Paste the patient’s details from {record}
      </label>
      {pasteError && (
        <p class="nhsuk-error-message" id="paste-error" role="alert">
          {pasteError}
        </p>
      )}
      <textarea
        id="paste"
        ref={box}
        class="nhsuk-textarea"
        rows={isFirst ? 2 : 1}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={pasteError ? 'paste-error' : undefined}
        onInput={({ currentTarget }) => paste(currentTarget.value)}
      />
    </div>
  );
}
