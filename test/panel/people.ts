import type { Details, PastedReading } from '../../src/core/patient/details.ts';
import type { Patient } from '../../src/core/patient/patient.ts';
import { conflict, none, ofPatient, type Reading, type Remarks } from '../../src/core/patient/reading.ts';

/** Invented people, with numbers from the range that the NHS keeps for tests, on a day on which all ages are known. */

export const TODAY = '2026-11-22';
/** Born on this day or before, somebody is 18 today. */
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
/** John, on a page that does not show when he was born. */
export const JOHN_UNDATED = { ...JOHN, dateOfBirth: null };
/** Somebody with John's number and another date of birth: one of the two is wrong, so not John. */
export const NOT_JOHN = { ...JOHN, dateOfBirth: '1975-05-05' };
/** The same, and a child. */
export const YOUNG_NOT_JOHN = { ...JOHN, dateOfBirth: '2015-05-05' };
export const JOHN_DECEASED = { ...JOHN, deceased: true };
export const AMINA = person('9990000026', {
  name: 'BELLO, Amina (Ms)',
  dateOfBirth: '1978-08-06',
  practice: BRIXTON_HILL,
});
export const LEO = person('9990123454', { name: 'HART, Leo', dateOfBirth: '2014-02-14', practice: PENROSE });
/** 18 tomorrow. */
export const EVE = person('9990000034', { name: 'DAY, Eve', dateOfBirth: '2008-11-23', practice: PENROSE });
/** Neither a date of birth nor a place. */
export const STRANGER = person('9991234578', { name: 'OKAFOR, Grace' });
export const FAR_AWAY = person('9990000042', {
  dateOfBirth: '1950-02-02',
  practice: { odsCode: 'A99999', name: 'Far Away Surgery' },
});

export const patient = (who: Patient, remarks?: Remarks): Reading => ofPatient(who, remarks);
/** What a text without an NHS number gives. */
export const without = (details: Partial<Details>): PastedReading => ({
  kind: 'details',
  details: { dateOfBirth: null, postcode: null, practice: null, deceased: false, ...details },
  remarks: {},
});
/** Texts without an NHS number: about an adult, a child, somebody of John's practice, and somebody who has died. */
export const DETAILS = [
  without({ dateOfBirth: '1960-01-01', practice: PENROSE }),
  without({ dateOfBirth: '2015-05-05' }),
  without({ practice: PENROSE }),
  without({ dateOfBirth: '1940-01-01', deceased: true }),
];
export const nobody: Reading = none('This page has no NHS number that could be read.');
export const twoPeople: Reading = conflict('This page shows more than one NHS number.');

/** Where each of them is registered, by NHS number, as far as their record says. */
export const REGISTERED: Readonly<Record<string, string>> = {
  [JOHN.nhsNumber]: 'southwark',
  [AMINA.nhsNumber]: 'lambeth',
  [LEO.nhsNumber]: 'southwark',
  [EVE.nhsNumber]: 'southwark',
  [FAR_AWAY.nhsNumber]: 'elsewhere',
};
