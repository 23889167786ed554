import { bannerAge } from './age.ts';
import { bannerDate } from './dates.ts';
import { isTestNumber, printNhsNumber } from './nhs-number.ts';
import type { Patient } from './patient.ts';

/** The parts of the NHS micro banner. An unknown part is absent, never a question mark. */
export interface MicroBanner {
  readonly name?: string;
  /** `01-Jan-1960`. */
  readonly born?: string;
  /** `66y`. Absent if the patient has died. */
  readonly age?: string;
  /** `999 000 0018`. */
  readonly nhsNumber: string;
  readonly testPatient: boolean;
  readonly deceased: boolean;
}

/** The NHS micro banner of a patient (NHS CUI, Patient Banner). @param today ISO date */
export function microBannerOf(patient: Patient, today: string): MicroBanner {
  const { name, dateOfBirth, deceased } = patient;
  const age = dateOfBirth && !deceased ? bannerAge(dateOfBirth, today) : '';
  return {
    ...(name && { name }),
    ...(dateOfBirth && { born: bannerDate(dateOfBirth) }),
    ...(age && { age }),
    nhsNumber: printNhsNumber(patient.nhsNumber),
    testPatient: isTestNumber(patient.nhsNumber),
    deceased,
  };
}
