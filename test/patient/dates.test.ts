import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bannerDate, findDates, isoDate, proseDate } from '../../src/core/patient/dates.ts';
import { dateValue } from '../../src/core/reader/date-value.ts';
import { dateOfBirth } from './arbitraries.ts';

describe('a date in a text', () => {
  const findDate = (text: string) => findDates(text)[0];

  test.each([
    ['01-Jan-1960', '1960-01-01'],
    ['15 August 1949', '1949-08-15'],
    ['1 Nov 1988', '1988-11-01'],
    ['06-JUN-1950', '1950-06-06'],
    ['25th Dec 1974', '1974-12-25'],
    ['3rd of May, 2001', '2001-05-03'],
    ['30/07/1980', '1980-07-30'],
    ['9/2/1983', '1983-02-09'],
    ['11.04.1949', '1949-04-11'],
    ['11-11-1991', '1991-11-11'],
    ['01/01/1850', '1850-01-01'],
    ['1960-01-01', '1960-01-01'],
    ['1960-01-01T00:00:00Z', '1960-01-01'],
    ['30 Sept. 1977', '1977-09-30'],
    ['born on 29 February 1996 in Leeds', '1996-02-29'],
  ])('%s', (text, date) => expect(findDate(text)?.date).toBe(date));

  test.each([
    ['29/02/1995', 'no leap year'],
    ['29/02/1900', 'no leap year either'],
    ['31/04/1980', 'no such day'],
    ['00/04/1980', 'no such day either'],
    ['01/13/1980', 'no such month'],
    ['01/00/1980', 'no such month either'],
    ['12/25/1974', 'month first'],
    ['07/09/92', 'two digits leave the century open'],
    ['01/01/1849', 'before anybody’s time'],
    ['12/1974', 'no day'],
    ['999 000 0018', 'no date'],
    ['1/1/19600', 'more digits'],
  ])('not %s: %s', (text) => expect(findDate(text)).toBeUndefined());

  test('finds the first of several, and its position', () =>
    expect(findDate('seen 5 March 2026, born 1960-01-01')).toEqual({
      date: '2026-03-05',
      start: 5,
      end: 17,
    }));

  test('finds the first of several, even if it is written year first', () =>
    expect(findDate('1960-01-01, seen 5 March 2026')).toEqual({ date: '1960-01-01', start: 0, end: 10 }));

  test('is read in every format in which it is printed', () =>
    fc.assert(
      fc.property(dateOfBirth, (date) => {
        const [year, month, day] = date.split('-').map(Number);
        for (const printed of [date, bannerDate(date), proseDate(date), `${day}/${month}/${year}`])
          expect(findDate(printed)?.date).toBe(date);
      }),
    ));
});

describe('a date as the value of a label', () => {
  test.each([
    '1 May 1960',
    '(66y) 1 May 1960',
    'aged 66, 1 May 1960',
    'Friday, 1 May 1960',
    'Fri 1 May 1960',
    'age 66, 1 May 1960',
    '66 yrs 1 May 1960',
    '66 yr 1 May 1960',
    '66 years old: 1 May 1960',
    '(66y) - 1 May 1960',
    '01 / 05 / 1960',
  ])('%s', (value) => expect(dateValue(value)).toEqual({ date: '1960-05-01' }));
  test.each(['Leeds, 1 May 1960', 'updated 1 May 1960', '66 Leeds 1 May 1960', 'not known'])(
    'not in %s',
    (value) => expect(typeof dateValue(value)).not.toBe('object'),
  );
});

test('a date is printed for the banner, for prose, and as ISO 8601 in local time', () => {
  expect(bannerDate('1960-01-01')).toBe('01-Jan-1960');
  expect(proseDate('1960-01-01')).toBe('1 January 1960');
  expect(isoDate(new Date(2026, 2, 5, 0, 30))).toBe('2026-03-05');
});

describe('a value is a date only if every part of it is understood', () => {
  test.each([
    ['12-Mar-1961 (65 years)', '1961-03-12'],
    ['8y 4m 12-Mar-1961', '1961-03-12'],
    ['12-Mar-1961 (verified on 05-Mar-2020)', '1961-03-12'],
    ['12-Mar-1961 14:35', '1961-03-12'],
    ['1961-03-12T00:00:00Z', '1961-03-12'],
    ['March 12th, 1961', '1961-03-12'],
    ['1961/03/12', '1961-03-12'],
    ['19610312', '1961-03-12'],
    ['12031961', '1961-03-12'],
    ['Day 12 Month 3 Year 1961', '1961-03-12'],
    ['Month: March\tDay: 12\tYear: 1961', '1961-03-12'],
    ['12\t3\t1961', '1961-03-12'],
    ['03/12/1961 (MM/DD/YYYY)', '1961-03-12'],
    ['1\ue0001/03/1961', '1961-03-11'],
    ['1\ue0002\ue000/03/19\ue00061\ue00065y', '1961-03-12'],
    ['12-Mar-1961\ue000Edit', '1961-03-12'],
  ])('%j', (value, date) => expect(dateValue(value)).toEqual({ date }));
  test.each([
    '1 2/03/1961',
    '*2/03/1961',
    '12/03/61',
    '12 Mar 61',
    '1961',
    '12-Mar-1961 (estimated)',
    '12-Mar-1961?',
    'circa 12-Mar-1961',
    '12-Mar-1961 unverified',
    '1961-03-11T23:00:00.000Z',
    '31/04/1961',
    '12/03/1961\ue0001',
  ])('%j is doubtful', (value) => expect(dateValue(value)).toBe('doubtful'));
  test.each([
    '01-Jan-2010 / 12-Mar-1961',
    '01-Jan-2010 (corrected to 12-Mar-1961)',
    '12-Mar-1961 (corrected from 01-Jan-2010)',
    '01-Jan-2010 \u2192 12-Mar-1961',
    '03/04/2008 (4 March 2008)',
    '01-Jan-2010\t12-Mar-1961',
  ])('%j has two dates', (value) => expect(dateValue(value)).toBe('several'));
  test.each([
    ['DOB (MM/DD/YYYY)', '2008-03-04'],
    ['Date of birth (month/day/year)', '2008-03-04'],
    ['Birth date (US format)', '2008-03-04'],
    ['DOB (DD/MM/YYYY)', '2008-04-03'],
    ['DOB', '2008-04-03'],
  ])('a date is in the order that its label says: %s', (label, date) =>
    expect(dateValue('03/04/2008', label)).toEqual({ date }),
  );
  test('a date in an order that no record uses is doubtful', () => {
    expect(dateValue('03/04/2008', 'DOB (YYYY-DD-MM)')).toBe('doubtful');
    expect(dateValue('3 April 2008', 'DOB (YYYY-DD-MM)')).toEqual({ date: '2008-04-03' });
  });
});
