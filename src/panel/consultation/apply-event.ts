import type { PastedReading } from '../../core/patient/details.ts';
import type { Patient } from '../../core/patient/patient.ts';
import { combineReadings, mergePatients, type Reading, samePerson } from '../../core/patient/reading.ts';
import type { Place } from '../../core/places/place.ts';
import type { Answers } from '../../core/questions/assess.ts';
import type { Cleared } from './cleared.ts';
import { type Consultation, LOOKING, NEW, type PageState, type Unreadable } from './consultation-state.ts';
import { EMPTY_DRAFT, type ReferralDraft } from './referral-draft.ts';

/**
 * The one function that changes a consultation.
 *
 * Only this file keeps one patient's answers apart from another's. Answers belong to one patient (identified
 * by tab, NHS number and date of birth) and are cleared with that patient.
 */

export type ConsultationEvent =
  | { readonly type: 'tab'; readonly tab: number }
  | { readonly type: 'read'; readonly tab: number; readonly frame: string; readonly reading: Reading }
  | { readonly type: 'left'; readonly tab: number; readonly frame: string }
  | { readonly type: 'unreadable'; readonly tab: number; readonly why: Unreadable }
  | { readonly type: 'pasted'; readonly reading: PastedReading }
  | { readonly type: 'answered'; readonly answers: Answers }
  | { readonly type: 'chose place'; readonly place: Place | 'elsewhere' | null }
  | { readonly type: 'drafted'; readonly draft: Partial<ReferralDraft> }
  /** The clinician emptied the paste box. */
  | { readonly type: 'emptied' }
  | { readonly type: 'started again' };

/** Returns the consultation after an event. Events from tabs other than the active one change nothing. */
export function applyEvent(now: Consultation, event: ConsultationEvent): Consultation {
  switch (event.type) {
    case 'tab':
      return event.tab === now.tab ? now : switchTab(now, event.tab);
    case 'read':
      if (event.tab !== now.tab) return now;
      return applyReading(
        { ...now, page: { kind: 'read', frames: { ...framesIn(now), [event.frame]: event.reading } } },
        readingOf(now),
      );
    case 'left': {
      if (event.tab !== now.tab) return now;
      const { [event.frame]: closed, ...frames } = framesIn(now);
      if (!closed) return now;
      const page: PageState = Object.keys(frames).length > 0 ? { kind: 'read', frames } : LOOKING;
      return closeFrame({ ...now, page }, closed, readingOf(now));
    }
    case 'unreadable':
      if (event.tab !== now.tab) return now;
      return applyReading({ ...now, page: { kind: 'unreadable', why: event.why } }, readingOf(now));
    case 'pasted':
      return paste(now, event.reading);
    case 'answered':
      return { ...now, answers: { ...now.answers, ...event.answers }, cleared: null };
    case 'chose place':
      return { ...now, chosen: event.place, cleared: null };
    case 'drafted':
      return { ...now, draft: { ...now.draft, ...event.draft }, cleared: null };
    case 'emptied':
      return { ...now, cleared: null, pasteError: null };
    case 'started again':
      return applyReading(clear(now, null), readingOf(now));
  }
}

/** The reading of the page in the active tab, from all its frames; null while nothing was read. */
export function readingOf({ page }: Consultation): Reading | null {
  return page.kind === 'read' ? combineReadings(Object.values(page.frames)) : null;
}

const framesIn = ({ page }: Consultation) => (page.kind === 'read' ? page.frames : {});

/** Whether there is anything to lose: a patient, or answers given while no patient is named. */
const isBegun = ({ patient, details, answers, chosen, draft }: Consultation) =>
  patient !== null ||
  details !== null ||
  chosen !== null ||
  draft !== EMPTY_DRAFT ||
  Object.keys(answers).length > 0;

/** Ends the consultation. With a reason, the notice keeps the patient's identity. */
function clear(now: Consultation, why: Cleared['why'] | null): Consultation {
  return { ...NEW, tab: now.tab, page: now.page, cleared: why && { patient: now.patient, why } };
}

