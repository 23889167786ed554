import { describe, expect, test } from 'vitest';
import { readPage } from './written.ts';

/** Whether a record says that the patient has died, in a banner of one line or in a full record. */

const TODAY = '2026-11-22';
const read = (...lines: string[]) => {
  const reading = readPage(
    lines.map((text) => ({ text })),
    TODAY,
  );
  if (reading.kind !== 'patient') throw new Error(reading.reason);
  return reading;
};
const deceased = (...lines: string[]) => read(...lines).patient.deceased;

const BORN = 'WEST, Edna (Mrs) Born 02-Mar-1931';
const NUMBER = 'Gender Female NHS No. 999 012 3454';

describe('died', () => {
  test.each([
    [`${BORN} Died 09-Sep-2026 ${NUMBER}`],
    [`${BORN} Died 09-Sep-2026 (95y) ${NUMBER}`],
    [`${BORN} (95y) Deceased ${NUMBER}`],
    [`${BORN} ${NUMBER}`, 'Date of death: 9 September 2026'],
    [`${BORN} ${NUMBER}`, 'Deceased: Yes'],
    ['Deceased patient', `${BORN} ${NUMBER}`],
    [`${BORN} ${NUMBER}`, 'Alive?', 'N'],
    [`${BORN} ${NUMBER}`, 'Reason for removal', 'DEA - Death'],
    [`${BORN} ${NUMBER}`, 'Reason for removal', 'Death'],
    [`${BORN} ${NUMBER}`, 'Date of death', 'Unknown, 2018'],
    [`${BORN} ${NUMBER}`, 'Death certified by: Dr P Lall'],
    [`${BORN} ${NUMBER}`, 'Gender\tFemale\tCause of death\tPneumonia'],
    [`${BORN} | Place of death: \ue000Home | ${NUMBER}`],
    [`${BORN} ${NUMBER}`, 'Status: De\ue000ceas\ue000ed'],
    [`${BORN} ${NUMBER}`, 'Deceased\t☑'],
    [`${BORN} ${NUMBER}`, 'Deceased\t☐ No ☑ Yes'],
    ['This record is for a patient who has died', `${BORN} ${NUMBER}`],
    ['This person has died. Do not contact them.', `${BORN} ${NUMBER}`],
    [`RIP - ${BORN} ${NUMBER}`],
    ['Deceased', `${BORN} ${NUMBER}`],
    ['RIP', `${BORN} ${NUMBER}`],
    ['This patient has died.', `${BORN} ${NUMBER}`],
    ['Patient is deceased', `${BORN} ${NUMBER}`],
    ['Patient died on 9 September 2026', `${BORN} ${NUMBER}`],
    ['Died aged 95', `${BORN} ${NUMBER}`],
    ['(died aged 95)', `${BORN} ${NUMBER}`],
    ['Summary | Deceased | Alerts', `${BORN} ${NUMBER}`],
    ['Summary\ue000Deceased', `${BORN} ${NUMBER}`],
    ['Edna West (died aged 95)', `${BORN} ${NUMBER}`],
    [`${BORN} | Deceased | ${NUMBER}`],
    [`${BORN} ${NUMBER}`, 'Status: Deceased'],
    [`${BORN} ${NUMBER}`, 'Deceased: \ue000Yes\ue000'],
    [`${BORN} ${NUMBER}`, 'Deceased: true'],
    [`${BORN} ${NUMBER}`, 'Died: Y'],
    [`${BORN} ${NUMBER}`, 'Date of death: 22-Nov-2026'],
    [`${BORN} ${NUMBER}`, 'Died: on Mon 09-Sep-2026'],
    [`${BORN} ${NUMBER}`, 'Deceased: Yes\ue000confirmed'],
    ['Name\tNHS number\tDeceased', 'WEST, Edna\t999 012 3454\t Yes'],
    [`${BORN}\tDeceased\t${NUMBER}`],
    [`${BORN} \ue000RIP\ue000 ${NUMBER}`],
    ['Patient deceased', `${BORN} ${NUMBER}`],
    ['Patient died', `${BORN} ${NUMBER}`],
    ['The patient died', `${BORN} ${NUMBER}`],
    [`Name: DECEASED - ${BORN} ${NUMBER}`],
    [`Deceased - ${BORN} ${NUMBER}`],
    [`DECEASED ${BORN} ${NUMBER}`],
    [`The late Edna West Born 02-Mar-1931 ${NUMBER}`],
    ['Name: WEST, Edna †', `Born 02-Mar-1931 ${NUMBER}`],
    ['Name: WEST, Edna (d. 2019)', `Born 02-Mar-1931 ${NUMBER}`],
    [`${BORN} ${NUMBER}`, 'Date of death: 2019'],
    [`${BORN} ${NUMBER}`, 'Date of death: Feb 2019'],
    [`${BORN} ${NUMBER}`, 'Date of death: 12/02/20'],
    [`${BORN} ${NUMBER}`, 'Date of death', '2019'],
    [`${BORN} ${NUMBER}`, 'Deceased: ✓'],
    [`${BORN} ${NUMBER}`, 'Deceased: 1'],
    [`${BORN} ${NUMBER}`, 'Deceased indicator: 1'],
    [`${BORN} ${NUMBER}`, 'Status: Dead'],
    [`${BORN} ${NUMBER}`, 'Patient status: Inactive (deceased)'],
    [`${BORN} ${NUMBER}`, 'Deduction reason: Death'],
    [`${BORN} ${NUMBER}`, 'Deduction reason:\tDeath'],
    [`${BORN} ${NUMBER}`, 'Flags: Deceased, do not contact'],
    [`${BORN} ${NUMBER}`, 'Cause of death: Pneumonia'],
    [`${BORN} ${NUMBER}`, 'Cause of death', 'Pneumonia'],
    [`${BORN} ${NUMBER}`, 'Place of death:\tHospital'],
    [`${BORN} ${NUMBER}`, 'Death notification status:\tFormal'],
    [`${BORN} ${NUMBER}`, 'Alive: No'],
    [`${BORN} ${NUMBER}`, 'Age at death: 88'],
    [`${BORN} ${NUMBER}`, 'Died: see the letter of 09-Sep-2026'],
    ['This patient deceased', `${BORN} ${NUMBER}`],
  ])('%s %s', (...lines) => expect(deceased(...(lines as string[]))).toBe(true));
});

