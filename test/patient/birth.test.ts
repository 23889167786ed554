import { describe, expect, it } from 'vitest';
import { TODAY } from '../panel/people.ts';
import { linesOf, patientOf, readPage } from './written.ts';

/** The date of birth is the one nearest labelled date, or a date beside an age that fits it. */

const NAME = 'SMITH, John (Mr)';
const NUMBER = 'NHS No. 999 000 0018';
const bornOf = (...lines: string[]) => patientOf(NAME, ...lines).dateOfBirth;
const kindOf = (...lines: string[]) => readPage(linesOf([NAME, ...lines].join('\n')), TODAY).kind;

describe('labelled', () => {
  it.each([
    ['1 Jan 1960', 'Born: 1 Jan 1960'],
    ['written twice', 'Born|1 Jan 1960|01/01/1960'],
    ['with other words beside it', 'Born|1 Jan 1960|Leeds'],
  ])('%s', (_, born) => {
    expect(bornOf(born, NUMBER)).toBe('1960-01-01');
  });
  it('the nearest is used', () => {
    expect(bornOf('Born: 2 Feb 1970', 'and so on', 'and so on', 'Born: 1 Jan 1960', NUMBER)).toBe(
      '1960-01-01',
    );
  });
  it('two dates as near, or only a line further, are doubtful', () => {
    expect(kindOf('Born: 1 Jan 1960', NUMBER, 'Born: 2 Feb 1970')).toBe('conflict');
    expect(kindOf('Born: 2 Feb 1970', 'Born: 1 Jan 1960', NUMBER)).toBe('conflict');
    expect(kindOf('Born: 2 Feb 1970', 'and so on', 'Born: 1 Jan 1960', NUMBER)).toBe('patient');
    expect(kindOf('Born: 1 Jan 1960', NUMBER, 'Born: 1 Jan 1960')).toBe('patient');
  });
  it('not that of the user, in the sentence that names the user', () => {
    const own = ['Patient: SMITH, John (Mr)', 'Date of birth: 1 Jan 2016', NUMBER];
    expect(bornOf('Signed in: Ilse Farrow, born 2 Feb 1985', ...own)).toBe('2016-01-01');
    expect(bornOf('Logged in as Ilse Farrow (born 2 Feb 1985)', ...own)).toBe('2016-01-01');
    expect(kindOf('Signed in: Ilse Farrow', 'Born: 2 Feb 1985', 'Date of birth: 1 Jan 2016', NUMBER)).toBe(
      'conflict',
    );
  });
  it('two dates in one line of values are doubtful', () => {
    expect(readPage(linesOf(`${NAME}\nBorn|1 Jan 1960|2 Feb 1970\n${NUMBER}`), TODAY)).toEqual({
      kind: 'conflict',
      reason: 'This page shows two dates of birth.',
    });
  });
});

describe('labelled, with a format near it', () => {
  it.each([
    ['in the line below', ['Born: 03/04/1960', 'Enter as mm/dd/yyyy']],
    ['in the line above', ['Dates as mm/dd/yyyy', 'Born: 03/04/1960']],
    ['two lines above', ['Dates as mm/dd/yyyy', 'and so on', 'Born: 03/04/1960']],
    ['two lines above, before other words', ['Dates as mm/dd/yyyy', 'Please check', 'Born: 03/04/1960']],
  ])('%s', (_, lines) => expect(bornOf(...lines, NUMBER)).toBe('1960-03-04'));
  it.each([
    ['three lines above', ['Dates as mm/dd/yyyy', 'and so on', 'and so on', 'Born: 03/04/1960']],
    ['two lines below', ['Born: 03/04/1960', 'and so on', 'Dates as mm/dd/yyyy']],
  ])('but not %s', (_, lines) => expect(bornOf(...lines, NUMBER)).toBe('1960-04-03'));
});

describe('with a second date in the line below', () => {
  it.each([
    ['the same date', ['Born: 1 Jan 1960', '01/01/1960'], '1960-01-01'],
    ['a date of death', ['Born: 1 Jan 1960', '† 2 Feb 2020'], '1960-01-01'],
    ['a date further below', ['Born: 1 Jan 1960', '', '2 Feb 1970'], '1960-01-01'],
    ['a date with other words', ['Born: 1 Jan 1960', 'Seen 2 Feb 1970'], '1960-01-01'],
  ])('%s is no conflict', (_, lines, date) => expect(bornOf(...lines, NUMBER)).toBe(date));
  it('another date is one', () => expect(kindOf('Born: 1 Jan 1960', '2 Feb 1970', NUMBER)).toBe('conflict'));
});

it.each(['Born 21-Mar-19~47~', 'Born 21-Mar-~19~47~', 'Born 2~1~-Mar-1~94~7~ (79y)', 'Born 21/03/19~47~'])(
  'a date of birth among elements is read whole in a header of one line: %s',
  (born) => {
    expect(patientOf(`~SMITH, John (Mr)~ ~${born} ~NHS No. 999 000 0018~`)).toMatchObject({
      name: 'SMITH, John (Mr)',
      dateOfBirth: '1947-03-21',
    });
  },
);

