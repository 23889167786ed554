import type { Patient } from '../../core/patient/patient.ts';
import {
  combineReadings,
  mergePatients,
  type Reading,
  type Remarks,
  samePerson,
} from '../../core/patient/reading.ts';
import type { Place } from '../../core/places/place.ts';
import type { Answers } from '../../core/questions/assess.ts';
import type { Cleared } from './cleared.ts';

/**
 * The consultation: all that the panel knows, as one value, and the one function that changes it.
 *
 * What keeps one patient's answers from another is here and nowhere else: answers belong to the bound patient
 * (tab, NHS number and date of birth), and go with them.
 */

/** Why the page in front cannot be read. */
export type Unreadable = 'no access' | 'a PDF' | 'blocked' | 'not a page';

/** What is known of the page in the tab in front. */
export type PageState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  /** What each frame that can be asked has read. */
  | { readonly kind: 'read'; readonly frames: Readonly<Record<string, Reading>> };

export interface Consultation {
  readonly tab: number | null;
  readonly page: PageState;
  readonly patient: Patient | null;
  /** Where the patient comes from; null where no one is named, as in a consultation by hand. */
  readonly from: 'page' | 'paste' | null;
  /** What to tell about the reading of the patient. */
  readonly remarks: Remarks;
  readonly answers: Answers;
  /** Where the clinician says the patient is registered. */
  readonly chosen: Place | 'elsewhere' | null;
  /** Why the last pasted text was not taken. */
  readonly unread: string | null;
  readonly cleared: Cleared | null;
}

export type ConsultationEvent =
  | { readonly type: 'tab'; readonly tab: number }
  | { readonly type: 'read'; readonly tab: number; readonly frame: string; readonly reading: Reading }
  | { readonly type: 'left'; readonly tab: number; readonly frame: string }
  | { readonly type: 'unreadable'; readonly tab: number; readonly why: Unreadable }
  | { readonly type: 'pasted'; readonly reading: Reading }
  | { readonly type: 'answered'; readonly answers: Answers }
  | { readonly type: 'chose place'; readonly place: Place | 'elsewhere' | null }
  | { readonly type: 'noticed' }
  | { readonly type: 'began anew' };

const LOOKING: PageState = { kind: 'looking' };

export const NEW: Consultation = {
  tab: null,
  page: LOOKING,
  patient: null,
  from: null,
  remarks: {},
  answers: {},
  chosen: null,
  unread: null,
  cleared: null,
};

/** The consultation after an event. Events of tabs that are not in front change nothing. */
export function consult(now: Consultation, event: ConsultationEvent): Consultation {
  switch (event.type) {
    case 'tab':
      return event.tab === now.tab ? now : turnTo(now, event.tab);
    case 'read':
      if (event.tab !== now.tab) return now;
      return heed(
        { ...now, page: { kind: 'read', frames: { ...framesOf(now), [event.frame]: event.reading } } },
        readingOf(now),
      );
    case 'left': {
      if (event.tab !== now.tab) return now;
      const { [event.frame]: gone, ...frames } = framesOf(now);
      if (!gone) return now;
      const page: PageState = Object.keys(frames).length > 0 ? { kind: 'read', frames } : LOOKING;
      return leave({ ...now, page }, gone, readingOf(now));
    }
    case 'unreadable':
      if (event.tab !== now.tab) return now;
      return heed({ ...now, page: { kind: 'unreadable', why: event.why } }, readingOf(now));
    case 'pasted':
      return paste(now, event.reading);
    case 'answered':
      return { ...now, answers: { ...now.answers, ...event.answers }, cleared: null };
    case 'chose place':
      return { ...now, chosen: event.place, cleared: null };
    case 'noticed':
      return { ...now, cleared: null, unread: null };
    case 'began anew':
      return heed(clear(now, null), readingOf(now));
  }
}

/** What the page in front shows, over all of its frames. */
export function readingOf({ page }: Consultation): Reading | null {
  return page.kind === 'read' ? combineReadings(Object.values(page.frames)) : null;
}

