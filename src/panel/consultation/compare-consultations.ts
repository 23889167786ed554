import { samePerson } from '../../core/patient/reading.ts';
import type { ConsultationEvent } from './apply-event.ts';
import type { Consultation } from './consultation-state.ts';

/**
 * Whether two states of the consultation have the same patient, the same answers, and the same knowledge of the
 * patient: a death or another practice may change the route.
 */
export function isUnchanged(before: Consultation, now: Consultation): boolean {
  const parts = ['cleared', 'answers', 'chosen', 'details'] as const;
  return parts.every((part) => now[part] === before[part]) && known(now) === known(before);
}

const known = ({ patient, remarks }: Consultation): string => JSON.stringify([patient, remarks]);

/** Whether the patient is another than before, or the consultation about the earlier patient has ended. */
function isPatientChange(before: Consultation, now: Consultation): boolean {
  const isSame =
    before.patient && now.patient ? samePerson(before.patient, now.patient) : before.patient === now.patient;
  return !isSame || (now.cleared !== null && now.cleared !== before.cleared);
}

/** Events that the clinician causes. They expect the patient to change. */
const BY_CLINICIAN: readonly ConsultationEvent['type'][] = ['pasted', 'started again'];

/** Whether an event that the clinician did not cause changed the patient or ended the consultation. */
export const isUnexpected = (event: ConsultationEvent, before: Consultation, now: Consultation): boolean =>
  isPatientChange(before, now) && !BY_CLINICIAN.includes(event.type);

/** Whether a consultation is about somebody else than before, or was cleared. */
export const isAboutAnother = (before: Consultation, now: Consultation): boolean =>
  now.patient?.nhsNumber !== before.patient?.nhsNumber ||
  now.details !== before.details ||
  now.cleared !== before.cleared;

/** Events in which a page reports what it shows. */
const BY_PAGE: readonly ConsultationEvent['type'][] = ['read', 'left', 'unreadable'];

/**
 * Whether an event outdates the panel's status message, such as *Copied*. A report from the page does so only if it
 * says something new.
 */
export const outdatesMessage = (event: ConsultationEvent, before: Consultation, now: Consultation): boolean =>
  !BY_PAGE.includes(event.type) || !isUnchanged(before, now);
