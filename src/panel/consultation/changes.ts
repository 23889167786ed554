import { samePerson } from '../../core/patient/reading.ts';
import type { Consultation, ConsultationEvent } from './consultation.ts';

/** Whether what was worked out for a consultation holds for it as it is now: the same patient, with the same answers. */
export function isStill(before: Consultation, now: Consultation): boolean {
  if (now.cleared !== before.cleared || now.answers !== before.answers || now.chosen !== before.chosen)
    return false;
  return before.patient && now.patient
    ? samePerson(before.patient, now.patient)
    : before.patient === now.patient;
}

/** Whether somebody else is there than before, or the consultation about the one before has ended. */
function isChange(before: Consultation, now: Consultation): boolean {
  const isSame =
    before.patient && now.patient ? samePerson(before.patient, now.patient) : before.patient === now.patient;
  return !isSame || (now.cleared !== null && now.cleared !== before.cleared);
}

/** What the clinician does themselves changes the patient when they expect it. */
const OWN: readonly ConsultationEvent['type'][] = ['pasted', 'began anew'];

/** Whether an event that the clinician did not bring about has changed the patient or ended the consultation. */
export const isUnexpected = (event: ConsultationEvent, before: Consultation, now: Consultation): boolean =>
  isChange(before, now) && !OWN.includes(event.type);
