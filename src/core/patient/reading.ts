import type { Mention } from './mention.ts';
import type { Patient } from './patient.ts';

/**
 * The result of reading a page or a pasted text. `patient`: one patient. `none`: no patient. `conflict`:
 * perhaps two patients. `reason` is a sentence for the clinician.
 */
export type Reading =
  | { readonly kind: 'patient'; readonly patient: Patient; readonly remarks?: Remarks }
  | {
      readonly kind: 'none';
      readonly reason: string;
      /**
       * NHS numbers that the page shows, but that identify no patient. Beside another patient they are a
       * conflict.
       */
      readonly numbers?: readonly string[];
    }
  | { readonly kind: 'conflict'; readonly reason: string };

/** Where a reading comes from. */
export type TextSource = 'page' | 'pasted text';

/** Where something stands, in a sentence: `on this page`, `in this pasted text`. */
export const placeOf = (source: TextSource): string => `${source === 'page' ? 'on' : 'in'} this ${source}`;

/** Something that a clinician may want to check about a reading. */
export interface Remark {
  readonly source: TextSource;
  readonly words: string;
}

export interface Remarks {
  /** The words that say that the patient has died, as printed: `Deduction reason: Death`. */
  readonly death?: Remark;
  /** Why the printed date of birth was not used, as the end of a sentence about that date. */
  readonly birth?: Remark;
  /** The date of birth had no label. It counts because nothing else was pasted. */
  readonly isBirthUnlabelled?: true;
}

/** Makes the reading of a patient. It has no key `remarks` if there are none. */
export const ofPatient = (patient: Patient, remarks: Remarks = {}): Reading => ({
  kind: 'patient',
  patient,
  ...(Object.keys(remarks).length > 0 && { remarks }),
});

export const none = (reason: string, numbers: readonly string[] = []): Reading => ({
  kind: 'none',
  reason,
  ...(numbers.length > 0 && { numbers }),
});
export const conflict = (reason: string): Reading => ({ kind: 'conflict', reason });

/** A reading, with the texts on which it is based. */
export interface ReadResult {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
}

/**
 * Makes the result for a reading without a patient. @param mentions the texts on which a conflict is based
 */
export const withoutPatient = (reading: Reading, mentions: readonly Mention[] = []): ReadResult => ({
  reading,
  mentions,
});

/**
 * Whether two patients are the same person: they have the same NHS number, and no different dates of birth.
 * An unknown date of birth makes no difference.
 */
export function samePerson(first: Patient, second: Patient): boolean {
  const { dateOfBirth } = first;
  return (
    first.nhsNumber === second.nhsNumber &&
    (!dateOfBirth || !second.dateOfBirth || dateOfBirth === second.dateOfBirth)
  );
}

/**
 * Combines several readings, such as those of the frames of a page.
 * - The same patient in all: that patient, with the details from each.
 * - Two patients, the number of somebody else, or a reading that is a conflict itself: a conflict.
 * - No patient: the first reading, with its reason.
 */
export function combineReadings(readings: readonly Reading[]): Reading {
  let patient: Patient | undefined;
  let remarks: Remarks = {};
  for (const reading of readings) {
    if (reading.kind === 'conflict') return reading;
    if (reading.kind === 'none') continue;
    if (patient && !samePerson(patient, reading.patient))
      return conflict('This page shows two different patients.');
    patient = patient ? mergePatients(patient, reading.patient) : reading.patient;
    remarks = { ...reading.remarks, ...remarks };
  }
  const isAnothers = (number: string) => number !== patient?.nhsNumber;
  if (patient && readings.some((each) => each.kind === 'none' && each.numbers?.some(isAnothers)))
    return conflict('This page shows a second number that may be another patient’s.');
  if (patient) return ofPatient(patient, remarks);
  return readings[0] ?? none('There is nothing to read on this page.');
}

/** Merges two readings of one person. Where they differ, the first counts. Deceased if either says so. */
export function mergePatients(one: Patient, other: Patient): Patient {
  return {
    nhsNumber: one.nhsNumber,
    name: one.name ?? other.name,
    dateOfBirth: one.dateOfBirth ?? other.dateOfBirth,
    postcode: one.postcode ?? other.postcode,
    practice: one.practice ?? other.practice,
    deceased: one.deceased || other.deceased,
  };
}