const framesOf = ({ page }: Consultation) => (page.kind === 'read' ? page.frames : {});

/** Whether there is anything to lose: a patient, or answers about one who is not named. */
const isBegun = ({ patient, answers, chosen }: Consultation) =>
  patient !== null || chosen !== null || Object.keys(answers).length > 0;

/** Ends the consultation: nothing of it is left but, where there is a reason to tell, who was there. */
function clear(now: Consultation, why: Cleared['why'] | null): Consultation {
  return { ...NEW, tab: now.tab, page: now.page, cleared: why && { patient: now.patient, why } };
}

/** A patient read from a page stays with its tab; one pasted or entered by hand is in no tab. */
function turnTo(now: Consultation, tab: number): Consultation {
  const turned = { ...now, tab, page: LOOKING };
  return now.from === 'page' ? clear(turned, 'other tab') : turned;
}

/** A frame is gone: with it goes the patient it showed, whoever else may show them. */
function leave(now: Consultation, gone: Reading, before: Reading | null): Consultation {
  const showed =
    now.from === 'page' && now.patient && gone.kind === 'patient' && samePerson(gone.patient, now.patient);
  return heed(showed ? clear(now, 'page left') : now, before);
}

/**
 * KnownNames the consultation against what the page now shows.
 * @param before what the page showed until now: a conflict ends what was begun before it, not what is answered by
 * hand beside it
 */
function heed(now: Consultation, before: Reading | null): Consultation {
  const reading = readingOf(now);
  if (reading?.kind === 'patient') return meet(now, reading);
  if (reading?.kind === 'conflict' && now.from !== 'paste')
    return isBegun(now) && before?.kind !== 'conflict' ? clear(now, 'two patients') : now;
  if (now.from !== 'page') return now;
  return clear(now, reading ? 'record closed' : 'page left');
}

type OfPatient = Extract<Reading, { kind: 'patient' }>;

/** What is known of a patient after a further reading, with what is to be told of both. */
const added = ({ patient, remarks }: OfPatient, now: Consultation, before: Patient) => ({
  patient: mergePatients(patient, before),
  remarks: { ...now.remarks, ...remarks },
});

/**
 * The page shows a patient: the one we have, or another, who ends whatever was begun. What was known of the one we
 * have stays known: without it, the next to come could pass for the same.
 */
function meet(now: Consultation, reading: OfPatient): Consultation {
  if (now.patient && samePerson(now.patient, reading.patient))
    return { ...now, from: 'page', ...added(reading, now, now.patient) };
  return begin(now, reading, 'page');
}

/** A pasted text names the patient, unless the page already does; what could not be read costs no answer. */
function paste(now: Consultation, reading: Reading): Consultation {
  if (reading.kind !== 'patient') return { ...now, unread: reading.reason };
  const { patient } = reading;
  if (now.patient && samePerson(now.patient, patient))
    return { ...now, ...added(reading, now, now.patient), unread: null };
  if (now.from === 'page')
    return { ...now, unread: 'The pasted text is about another patient than the page.' };
  return begin(now, reading, 'paste');
}

/**
 * A consultation about somebody new. Answers given by hand end too: nobody can tell whether they were meant for the
 * patient who is named after them.
 */
function begin(
  now: Consultation,
  { patient, remarks = {} }: OfPatient,
  from: 'page' | 'paste',
): Consultation {
  return { ...endFor(now), patient, remarks, from, unread: null };
}

function endFor(now: Consultation): Consultation {
  if (!isBegun(now)) return now;
  if (now.patient) return clear(now, 'other patient');
  const { rightAge, ...others } = now.answers;
  const isMore = Object.values(others).some((answer) => answer !== undefined);
  const byHand = { rightAge, chosen: now.chosen, isMore };
  return { ...clear(now, null), cleared: { patient: null, why: 'patient named', byHand } };
}
