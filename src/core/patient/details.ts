import type { Patient } from './patient.ts';
import type { Reading, Remarks } from './reading.ts';

/** What a text without an NHS number says about somebody. It names nobody. */
export type Details = Pick<Patient, 'dateOfBirth' | 'postcode' | 'practice' | 'deceased'>;

/** The result of reading a text that the clinician pasted. `details`: details that name nobody. */
export type PastedReading =
  | Reading
  | { readonly kind: 'details'; readonly details: Details; readonly remarks: Remarks };
