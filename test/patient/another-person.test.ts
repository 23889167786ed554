import { describe, expect, it } from 'vitest';
import { compareNames, haveOtherGivenNames } from '../../src/core/reader/compare-names.ts';
import { readPasted } from '../../src/core/reader/read-pasted.ts';
import { TODAY } from './arbitraries.ts';
import { patientOf } from './written.ts';

/**
 * A page or text with a second person who has no NHS number: none of their details are taken for the
 * patient's.
 */

const HEADER = ['ASHDOWN, Martin (Mr)|Born 12-Mar-1961|NHS No. 999 203 7008'];
const OWN = { name: 'ASHDOWN, Martin (Mr)', dateOfBirth: '1961-03-12', nhsNumber: '9992037008' };
const NOTHING = { postcode: null, practice: null, deceased: false };
const PENROSE = { odsCode: null, name: 'Penrose Surgery' };
const BELL = ['Full name: BELL, Joanna', 'Date of birth: 01-Feb-1970'];
const DETAILS = ['Postcode: SE17 3DW', 'Registered practice: Penrose Surgery'];

const pasted = (...lines: string[]) => {
  const reading = readPasted(lines.join('\n').replaceAll('|', '\t').replaceAll('#', ''), TODAY);
  return reading.kind === 'patient' ? reading.patient : reading;
};

describe('no detail of a second person is taken for the patient', () => {
  it.each<[string, string[]]>([
    ['with a name and a date of birth', [...BELL, ...DETAILS]],
    ['with a name alone', ['Full name: BELL, Joanna', ...DETAILS]],
    ['with a name in parts', ['Surname: BELL', 'Forename: Joanna', ...DETAILS]],
    ['with a date of birth alone', ['Alerts', 'None', 'Date of birth: 01-Feb-1970', ...DETAILS]],
    ['with the date of birth first', ['Date of birth: 01-Feb-1970', 'Full name: BELL, Joanna', ...DETAILS]],
    ['who has died', [...BELL, 'Date of death: 03-Mar-2024', ...DETAILS]],
    ['who has the same family name', ['Full name: ASHDOWN, Lucy', 'Date of birth: 01-Feb-1970', ...DETAILS]],
    ['who is a twin', ['Full name: ASHDOWN, Lucy', 'Date of birth: 12-Mar-1961', ...DETAILS]],
    [
      'who is a twin and has died',
      ['Full name: ASHDOWN, Lucy (Mrs)', 'Date of birth: 12-Mar-1961', 'Status: Deceased', ...DETAILS],
    ],
    ['who is a twin, with an initial', ['Full name: ASHDOWN, L', 'DOB: 12/03/1961', ...DETAILS]],
    [
      'who is a twin, with a name in parts',
      ['Forename: Lucy', 'Surname: Ashdown', 'Date of birth: 12-Mar-1961', ...DETAILS],
    ],
    [
      'in a row',
      ['=Full name|Date of birth|Postcode|Practice', 'BELL, Joanna|01-Feb-1970|SE17 3DW|Penrose Surgery'],
    ],
    [
      'in two rows',
      [
        '=Full name|Date of birth|Postcode|Practice',
        'BELL, Joanna|01-Feb-1970|SE17 3DW|Penrose Surgery',
        'BELL, Adam|01-Feb-2010|SE17 3DW|Penrose Surgery',
      ],
    ],
    ['under a heading', ['#Details', ...BELL, ...DETAILS]],
    [
      'under a heading, with the postcode first',
      ['#Details', 'Postcode: SE17 3DW', ...BELL, DETAILS[1] ?? ''],
    ],
  ])('%s', (_, lines) => {
    expect(patientOf(...HEADER, ...lines)).toEqual({ ...OWN, ...NOTHING });
    if (!lines.some((line) => line.startsWith('=')))
      expect(pasted(...HEADER, '', ...lines)).toEqual({ ...OWN, ...NOTHING });
  });

  it('and the patient’s own details stay', () => {
    const lines = [...HEADER, 'Postcode: SE15 3NX', 'Practice: Penrose Surgery', ...BELL];
    const own = { ...OWN, postcode: 'SE15 3NX', practice: PENROSE, deceased: false };
    expect(patientOf(...lines, 'Postcode: SE1 1AA', 'Practice: The Mill Surgery', 'Deceased: Yes')).toEqual(
      own,
    );
    expect(patientOf(...lines, '#Registration', 'Practice: The Mill Surgery')).toEqual(own);
  });

  it('not their name or date of birth, even if the patient’s own is not shown', () => {
    const number = ['NHS number: 999 203 7008'];
    expect(patientOf('Name: ASHDOWN, Martin', ...number, '#Details', ...BELL, ...DETAILS)).toEqual({
      ...OWN,
      ...NOTHING,
      name: 'ASHDOWN, Martin',
      dateOfBirth: null,
    });
    expect(patientOf(...number, 'Date of birth: 12-Mar-1961', '', '', ...BELL, ...DETAILS)).toEqual({
      ...OWN,
      ...NOTHING,
      name: null,
    });
  });

  it('even if their name is nearer to the number than the patient’s own', () => {
    const header = ['Name: ASHDOWN, Martin', 'Date of birth: 12-Mar-1961', 'NHS number: 999 203 7008'];
    const expected = { ...OWN, ...NOTHING, name: 'ASHDOWN, Martin' };
    expect(patientOf(...header, 'Full name: BELL, Joanna', ...DETAILS)).toEqual(expected);
    expect(pasted(...header, 'Full name: BELL, Joanna', ...DETAILS)).toEqual(expected);
  });

  it('not under a heading with their name', () => {
    expect(patientOf(...HEADER, '#BELL, Joanna', ...DETAILS)).toEqual({ ...OWN, ...NOTHING });
  });

  it('only until the patient is named again', () => {
    const again = ['Name: Martin Ashdown', 'Postcode: SE15 3NX', 'Practice: Penrose Surgery'];
    expect(patientOf(...HEADER, ...BELL, 'Postcode: SE1 1AA', ...again)).toMatchObject({
      postcode: 'SE15 3NX',
      practice: PENROSE,
    });
  });

  it('but details after a row about the second person are the patient’s', () => {
    const row = ['=Full name|Date of birth|Postcode', 'BELL, Joanna|01-Feb-1970|SE1 1AA'];
    expect(patientOf(...HEADER, ...row, ...DETAILS)).toMatchObject({
      postcode: 'SE17 3DW',
      practice: PENROSE,
    });
  });
});

