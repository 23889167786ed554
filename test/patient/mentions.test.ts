import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/core/reader/read-lines.ts';
import { atOnce } from '../spotting/at-once.ts';
import { TODAY } from './arbitraries.ts';
import { linesOf } from './written.ts';

/**
 * The texts on which a reading is based. The content script checks whether each is painted, so none may be
 * missing.
 */

const read = (...lines: string[]) => atOnce(readPage(linesOf(lines.join('\n')), TODAY));
const mentioned = (...lines: string[]) =>
  read(...lines).mentions.map(({ of, line, text }) => `${line} ${of}: ${text}`);

const NAME = 'Name: SMITH, John';
const NUMBER = 'NHS number: 999 000 0018';

it('cover every detail, each with its line', () => {
  expect(
    mentioned(
      NAME,
      'DOB: 01-Jan-1960',
      NUMBER,
      'Postcode: SE17 3DW',
      'Practice: Penrose Surgery',
      'Deceased: Yes',
    ),
  ).toEqual([
    '2 NHS number: 9990000018',
    '1 date of birth: 01-Jan-1960',
    '0 name: SMITH, John',
    '3 postcode: SE17 3DW',
    '4 practice: Penrose Surgery',
    '5 death: Yes',
  ]);
});

describe('of the date of birth', () => {
  it('are the line of the value', () =>
    expect(mentioned(NAME, NUMBER, 'DOB', '01-Jan-1960')).toContain('3 date of birth: 01-Jan-1960'));
  it('are the date beside an age', () =>
    expect(mentioned(NAME, `${NUMBER} 01-Jan-1960 (66y)`)).toContain('1 date of birth: 01-Jan-1960'));
  it('are both of two conflicting dates', () => {
    const lines = [NAME, 'DOB: 01-Jan-1960', NUMBER, 'Date of birth: 02-Feb-1970'];
    expect(read(...lines).reading).toMatchObject({
      kind: 'conflict',
      reason: 'This page shows two dates of birth.',
    });
    expect(mentioned(...lines)).toEqual([
      '2 NHS number: 9990000018',
      '1 date of birth: 01-Jan-1960',
      '3 date of birth: 02-Feb-1970',
    ]);
  });
  it('include a second date below without a label', () =>
    expect(mentioned(NAME, NUMBER, 'DOB: 01-Jan-1960', '02-Feb-1970')).toEqual([
      '1 NHS number: 9990000018',
      '2 date of birth: 01-Jan-1960',
      '3 date of birth: 02-Feb-1970',
    ]));
});

describe('of the name', () => {
  const BORN = 'DOB: 01-Jan-1960';
  const names = (...lines: string[]) => mentioned(...lines).filter((text) => text.includes(' name: '));
  it('are its parts', () =>
    expect(names('Surname: Smith', 'Forename: John', 'Middle name: Paul', BORN, NUMBER)).toEqual([
      '0 name: Smith',
      '1 name: John',
      '2 name: Paul',
    ]));
  it('are the parts that there are', () =>
    expect(names('Surname: Smith', 'Forename: John', BORN, NUMBER)).toEqual([
      '0 name: Smith',
      '1 name: John',
    ]));
  it('are the name in the banner', () =>
    expect(names('SMITH, John', BORN, NUMBER)).toEqual(['0 name: SMITH, John']));
});

it('of a page without a patient are the number', () =>
  expect(mentioned(NUMBER)).toEqual(['0 NHS number: 9990000018']));

it('are the words about a second person that end the patient’s details', () => {
  const second = ['Full name: BELL, Joanna', 'Date of birth: 01-Feb-1970'];
  const texts = mentioned(NAME, 'DOB: 01-Jan-1960', NUMBER, ...Array<string>(8).fill('and so on'), ...second);
  expect(texts).toContain('11 name: BELL, Joanna');
  expect(texts).toContain('12 date of birth: 01-Feb-1970');
});

describe('a date of birth', () => {
  const born = (...lines: string[]) => {
    const { reading } = read(NAME, ...lines);
    return reading.kind === 'patient'
      ? [reading.patient.dateOfBirth, reading.remarks?.birth?.words]
      : reading.reason;
  };
  it('is missing if another as near is doubtful, with the reason', () => {
    expect(born('DOB: 01-Jan-1960', NUMBER, 'Date of birth: 01-Jan-1960?')).toEqual([null, 'is not certain']);
    expect(born('DOB: 01-Jan-1960', NUMBER, 'Date of birth: 01/01/60')).toEqual([
      null,
      'has a year of two digits',
    ]);
  });
  it('is read in the order that a near hint gives, not a far one', () => {
    expect(born('Enter as mm/dd/yyyy', 'DOB: 03/12/1961', NUMBER)).toEqual(['1961-03-12', undefined]);
    expect(born('DOB: 03/12/1961', 'Enter as mm/dd/yyyy', NUMBER)).toEqual(['1961-03-12', undefined]);
    const far = ['and so on', 'and so on', 'and so on'];
    expect(born('Enter as mm/dd/yyyy', ...far, 'DOB: 03/12/1961', NUMBER)).toEqual(['1961-12-03', undefined]);
    expect(born('DOB: 03/12/1961', NUMBER, ...far, 'Enter as mm/dd/yyyy')).toEqual(['1961-12-03', undefined]);
  });
});

it('of two labelled dates of birth that agree, only the nearest counts; of two that do not, both', () => {
  const births = (...lines: string[]) => mentioned(...lines).filter((text) => text.includes('date of birth'));
  expect(births(NAME, 'DOB: 01/01/1960', 'DOB: 1 Jan 1960', NUMBER)).toEqual(['2 date of birth: 1 Jan 1960']);
  expect(births(NAME, 'DOB: 02/02/1970', 'DOB: 1 Jan 1960', NUMBER)).toHaveLength(2);
});

it('a death that a page rule found counts whatever its text is', () => {
  const lines = linesOf([NAME, 'DOB: 01-Jan-1960', NUMBER, 'Status', 'x'].join('\n'));
  const found = atOnce(readPage(lines, TODAY, [{ kind: 'died', value: 'x', line: 4 }]));
  expect(found.reading).toMatchObject({ patient: { deceased: true } });
  expect(found.mentions).toContainEqual({ of: 'death', line: 4, text: 'x' });
  const other = atOnce(readPage(lines, TODAY, [{ kind: 'postcode', value: 'SE17 3DW', line: 4 }]));
  expect(other.reading).toMatchObject({ patient: { deceased: false, postcode: 'SE17 3DW' } });
});
