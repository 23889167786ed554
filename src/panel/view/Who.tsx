import { useLayoutEffect, useRef } from 'preact/hooks';
import { bannerOf } from '../../patient/banner.ts';
import { printNhsNumber } from '../../patient/nhs-number.ts';
import type { Cleared } from '../cleared.ts';
import { type Consultation, readingOf } from '../consultation.ts';
import { UNREADABLE, WHY_CLEARED } from '../words.ts';
import type { Act } from './act.ts';
import { BannerView } from './BannerView.tsx';

interface Props {
  readonly consultation: Consultation;
  /** What to say of the consultation before. */
  readonly cleared: Cleared | null;
  readonly record: string;
  readonly today: string;
  readonly act: Act;
}

/** Who the consultation is about, or the ways to say so. */
export function Who({ consultation, cleared, record, today, act }: Props) {
  const { patient, from, answers } = consultation;
  return (
    <>
      {patient && <BannerView banner={bannerOf(patient, today)} from={from} />}
      {cleared && <ClearedNotice cleared={cleared} />}
      {!patient && <PageNotice consultation={consultation} />}
      {!patient && (
        <PasteBox
          unread={consultation.unread}
          record={record}
          paste={act.paste}
          isFirst={answers.rightAge === undefined}
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

function PageNotice({ consultation }: { consultation: Consultation }) {
  const { page } = consultation;
  const reading = readingOf(consultation);
  if (reading?.kind === 'conflict')
    return (
      <p class="notice" tabIndex={-1}>
        {reading.reason} No patient was selected.
      </p>
    );
  if (page.kind === 'unreadable') return <p class="note">{UNREADABLE[page.why]}</p>;
  return (
    <p class="note">{reading?.kind === 'none' ? reading.reason : 'No patient has been found on a page.'}</p>
  );
}

interface PasteProps {
  readonly unread: string | null;
  readonly record: string;
  readonly isFirst: boolean;
  paste(text: string): void;
}

/**
 * One box that takes anything pasted; it is read as it is pasted, and kept if it could not be, until the
 * consultation ends.
 */
function PasteBox({ unread, record, isFirst, paste }: PasteProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (box.current && unread === null) box.current.value = '';
  }, [unread]);
  return (
    <div class={`paste${unread ? ' nhsuk-form-group--error' : ''}`}>
      <label class="nhsuk-label" for="paste">
        Paste the patient’s details from {record}
      </label>
      {unread && (
        <p class="nhsuk-error-message" id="unread" role="alert">
          {unread}
        </p>
      )}
      <textarea
        id="paste"
        ref={box}
        class="nhsuk-textarea"
        rows={isFirst ? 2 : 1}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={unread ? 'unread' : undefined}
        onInput={({ currentTarget }) => paste(currentTarget.value)}
      />
    </div>
  );
}