describe('alive', () => {
  test.each([
    [`${BORN} ${NUMBER}`, 'Deceased\t☐'],
    [`${BORN} ${NUMBER}`, '☐ Deceased'],
    [`${BORN} ${NUMBER}`, 'Deceased\t☑ No ☐ Yes'],
    [`${BORN} ${NUMBER}`, 'Alert: On RIP protocol'],
    [`${BORN} ${NUMBER}`, 'Husband John RIP 12 Feb 2019'],
    [`${BORN} ${NUMBER}`, 'Father: R.I.P. 3 May 1999'],
    [`${BORN} ${NUMBER}`, 'Preferred place of death: Home'],
    [`${BORN} ${NUMBER}`, 'Fear - Death'],
    [`${BORN} ${NUMBER}`],
    [`${BORN} ${NUMBER}`, 'Deceased: No'],
    [`${BORN} ${NUMBER}`, 'Date of death: -'],
    [`${BORN} ${NUMBER}`, 'Date of death:'],
    [`${BORN} ${NUMBER}`, 'Deceased:'],
    [`${BORN} ${NUMBER}`, 'Deceased patient:'],
    [`${BORN} | Deceased | No | ${NUMBER}`],
    [`${BORN} ${NUMBER} | Deceased | Not known`],
    [`${BORN} ${NUMBER} | Died | Alerts`],
    [`${BORN} ${NUMBER}`, 'Died: not known, yes or no'],
    [`${BORN} ${NUMBER}`, 'Next of kin', 'Deceased: Yes'],
    [`${BORN} Deceased: No ${NUMBER}`],
    [`${BORN} Deceased - ${NUMBER}`],
    [`${BORN}\ue000Deceased -`, NUMBER],
    [`${BORN} Deceased\ue000 No ${NUMBER}`],
    [`${BORN} ${NUMBER}`, 'Deceased\ue000false | Alerts'],
    [`${BORN} ${NUMBER}`, 'Deceased\tNo'],
    [`${BORN} ${NUMBER}`, 'Deceased\tNo\tGender\tFemale'],
    [`${BORN}\tDeceased\tNo\t${NUMBER}`],
    [`${BORN} ${NUMBER}`, 'Deceased', 'No'],
    [`${BORN} ${NUMBER}`, 'Deceased', 'No', 'Gender', 'Female'],
    [`${BORN} ${NUMBER}`, 'Deceased\ue000No'],
    [`${BORN} ${NUMBER}`, 'Patient deceased\tNo'],
    [`${BORN} ${NUMBER}`, 'Patient died:'],
    [`${BORN} Deceased false ${NUMBER}`],
    ['How to mark a patient as deceased', `${BORN} ${NUMBER}`],
    ['Deceased patients are not shown', `${BORN} ${NUMBER}`],
    ['Grip', `${BORN} ${NUMBER}`],
    [`${BORN} ${NUMBER}`, 'Status: Not deceased'],
    [`${BORN} ${NUMBER}`, 'Deceased: ☐'],
    [`${BORN} ${NUMBER}`, 'Deceased: 0'],
    [`${BORN} ${NUMBER}`, 'Deceased indicator: N'],
    [`${BORN} ${NUMBER}`, 'Date of death: 31-Dec-9999'],
    [`${BORN} ${NUMBER}`, 'Date of death: null'],
    [`${BORN} ${NUMBER}`, 'Cause of death: -'],
    [`${BORN} ${NUMBER}`, 'Preferred place of death: Home'],
    [`${BORN} ${NUMBER}`, 'Husband:\tDied 2019'],
    [`${BORN} ${NUMBER}`, 'Mother:\tDeceased'],
    [`${BORN} ${NUMBER}`, 'Father’s date of death: 2019'],
    [`${BORN} ${NUMBER}`, 'Problem: Death of husband'],
    [`${BORN} ${NUMBER}`, 'Alive: Yes'],
    ['Name: WEST, Edna (not deceased)', `Born 02-Mar-1931 ${NUMBER}`],
    [`${BORN} ${NUMBER}`, 'Problem: deceased'],
    [`${BORN} ${NUMBER}`, 'Mother: deceased'],
    [`${BORN} ${NUMBER}`, 'Her husband died on 3 March 2020.'],
    [`${BORN} ${NUMBER}`, 'Date of death: 01-Jan-2030'],
  ])('%s %s', (...lines) => expect(deceased(...(lines as string[]))).toBe(false));
});

