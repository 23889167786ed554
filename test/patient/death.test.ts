import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/patient/read.ts';

/** Whether the record says that the patient has died, as banners of one line say it, and records in full. */

const TODAY = '2026-11-22';
const deceased = (...lines: string[]) => {
  const reading = readPage(
    lines.map((text) => ({ text })),
    TODAY,
  );
  if (reading.kind !== 'patient') throw new Error(reading.reason);
  return reading.patient.deceased;
};

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
  ])('%s %s', (...lines) => expect(deceased(...(lines as string[]))).toBe(true));
});

describe('alive', () => {
  test.each([
    [`${BORN} ${NUMBER}`],
    [`${BORN} ${NUMBER}`, 'Deceased: No'],
    [`${BORN} ${NUMBER}`, 'Date of death: -'],
    [`${BORN} ${NUMBER}`, 'Mother: deceased'],
    [`${BORN} ${NUMBER}`, 'Her husband died on 3 March 2020.'],
    [`${BORN} ${NUMBER}`, 'Date of death: 01-Jan-2030'],
  ])('%s %s', (...lines) => expect(deceased(...(lines as string[]))).toBe(false));
});