describe('and a field is empty if it cannot be assigned to either person', () => {
  it('the details under a heading after the second person’s', () => {
    expect(patientOf(...HEADER, '#Details', ...BELL, '#Registration', ...DETAILS)).toEqual({
      ...OWN,
      ...NOTHING,
    });
  });
  it('not beside another given name, but a death counts', () => {
    const lines = [...HEADER, 'Full name: ASHDOWN, Bob', ...DETAILS];
    expect(patientOf(...lines)).toEqual({ ...OWN, ...NOTHING });
    expect(patientOf(...lines, 'Date of death: 03-Mar-2024').deceased).toBe(true);
  });
  it('not beside the same name with another date of birth, but a death counts', () => {
    const lines = [...HEADER, 'Full name: ASHDOWN, Martin', 'x', 'Date of birth: 12-Mar-1962', ...DETAILS];
    expect(patientOf(...lines, 'Date of death: 03-Mar-2024')).toEqual({ ...OWN, ...NOTHING, deceased: true });
  });
});

describe('the patient is not taken for a second person', () => {
  it.each<[string, string[]]>([
    ['with the names in another order', ['Full name: Martin Ashdown']],
    ['with a title and a middle name', ['Full name: Mr Martin James ASHDOWN']],
    ['with an initial', ['Full name: ASHDOWN, M']],
    ['with the date of birth written otherwise', ['Full name: Martin Ashdown', 'Date of birth: 12/03/1961']],
    [
      'with another family name and the same date of birth',
      ['Full name: Martin Cole', 'Date of birth: 12/03/1961'],
    ],
    ['with an initial and the same date of birth', ['Full name: ASHDOWN, M J', 'DOB: 12/03/1961']],
    ['with a short form and the same date of birth', ['Full name: ASHDOWN, Mart', 'DOB: 12/03/1961']],
    ['with another title and the same date of birth', ['Full name: Mrs M Ashdown', 'DOB: 12/03/1961']],
    ['by a previous name', ['Previous name: BELL, Martin']],
    ['by a name at birth', ['Birth name: BELL, Martin', 'Maiden name: Bell', 'Known as: Bob']],
    ['beside a doctor’s name', ['Name: Dr Joanna Bell']],
    ['beside a GP', ['Registered GP: Dr Joanna Bell']],
    ['beside next of kin', ['Next of kin: BELL, Joanna', 'Next of kin date of birth: 01-Feb-1970']],
    ['beside a contact', ['Contact name: Joanna Bell']],
    ['beside a drug', ['Drug name: Bell Powder']],
    ['beside a name that is unknown', ['Full name: Not known']],
    ['beside a date of birth that is unknown', ['Date of birth: Not known']],
    ['with more given names', ['Surname: Ashdown', 'Forenames: Martin James']],
    ['in a heading', ['#ASHDOWN, Martin']],
    ['beside the number', ['NHS number: 999 203 7008', 'Family name: Ashdown', 'Given name: Martin']],
  ])('%s', (_, lines) => {
    const expected = { ...OWN, postcode: 'SE17 3DW', practice: PENROSE, deceased: false };
    expect(patientOf(...HEADER, ...lines, ...DETAILS)).toEqual(expected);
    expect(pasted(...HEADER, ...lines, ...DETAILS)).toEqual(expected);
  });
});