describe('without a label, beside an age', () => {
  it.each([
    '1 Jan 1960 (66y)',
    '1 Jan 1960 66 y',
    '1 Jan 1960 66yr',
    '1 Jan 1960 66 yrs',
    '1 Jan 1960, 66 year old',
    '1 Jan 1960, 66 years',
    '1 Jan 1960 66 yo',
    '1 Jan 1960 (66)',
    '1 Jan 1960, aged 66',
    '1 Jan 1960, age 66',
    '1~Jan~1960 (66y)',
    '1 Jan 1960~66 years',
    'Male · 66 · 1 Jan 1960',
    '1 Jan 1960 (64y)',
    '1 Jan 1960 (68y)',
    'Seen, Male 1 Jan 1960 (66y)',
    'Letter to the practice manager: 1 Jan 1960 (66y)',
    'Appointment | 1 Jan 1960 (66y)',
  ])('%s', (text) => {
    expect(bornOf(text, NUMBER)).toBe('1960-01-01');
  });
  it.each([
    '1 Jan 1960',
    '1 Jan 1960 (63y)',
    '1 Jan 1960 (69y)',
    '1 Jan 1960, 1.66 y',
    '1 Jan 1960 room 66',
    '(66y)',
  ])('not from %s', (text) => {
    expect(bornOf(text, NUMBER)).toBeNull();
  });
  it.each([
    'Date',
    'Dated',
    'Seen',
    'Clinic',
    'Visit',
    'Visited',
    'Typed',
    'Dictated',
    'Appointment',
    'Admitted',
    'Admission',
    'Discharge',
    'Discharged',
    'Reviewed',
    'Updated',
    'Printed',
    'Letter',
    'Since',
    'From',
    'Seen by Dr Lall',
    'Clinic room',
    '1',
  ])('not after %s', (words) => {
    expect(bornOf(`${words} 1 Jan 1960 (66y)`, NUMBER)).toBeNull();
  });
  it('on the line of the number, one above or below it, or two above', () => {
    const text = '1 Jan 1960 (66y)';
    expect(bornOf(`${NUMBER} ${text}`)).toBe('1960-01-01');
    expect(bornOf(text, NUMBER)).toBe('1960-01-01');
    expect(bornOf(NUMBER, text)).toBe('1960-01-01');
    expect(bornOf(text, 'and so on', NUMBER)).toBe('1960-01-01');
    expect(bornOf(text, 'and so on', 'and so on', NUMBER)).toBeNull();
    expect(bornOf(NUMBER, 'and so on', text)).toBeNull();
  });
  it('two dates that fit the age are doubtful, unless they are the same', () => {
    expect(bornOf('1 Jan 1960 (66y) 2 Feb 1960', NUMBER)).toBeNull();
    expect(bornOf('1 Jan 1960 (66y) 01/01/1960', NUMBER)).toBe('1960-01-01');
    expect(bornOf('1 Jan 1960 (66y) 2 Feb 2020', NUMBER)).toBe('1960-01-01');
  });
  it('not with a day in the future', () => {
    expect(bornOf('1 Jan 2027 (0y)', NUMBER)).toBeNull();
  });
});

it('a date of birth in the future is reported', () => {
  expect(readPage(linesOf(`${NAME}\nBorn: 23 Nov 2026\n${NUMBER}`), TODAY)).toEqual({
    kind: 'none',
    reason: 'The date of birth on this page is in the future.',
    numbers: ['9990000018'],
  });
  expect(bornOf('Born: 22 Nov 2026', NUMBER)).toBe('2026-11-22');
});

describe('a date of birth that is not used is reported, with the reason', () => {
  const remarks = (...lines: string[]) => {
    const reading = readPage(linesOf([NAME, ...lines, NUMBER].join('\n')), TODAY);
    return reading.kind === 'patient' ? reading.remarks : reading.reason;
  };
  it.each([
    'Born: 1/1/60',
    'DOB: 01-Jan-60',
    'Born: 01.01.60',
    'Born: 1 January 60',
    "Born: 1 Jan '60",
    'Born: 1 Jan ’60',
  ])('%s: a year of two digits', (born) => {
    expect(remarks(born)).toEqual({ birth: { source: 'page', words: 'has a year of two digits' } });
  });
  it('a year of two digits in one of two lines', () => {
    expect(remarks('Born: 1/1/60', 'Born: 1 Jan 1960')).toEqual({
      birth: { source: 'page', words: 'has a year of two digits' },
    });
  });
  it.each(['DOB: 01/01/1960 (corrected)', 'Born: 01/01/1960?'])('%s: not certain', (born) => {
    expect(remarks(born)).toEqual({ birth: { source: 'page', words: 'is not certain' } });
  });
  it.each(['Born: 01/01/1960', 'Date of birth: -', 'Status: registered'])(
    '%s: nothing is reported',
    (born) => {
      expect(remarks(born)).toBeUndefined();
    },
  );
});
