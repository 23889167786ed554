import { describe, expect, it } from 'vitest';
import type { PastedReading } from '../../src/core/patient/details.ts';
import type { Line } from '../../src/core/reader/line.ts';
import { readPasted } from '../../src/core/reader/read-pasted.ts';
import { TODAY } from '../panel/people.ts';
import { readPage } from '../patient/written.ts';

/** Whether an NHS number in a page or a pasted text is taken for the patient's. */

const JOHN = ['SMITH, John (Mr)', 'Born 01-Jan-1960', 'NHS No. 999 000 0018'];
const KIN = ['Next of kin', 'Name: BELLO, Amina', 'NHS No. 999 000 0026', ''];

const WAYS: [string, (lines: readonly string[]) => PastedReading][] = [
  [
    'on a page',
    (lines) =>
      readPage(
        lines.map((text): Line => ({ text })),
        TODAY,
      ),
  ],
  ['in pasted text', (lines) => readPasted(lines.join('\n'), TODAY)],
];

describe.each(WAYS)('%s', (_, read) => {
  it.each<[string, string[]]>([
    ['with another’s details above', [...KIN, ...JOHN]],
    ['with telephone numbers', [...JOHN, 'Telephone 07700 900 123', 'Surgery 020 7946 0000']],
    ['with a relative’s date of birth', [...JOHN, 'Next of kin: BELLO, Amina, born 06-Aug-1978']],
    ['with a birthplace', ['Born Lagos', ...JOHN]],
    ['with a clinician’s name', ['Dr Jane Doe', 'Usual GP: Dr Jane Doe', ...JOHN]],
    ['with a wrong age', ['SMITH, John (Mr)', 'Born 01-Jan-1960 (17y)', 'NHS No. 999 000 0018']],
  ])('the patient’s own, %s', (_name, lines) => {
    expect(read(lines)).toMatchObject({
      patient: { nhsNumber: '9990000018', name: 'SMITH, John (Mr)', dateOfBirth: '1960-01-01' },
    });
  });

  it.each<[string, string[]]>([
    ['another person’s', [...JOHN.slice(0, 2), ...KIN]],
    ['a mother’s', ['Baby SMITH', 'Date of birth 01-Jan-2026', 'Mother’s NHS No. 999 000 0026']],
    ['an example', ['Enter an NHS number, for example NHS number 999 000 0018', 'Date of birth 01-Jan-1960']],
    ['without a label', [...JOHN.slice(0, 2), '999 000 0018']],
    ['with a wrong digit', [...JOHN.slice(0, 2), 'NHS No. 999 000 0019']],
    ['with two digits changed round', [...JOHN.slice(0, 2), 'NHS No. 999 000 0081']],
    ['one digit repeated', [...JOHN.slice(0, 2), 'NHS No. 999 999 9999']],
    ['with nobody’s name or birth', ['Please ring', 'NHS No. 999 000 0018']],
    ['nine digits', [...JOHN.slice(0, 2), 'NHS No. 999 000 001']],
  ])('not read: %s', (_name, lines) => {
    expect(read(lines).kind).toBe('none');
  });

  it.each<[string, string[]]>([
    ['two people', [...JOHN, 'BELLO, Amina (Ms)', 'Born 06-Aug-1978', 'NHS No. 999 000 0026']],
    ['two numbers with a comma between', [...JOHN.slice(0, 2), 'NHS No. 999 000 0018, 999 000 0026']],
    ['two numbers with a space between', [...JOHN.slice(0, 2), 'NHS No. 999 000 0018 999 000 0026']],
    ['two numbers without spaces', [...JOHN.slice(0, 2), 'NHS No. 9990000018 9990000026']],
    ['two dates of birth', ['SMITH, John (Mr)\tBorn 01-Jan-1960\tBorn 02-Jan-1961', 'NHS No. 999 000 0018']],
  ])('doubtful, and so not read: %s', (_name, lines) => {
    expect(read(lines).kind).toBe('conflict');
  });
});

describe('a number alone', () => {
  it.each(['999 000 0018', 'NHS No. 999 000 0018'])('%s names nobody on a page', (text) => {
    expect(readPage([{ text }], TODAY).kind).toBe('none');
  });
  it.each(['999 000 0018', 'NHS No. 999 000 0018'])('%s is accepted if the clinician pasted it', (text) => {
    expect(readPasted(text, TODAY)).toMatchObject({
      kind: 'patient',
      patient: { nhsNumber: '9990000018' },
    });
  });
});