describe('two names belong to', () => {
  it.each([
    ['SMITH, John (Mr)', 'John Smith'],
    ['SMITH, John (Mr)', 'Dr J Smith'],
    ['SMITH, John Paul', 'SMITH, John'],
    ['SMITH-JONES, Ann', 'Ann Smith Jones'],
    ['SMITH-JONES, Ann', 'JONES, Ann'],
    ["O'BRIEN, Siân", 'Sian Obrien'],
    ['MCDONALD, Rob', 'Robert McDonald'],
    ['DE SOUZA, Maria', 'DESOUZA Maria'],
  ])('the same person: %s, %s', (one, other) => {
    expect(compareNames(one, other)).toBe('same');
    expect(compareNames(other, one)).toBe('same');
  });
  it.each([
    ['SMITH, John', 'SMITH, Ann'],
    ['SMITH, Ann', 'JONES, Ann'],
    ['SMITH, John Paul', 'SMITH, John Peter'],
  ])('perhaps the same person: %s, %s', (one, other) => {
    expect(compareNames(one, other)).toBe('partly');
    expect(compareNames(other, one)).toBe('partly');
  });
  it.each([
    ['SMITH, John', 'BELL, Ann'],
    ['SMITH, John', 'BELL, J'],
    ['NG, Li', 'NGUYEN, Lien'],
  ])('different people: %s, %s', (one, other) => {
    expect(compareNames(one, other)).toBe('other');
    expect(compareNames(other, one)).toBe('other');
  });
});

describe('given names beside one family name and one date of birth', () => {
  it.each([
    ['SMITH, Isla', 'SMITH, Ivy', true],
    ['SMITH, Tom (Mr)', 'SMITH, Tim (Mr)', true],
    ['SMITH, Ada', 'SMITH, L (Mr)', true],
    ['SMITH-BELL, Ada', 'SMITH, Harold', true],
    ['SMITH, Amara', 'SMITH, Amina', true],
    ['SMITH, Ella', 'SMITH, Ellie', true],
    ['SMITH, Mohammed', 'SMITH, Muhammad', false],
    ['SMITH, Katherine', 'SMITH, Catherine', false],
    ['SMITH, Robert', 'SMITH, Bob', false],
    ['SMITH, William', 'SMITH, Bill', false],
    ['SMITH, Ada Jean', 'SMITH, Jean Ada', false],
    ['SMITH, Ada Jean', 'SMITH, Jean', false],
    ['SMITH, John Paul', 'SMITH, JP', false],
    ['SMITH, John Paul', 'SMITH, John Peter', false],
    ['SMITH, Siân', 'SMITH, SIAN', false],
    ['SMITH, Ivy', 'SMITH, Baby', false],
    ['SMITH, Ivy', 'SMITH', false],
    ['SMITH, Ada', 'BELL, Joan', false],
  ])('%s, %s: %s', (one, other, isOther) => {
    expect(haveOtherGivenNames(one, other)).toBe(isOther);
    expect(haveOtherGivenNames(other, one)).toBe(isOther);
  });
});
