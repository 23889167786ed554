import { describe, expect, it } from 'vitest';
import { dateValue } from '../../src/core/reader/date-value.ts';

/** Reads the value of a date of birth label: a date, several dates, a doubtful date, or nothing. */

const MARCH = { date: '1961-03-12' };

describe('reads a date with known words beside it', () => {
  it.each([
    ['12-Mar-1961'],
    ['12-Mar-1961 (65y)'],
    ['12-Mar-1961 (65)'],
    ['12-Mar-1961 aged 65'],
    ['12-Mar-1961 age: 65'],
    ['12-Mar-1961, 65 yrs old'],
    ['12-Mar-1961 8y 4m'],
    ['12-Mar-1961 8 years and 4 months'],
    ['12-Mar-1961 30w 2d'],
    ['12-Mar-1961 5 days'],
    ['12-Mar-1961 65 y/o'],
    ['b. 12-Mar-1961'],
    ['born 12-Mar-1961'],
    ['Sunday 12 March 1961'],
    ['Sun 12/03/1961'],
    ['12-Mar-1961 Male'],
    ['12-Mar-1961 (verified)'],
    ['12-Mar-1961 verified on 01-Jan-2020'],
    ['12-Mar-1961 checked by Smith 01-Jan-2020'],
    ['12-Mar-1961 last checked: 01-Jan-2020'],
    ['12-Mar-1961 in Leeds'],
    ['12-Mar-1961 in North Shields'],
    ['12-Mar-1961 Edit'],
    ['12-Mar-1961 ✓'],
    ['12-Mar-1961, Hosp No. RJ1220931'],
    ['12-Mar-1961; hospital number: 4471220'],
    ['12-Mar-1961 SE17 3DW'],
    ['1961-03-12T00:00:00'],
    ['1961-03-12T00:00:00Z'],
    ['1961-03-12T00:00:00.000+01:00'],
    ['12-Mar-1961 10:30'],
    ['12-Mar-1961 at 10:30:15'],
    ['12-Mar-1961 10:30 am'],
    ['12 / 03 / 1961'],
    ['12. 3. 1961'],
    ['12/03/1961\tMale'],
    ['12/03/1961 | Male'],
    ['Male | 12/03/1961'],
    ['12/03/1961 • 65y'],
    ['12/03/1961 · 12-Mar-1961'],
    ['12/03/1961; 12 March 1961'],
    ['12-Mar-1961) and so on'],
    ['(12-Mar-1961)'],
    ['dd/mm/yyyy 12/03/1961'],
    ['19610312'],
    ['12031961'],
    ['Day 12 Month 3 Year 1961'],
    ['Day: 12 Month: March Year: 1961'],
    ['12\t03\t1961'],
    ['12 \t March \t 1961'],
    ['12/\t03/\t1961'],
    ['12-Mar-1961, died 14-Feb-2021'],
    ['12-Mar-1961 d. 14-Feb-2021'],
    ['1\ue0002-Mar-1961'],
  ])('%s', (value) => expect(dateValue(value)).toEqual(MARCH));
});

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
    ['12-Mar-1961 23:30Z'],
    ['12-Mar-1961 23:30+01:00'],
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

  it('if the numerals are in an order that no record uses', () => {
    expect(dateValue('12/03/1961', 'DOB (yyyy/dd/mm)')).toBe('doubtful');
    expect(dateValue('12-Mar-1961', 'DOB (yyyy/dd/mm)')).toEqual(MARCH);
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
    ['DOB', ''],
  ])('and not if %s, %s does not say so', (label, around) =>
    expect(dateValue('12/03/1961', label, around)).toEqual(MARCH),
  );
});
