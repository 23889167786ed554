import type { Details, PastedReading } from '../../src/core/patient/details.ts';
import type { Patient } from '../../src/core/patient/patient.ts';
import { conflict, none, ofPatient, type Reading, type Remarks } from '../../src/core/patient/reading.ts';

/**
 * Invented people with NHS numbers from the test range. Tests use a fixed date, so that all ages are known.
 */

export const TODAY = '2026-11-22';
/** The latest date of birth of somebody who is 18 today. */
export const ADULT_SINCE = '2008-11-22';

export function person(nhsNumber: string, details: Partial<Patient> = {}): Patient {
  return {
    nhsNumber,
    name: null,
    dateOfBirth: null,
    postcode: null,
    practice: null,
    deceased: false,
    ...details,
  };
}

const PENROSE = { odsCode: 'G85084', name: 'Penrose Surgery' };
const BRIXTON_HILL = { odsCode: null, name: 'Brixton Hill Group Practice' };

export const JOHN = person('9990000018', {
  name: 'SMITH, John (Mr)',
  dateOfBirth: '1960-01-01',
  postcode: 'SE17 3DW',
  practice: PENROSE,
});
/** John, on a page that does not show his date of birth. */
export const JOHN_UNDATED = { ...JOHN, dateOfBirth: null };
/** John's NHS number with another date of birth. One of them is wrong, so this is not taken for John. */
export const NOT_JOHN = { ...JOHN, dateOfBirth: '1975-05-05' };
/** The same for a child's date of birth. */
export const YOUNG_NOT_JOHN = { ...JOHN, dateOfBirth: '2015-05-05' };
export const JOHN_DECEASED = { ...JOHN, deceased: true };
export const AMINA = person('9990000026', {
  name: 'BELLO, Amina (Ms)',
  dateOfBirth: '1978-08-06',
  practice: BRIXTON_HILL,
});
export const LEO = person('9990123454', { name: 'HART, Leo', dateOfBirth: '2014-02-14', practice: PENROSE });
/** Turns 18 tomorrow. */
export const EVE = person('9990000034', { name: 'DAY, Eve', dateOfBirth: '2008-11-23', practice: PENROSE });
/** Has neither a date of birth nor a place. */
export const STRANGER = person('9991234578', { name: 'OKAFOR, Grace' });
export const FAR_AWAY = person('9990000042', {
  dateOfBirth: '1950-02-02',
  practice: { odsCode: 'A99999', name: 'Far Away Surgery' },
});

export const patient = (who: Patient, remarks?: Remarks): Reading => ofPatient(who, remarks);
/** The reading of a pasted text with these details and no NHS number. */
export const pastedDetails = (details: Partial<Details>): PastedReading => ({
  kind: 'details',
  details: { dateOfBirth: null, postcode: null, practice: null, deceased: false, ...details },
  remarks: {},
});
/**
 * Readings of pasted texts without an NHS number: an adult, a child, John's practice alone, somebody who has
 * died.
 */
export const DETAILS = [
  pastedDetails({ dateOfBirth: '1960-01-01', practice: PENROSE }),
  pastedDetails({ dateOfBirth: '2015-05-05' }),
  pastedDetails({ practice: PENROSE }),
  pastedDetails({ dateOfBirth: '1940-01-01', deceased: true }),
];
export const nobody: Reading = none('This page has no NHS number that could be read.');
export const twoPeople: Reading = conflict('This page shows more than one NHS number.');

/** Where each person is registered, by NHS number. People without a place in their record are left out. */
export const REGISTERED: Readonly<Record<string, string>> = {
  [JOHN.nhsNumber]: 'southwark',
  [AMINA.nhsNumber]: 'lambeth',
  [LEO.nhsNumber]: 'southwark',
  [EVE.nhsNumber]: 'southwark',
  [FAR_AWAY.nhsNumber]: 'elsewhere',
};