/** A patient read from a page belongs to its tab. Pasted patients and answers by hand belong to none. */
function switchTab(now: Consultation, tab: number): Consultation {
  const switched = { ...now, tab, page: LOOKING };
  return now.from === 'page' ? clear(switched, 'other tab') : switched;
}

/** A closed frame ends the consultation if it showed the patient, even if other frames show them too. */
function closeFrame(now: Consultation, closed: Reading, before: Reading | null): Consultation {
  const showedPatient =
    now.from === 'page' &&
    now.patient &&
    closed.kind === 'patient' &&
    samePerson(closed.patient, now.patient);
  return applyReading(showedPatient ? clear(now, 'page left') : now, before);
}

/**
 * Updates the consultation from what the page now shows.
 * @param before what the page showed until now. A new conflict clears the answers. Answers given by hand
 * during a conflict stay.
 */
function applyReading(now: Consultation, before: Reading | null): Consultation {
  const reading = readingOf(now);
  if (reading?.kind === 'patient') return usePatient(now, reading);
  if (reading?.kind === 'conflict' && now.from !== 'paste')
    return isBegun(now) && before?.kind !== 'conflict' ? clear(now, 'two patients') : now;
  if (now.from !== 'page') return now;
  return clear(now, reading ? 'record closed' : 'page left');
}

type PatientReading = Extract<Reading, { kind: 'patient' }>;
type DetailsReading = Extract<PastedReading, { kind: 'details' }>;

/** The patient's details and remarks after a further reading of the same patient. */
const mergeReading = ({ patient, remarks }: PatientReading, now: Consultation, before: Patient) => ({
  patient: mergePatients(patient, before),
  remarks: { ...now.remarks, ...remarks },
});

/**
 * The page shows a patient. Another patient ends the consultation. For the same patient, details from earlier
 * readings are kept: without a known date of birth, a different patient could later count as the same person.
 */
function usePatient(now: Consultation, reading: PatientReading): Consultation {
  if (now.patient && samePerson(now.patient, reading.patient))
    return { ...now, from: 'page', ...mergeReading(reading, now, now.patient) };
  return startFor(now, reading, 'page');
}

/** A pasted text names the patient, unless the page already does. An unreadable text clears nothing. */
function paste(now: Consultation, reading: PastedReading): Consultation {
  if (reading.kind === 'details') return pasteDetails(now, reading);
  if (reading.kind !== 'patient') return { ...now, pasteError: reading.reason };
  const { patient } = reading;
  if (now.patient && samePerson(now.patient, patient))
    return { ...now, ...mergeReading(reading, now, now.patient), pasteError: null };
  if (now.from === 'page')
    return { ...now, pasteError: 'The pasted text is about another patient than the page.' };
  return startFor(now, reading, 'paste');
}

/**
 * Text without an NHS number may be about anybody, so it starts a new consultation. If a patient is named, the text is
 * not used.
 */
function pasteDetails(now: Consultation, { details, remarks }: DetailsReading): Consultation {
  if (now.patient) return { ...now, pasteError: 'The pasted text has no NHS number, so it was not used.' };
  return { ...endPrevious(now, 'details pasted'), details, remarks, pasteError: null };
}

/**
 * Starts a consultation about a new patient. Answers given by hand are cleared too: they may not have been
 * meant for the patient who is named after them.
 */
function startFor(
  now: Consultation,
  { patient, remarks = {} }: PatientReading,
  from: 'page' | 'paste',
): Consultation {
  return { ...endPrevious(now, 'patient named'), patient, remarks, from, pasteError: null };
}

/** @param why the reason if answers by hand are lost */
function endPrevious(now: Consultation, why: 'patient named' | 'details pasted'): Consultation {
  if (!isBegun(now)) return now;
  if (now.patient) return clear(now, 'other patient');
  const { rightAge, ...others } = now.answers;
  const hasOtherAnswers =
    now.draft !== EMPTY_DRAFT || Object.values(others).some((answer) => answer !== undefined);
  const byHand = { rightAge, chosen: now.chosen, details: now.details, hasOtherAnswers };
  return { ...clear(now, null), cleared: { patient: null, why, byHand } };
}
