import { describe, expect, it } from 'vitest';
import { dateValue } from '../../src/core/reader/date-value.ts';

/** Reads the value of a date of birth label: a date, several dates, a doubtful date, or nothing. */

const MARCH = { date: '1961-03-12' };

describe('an uncertain date is doubtful', () => {
  it.each([
    ['12-Mar-1961 or so'],
    ['12-Mar-1961?'],
    ['12-Mar-1961 (estimated)'],
    ['12-Mar-1961 approx.'],
    ['circa 12-Mar-1961'],
    ['previously 12-Mar-1961'],
    ['12-Mar-1961 (wrong)'],
    ['12-Mar-1961 not confirmed'],
    ['not 12-Mar-1961'],
    ['12-Mar-1961 | corrected'],
    ['12-Mar-1961 | previous'],
    ['12-Mar-1961 | previously known'],
    ['12-Mar-1961 | former'],
    ['12-Mar-1961 | formerly so'],
    ['12-Mar-1961 | approx'],
    ['12-Mar-1961 | approximately'],
    ['12-Mar-1961 23:30Z'],
    ['12-Mar-1961 23:30+01:00'],
    ['12-Mar-1961 23:30 Z'],
    ['12-Mar-1961 23:30 +01:00'],
    ['12-Mar-1961 23:30-0500'],
    ['12-Mar-1961 23:30-05:00'],
    ['12-Mar-1961 23:30 -05:00'],
    ['12-Mar-1961 10:301'],
    ['12-Mar-1961 10:30:1'],
    ['12-Mar-1961 (previous)'],
    ['12-Mar-1961 former'],
    ['formerly 12-Mar-1961'],
    ['12-Mar-1961 approximately'],
    ['12-Mar-1961 12345'],
    ['12-Mar-1961 monitored'],
    ['see notes | 12/03/61'],
    ['x19610312'],
    ['19610312x'],
    ['12\t03\t1961\t5'],
    ['5\t12\t03\t1961'],
    // Both `age 11, May 1960` and `age 1, 1 May 1960` could be meant.
    ['age 1\ue0001 May 1960'],
    ['Day 12 Month 3 Year 61'],
    ['12-Mar-19612'],
    ['A12/03/1961'],
    ['112-Mar-1961'],
    ['12-Mar-61'],
    ['12/03/61'],
    ['1961'],
    ['March 1961'],
    ['31-Feb-1961'],
    ['99999999'],
    ['04031803'],
    ['1 1/03/1961'],
    ['Day 12 Month 3 Year 1961 or 1962'],
    ['Day 12 Year 1961'],
    ['45\t13\t1961'],
  ])('%s', (value) => expect(dateValue(value)).toBe('doubtful'));

  it.each([
    ['yyyy/dd/mm'],
    ['YYYY-DD-MM'],
    ['yyyyddmm'],
    ['y/d/m'],
    ['dd yyyy mm'],
    ['d.y.m'],
    ['mm/yyyy/dd'],
  ])('if the numerals are in an order that no record uses: %s', (order) => {
    expect(dateValue('12/03/1961', `DOB (${order})`)).toBe('doubtful');
    expect(dateValue('12-Mar-1961', `DOB (${order})`)).toEqual(MARCH);
  });
  it('but not if both readings of a split date are dates', () => {
    expect(dateValue('1\ue0002/03/1961')).toEqual(MARCH);
    expect(dateValue('12/03/1961\ue000 \ue00065y')).toEqual(MARCH);
  });
});

describe('two dates count as several', () => {
  it.each([
    ['12-Mar-1961 13-Mar-1961'],
    ['12-Mar-1961 or 13-Mar-1961'],
    ['12-Mar-1961 | 13-Mar-1961'],
    ['12-Mar-1961\t13-Mar-1961'],
    ['12-Mar-1961; 13-Mar-1961'],
    ['12-Mar-1961 (confirmed) 13-Mar-1961'],
    ['12-Mar-1961\ue00013-Mar-1961'],
  ])('%s', (value) => expect(dateValue(value)).toBe('several'));
});

describe('other text gives nothing', () => {
  it.each([[''], ['Not known'], ['Male'], ['-'], ['see notes | 12-Mar-1961']])('%s', (value) =>
    expect(dateValue(value)).toBeUndefined(),
  );
});

describe('the month comes first', () => {
  it.each([
    ['DOB (MM/DD/YYYY)', '03/12/1961', ''],
    ['DOB mmddyyyy', '03/12/1961', ''],
    ['DOB mm dd yyyy', '03/12/1961', ''],
    ['DOB m/d/y', '03/12/1961', ''],
    ['DOB mmm-dd-yyyy', '03/12/1961', ''],
    ['DOB MM.DD.YY', '03/12/1961', ''],
    ['DOB (month/day/year)', '03/12/1961', ''],
    ['DOB (American)', '03/12/1961', ''],
    ['DOB (USA)', '03/12/1961', ''],
    ['DOB', '03/12/1961 (month first)', ''],
    ['DOB', '03/12/1961', 'Enter the month first'],
    ['DOB (month first)', '03/12/1961', ''],
    ['DOB (month, day, year)', '03/12/1961', ''],
    ['DOB (US)', '03/12/1961', ''],
    ['DOB', '03/12/1961 (mm/dd/yyyy)', ''],
    ['DOB', '03/12/1961', 'Enter as mm/dd/yyyy'],
  ])('if %s, %s, %s says so', (label, value, around) =>
    expect(dateValue(value, label, around)).toEqual(MARCH),
  );
  it.each([
    ['DOB (DD/MM/YYYY)', ''],
    ['DOB', 'Enter as dd/mm/yyyy'],
    ['DOB', 'American oak, see us'],
    ['My D.O.B.', ''],
    ['DOB', 'Each month day trips'],
    ['DOB', ''],
  ])('and not if %s, %s does not say so', (label, around) =>
    expect(dateValue('12/03/1961', label, around)).toEqual(MARCH),
  );
  it('and not if a nationality is beside the date', () =>
    expect(dateValue('12/03/1961\tAmerican')).toEqual(MARCH));
});