describe('quotes the words for a death as printed', () => {
  const LONG = 'Flags: Deceased, do not contact the family before the letter of the registrar has come';
  test.each([
    ['Deduction reason: Death', 'Deduction reason: Death'],
    ['Deduction reason:\tDeath', 'Deduction reason: Death'],
    ['Deceased\tYes', 'Deceased Yes'],
    ['Deceased\ue000Yes', 'Deceased Yes'],
    ['Died on 3 March 2020', 'Died on 3 March 2020'],
    ['Death notification status:\tFormal', 'Death notification status: Formal'],
    ['Patient deceased', 'Patient deceased'],
    ['Alive: No', 'Alive: No'],
    [LONG, 'Flags: Deceased, do not contact the family before the letter…'],
    ['Died 09-Sep-2026 Gender Female', 'Died 09-Sep-2026'],
    ['Date of death 9 September 2026 NHS status: verified', 'Date of death 9 September 2026'],
    ['Died 09-Sep-2026 | Male | Address 1 High St', 'Died 09-Sep-2026'],
    ['Deceased: Yes (informal)\tGender: Male', 'Deceased: Yes (informal)'],
  ])('%s', (line, said) =>
    expect(read(`${BORN} ${NUMBER}`, line).remarks).toEqual({ death: { source: 'page', words: said } }),
  );

  test('quotes the part of a long line with the word', () => {
    const line = `This line is about many other things ${'and others '.repeat(9)}and the patient has died recently`;
    const said = read(line, `${BORN} ${NUMBER}`).remarks?.death?.words;
    expect(said).toMatch(/^….*the patient has died recently$/);
    expect(said?.length).toBeLessThanOrEqual(61);
  });

  test('quotes the first of several deaths, and nothing about living people', () => {
    expect(read(`${BORN} ${NUMBER}`, 'Status: Deceased', 'Date of death: 2019').remarks?.death?.words).toBe(
      'Status: Deceased',
    );
    expect(read(`${BORN} ${NUMBER}`, 'Deceased: No')).not.toHaveProperty('remarks');
  });
});
