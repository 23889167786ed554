import type { Mention } from './mention.ts';
import type { Patient } from './patient.ts';

/**
 * What was made of a page or a pasted text: one patient, or none or several, with the reason in plain words.
 */
export type Reading =
  | { readonly kind: 'patient'; readonly patient: Patient; readonly remarks?: Remarks }
  | {
      readonly kind: 'none';
      readonly reason: string;
      /**
       * NHS numbers that are shown, though they make no patient: beside somebody else's record they are a
       * second.
       */
      readonly numbers?: readonly string[];
    }
  | { readonly kind: 'conflict'; readonly reason: string };

/** What was read: a page or a pasted text. */
export type Source = 'page' | 'pasted text';

/** What a clinician may want to check about a reading, and where it was read. */
export interface Remark {
  readonly source: Source;
  readonly words: string;
}

export interface Remarks {
  /** The words that say the patient has died, as they are printed: `Deduction reason: Death`. */
  readonly death?: Remark;
  /** Why the date of birth that is printed was not used, as the end of a sentence about that date. */
  readonly birth?: Remark;
}

/** The reading of a patient. Without remarks, it has no `remarks` at all. */
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

/** A reading, with the texts that it rests on. */
export interface ReadResult {
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
}

/** Why nobody was read. @param mentions the texts that a conflict rests on */
export const withoutPatient = (reading: Reading, mentions: readonly Mention[] = []): ReadResult => ({
  reading,
  mentions,
});

/**
 * Whether two readings are of one person, by both identifiers (a date of birth not known does not differ).
 */
export function samePerson(one: Patient, other: Patient): boolean {
  const { dateOfBirth } = one;
  return (
    one.nhsNumber === other.nhsNumber &&
    (!dateOfBirth || !other.dateOfBirth || dateOfBirth === other.dateOfBirth)
  );
}

/**
 * One reading of several, as of the frames of a page: the patient they agree on, with what each adds; a
 * conflict where two name different people, one shows another's number, or any is a conflict itself; else the
 * first reason why there is none.
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

/** What two readings of one person tell of them; where they differ, the first. */
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
