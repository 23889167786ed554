import { paragraphsOf } from '../core/guidance/patient-message.ts';
import type { Guidance } from '../core/guidance/schema.ts';
import { ORGANISATION } from './organisation-source.ts';
import type { Settings } from './settings-table.ts';

/** The guidance with an organisation's own messages for the patient. A message that is not set stays. */
export function applyPatientMessages(
  guidance: Guidance,
  { patientMessage, shortPatientMessage }: Pick<Settings, 'patientMessage' | 'shortPatientMessage'>,
): Guidance {
  if (!patientMessage && !shortPatientMessage) return guidance;
  return {
    ...guidance,
    message: {
      ...guidance.message,
      ...(patientMessage && { paragraphs: paragraphsOf(patientMessage) }),
      ...(shortPatientMessage && { short: paragraphsOf(shortPatientMessage) }),
      cite: { source: ORGANISATION },
    },
  };
}
