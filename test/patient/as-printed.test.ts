import { describe, expect, it } from 'vitest';
import { readPasted } from '../../src/core/reader/read-pasted.ts';
import { TODAY } from './arbitraries.ts';
import { linesOf, readPage } from './written.ts';

/**
 * Details as real designs and programs print them, on a page and pasted. Each is read whole or not at all.
 */

const NAME = 'Name: ASHDOWN, Martin';
const BORN = 'Date of birth: 12-Mar-1961';
const NUMBER = 'NHS number: 999 203 7008';
const WHOLE = { name: 'ASHDOWN, Martin', dateOfBirth: '1961-03-12', nhsNumber: '9992037008' };

const both = (...lines: string[]) => [
  readPage(linesOf(lines.join('\n')), TODAY),
  readPasted(lines.join('\n').replaceAll('|', '\t'), TODAY),
];
const patients = (...lines: string[]) =>
  both(...lines).map((reading) =>
    reading.kind === 'patient' ? reading.patient : reading.kind === 'details' ? reading : reading.reason,
  );

describe('a death', () => {
  it.each([
    ['as programs name it', [NAME, BORN, NUMBER, 'isDeceased: true']],
    ['as tables of a database name it', [NAME, BORN, NUMBER, 'is_deceased|true']],
    ['as programs name its date', [NAME, BORN, NUMBER, 'dateOfDeath: 14/02/2021']],
    ['before a labelled name', ['Name: The late Martin ASHDOWN', BORN, NUMBER]],
    ['before a name in the banner', ['The late Martin ASHDOWN', BORN, NUMBER]],
    ['with a gap after each letter', [NAME, BORN, NUMBER, 'D E C E A S E D']],
    ['with a gap after each letter, above', ['D E C E A S E D', NAME, BORN, NUMBER]],
    ['with a full stop after d, beside the name', ['ASHDOWN, Martin d. 14/02/2021', BORN, NUMBER]],
    ['in brackets beside the name', ['ASHDOWN, Martin (d. 14 Feb 2021)', BORN, NUMBER]],
    ['in the next cell', ['ASHDOWN, Martin|d. 14/02/2021', BORN, NUMBER]],
    ['beside the date of birth', [NAME, 'Born: 12/03/1961 d. 14/02/2021', NUMBER]],
    ['beside the date of birth, by a sign', [NAME, 'Born: 12/03/1961 † 14/02/2021', NUMBER]],
    ['below the date of birth, and is no second one', [NAME, BORN, 'RIP 14/02/2021', NUMBER]],
    ['after the date of birth, as R.I.P.', [NAME, `${BORN} R.I.P. 14 Feb 2021`, NUMBER]],
    ['after the date of birth, as RIP', [NAME, `${BORN} RIP 14/02/2021`, NUMBER]],
    ['between the name and the date of birth', [`${NAME} R.I.P. on 14 Feb 2021 ${BORN}`, NUMBER]],
  ])('%s', (_, lines) => {
    expect(patients(...lines)).toEqual([
      expect.objectContaining({ ...WHOLE, deceased: true }),
      expect.objectContaining({ ...WHOLE, deceased: true }),
    ]);
  });
  it.each([
    ['that a program says is none', [NAME, BORN, NUMBER, 'isDeceased: false']],
    ['of a program that knows no date', [NAME, BORN, NUMBER, 'dateOfDeath: null']],
    ['of initials', ['Name: ASHDOWN, Martin', BORN, NUMBER, 'Seen by A B C D Carter']],
    ['of a dose', [NAME, BORN, NUMBER, 'Vitamin d. 800 units']],
  ])('%s is no death', (_, lines) => {
    for (const patient of patients(...lines)) expect(patient).toMatchObject({ deceased: false });
  });
});

describe('a family name Null', () => {
  it.each([['Name: Null, Christopher'], ['Name: Christopher Null'], ['Surname: Null|Forename: Christopher']])(
    'in %s',
    (name) => {
      for (const patient of patients(name, BORN, NUMBER))
        expect(patient).toMatchObject({ name: 'NULL, Christopher' });
    },
  );
  it.each([
    ['Name: Null'],
    ['Name: null, Christopher'],
    ['Name: NULL NULL'],
    ['Name: Null Null'],
    ['Surname: Null|Forename: Null'],
    ['Surname: null|Forename: Christopher'],
    ['Name: undefined Null'],
  ])('is none in %s', (name) => {
    for (const patient of patients(name, BORN, NUMBER)) expect(patient).toMatchObject({ name: null });
  });
});

describe('digits after a number', () => {
  it.each([['999 820 3619 42'], ['999 820 3619 4'], ['999 820 3619 42 (verified)']])('%s', (number) => {
    for (const patient of patients(NAME, BORN, `NHS number: ${number}`))
      expect(patient).toMatch(/^The text beside the NHS number (?:on|in) this .* puts it in doubt\.$/);
  });
  it.each([['66y'], ['66 years'], ['020 7946 0018'], ['1 High Street'], ['01-Jan-2026'], ['01/02/2026']])(
    'are not: %s',
    (after) => {
      for (const patient of patients(NAME, BORN, `NHS number: 999 203 7008 ${after}`))
        expect(patient).toMatchObject({ nhsNumber: '9992037008' });
    },
  );
  it('ignores a digit apart from the others', () => {
    for (const number of ['9 99 203 7008', '999 203 700 8', '9 992037008'])
      expect(patients(NAME, BORN, `NHS number: ${number}`)[0]).toMatch(/does not have ten digits/);
    expect(patients(NAME, BORN, 'NHS number: 9 9 9 2 0 3 7 0 0 8')[0]).toMatchObject({
      nhsNumber: '9992037008',
    });
  });
});

describe('a label in the middle of a word', () => {
  it.each([["O'GR~ID~EZ, Martin"], ['M~ID~DLETON, Martin'], ['SA~GP~AR, Martin']])('is none: %s', (name) => {
    const [patient] = patients(`Name: ${name}`, BORN, NUMBER);
    expect(patient).toMatchObject({ name: name.replaceAll('~', '') });
  });
});
