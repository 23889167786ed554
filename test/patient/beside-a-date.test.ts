import { describe, expect, it } from 'vitest';
import { dateValue } from '../../src/core/reader/date-value.ts';

/** What may be beside a date of birth in a label's value: ages, weekdays, times, checks and deaths. */

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
    ['1\ue0002-Mar-1961'],
    ['12 /03 /1961'],
    ['12/ 03/ 1961'],
    ['12-Mar-1961 hospital 4471220'],
    ['12-Mar-1961; Hosp.No.: RJ1220931'],
    ['12-Mar-1961,MRN 4471220'],
    ['12-Mar-1961 (Female)'],
    ['12-Mar-1961 verified:01-Jan-2020'],
    ['12-Mar-1961 in St. Helens'],
    ['12-Mar-1961 in Stoke-on-Trent'],
    ['12-Mar-1961 in Ålesund'],
    ['12-Mar-1961, and whose'],
    ['12-Mar-1961 and her,'],
    ['19610312 | Male'],
    ['Male | 19610312'],
    [': 12\t03\t1961'],
    [':12\t3\t1961'],
    ['12/03/1961 | seen 05/05/2020'],
    ['12 -\t- 03 -\t- 1961 '],
    ['Month: 3 Day: 12 Year: 1961'],
    ['DAY 12 MONTH Mar YEAR 1961'],
    ['12-Mar-1961 (test (patient))'],
  ])('%s', (value) => expect(dateValue(value)).toEqual(MARCH));
});

/** Times, with a zone only at midnight: another time could change the day. */
describe('reads a date with a time of day', () => {
  it.each([
    ['1961-03-12T10:30'],
    ['1961-03-12T10:30:00'],
    ['1961-03-12T10:30:00.123'],
    ['1961-03-12T00:00Z'],
    ['12-Mar-1961 00:00 '],
    ['12-Mar-1961 00:00Z'],
    ['12-Mar-1961 00:00+0100'],
    ['12-Mar-1961 00:00:00.0Z'],
    ['12-Mar-1961 9:05'],
    ['12-Mar-1961 10:30am'],
    ['12-Mar-1961 10:30 hrs'],
    ['12-Mar-1961 at 22:15 PM'],
  ])('%s', (value) => expect(dateValue(value)).toEqual(MARCH));
});

describe('reads a date with its weekday', () => {
  it.each(
    'Mon|Monday|Tue|Tues|Tuesday|Wed|Wednesday|Thu|Thurs|Thursday|Fri|Friday|Sat|Saturday|Sun|Sunday'
      .split('|')
      .map((weekday) => [weekday]),
  )('%s', (weekday) => {
    expect(dateValue(`${weekday} 12/03/1961`)).toEqual(MARCH);
    expect(dateValue(`12/03/1961 (${weekday})`)).toEqual(MARCH);
  });
});

describe('reads a date with a death, which is no second date of birth', () => {
  it.each([
    ['12-Mar-1961, died 14-Feb-2021'],
    ['12-Mar-1961 died on 14-Feb-2021'],
    ['12-Mar-1961 died: 14-Feb-2021'],
    ['12-Mar-1961 d. 14-Feb-2021'],
    ['12-Mar-1961 Deceased 14-Feb-2021'],
    ['12-Mar-1961 (death: 14-Feb-2021)'],
    ["12-Mar-1961 Dec'd 14-Feb-2021"],
    ['12-Mar-1961 Dec’d 14-Feb-2021'],
    ['12-Mar-1961 RIP 14-Feb-2021'],
    ['12-Mar-1961 R.I.P. 14-Feb-2021'],
    ['12-Mar-1961 R.I.P 14-Feb-2021'],
    ['12-Mar-1961 † 14-Feb-2021'],
    ['12-Mar-1961 R.I.P.'],
    ['12-Mar-1961 deceased'],
    ['Deceased patient born 12-Mar-1961'],
  ])('%s', (value) => expect(dateValue(value)).toEqual(MARCH));
});

describe('reads a date with its age', () => {
  it.each(
    '65y|65Y|(65)|(65Y) (65)|65 y|65yr|65yrs|65 year|65 years|65 years old|65 yrs. old|65 y/o|65yo|8m|8 mo|8 mth|8 mths|8 month|8 months|3w|3 wk|3 wks|3 week|3 weeks|2d|2 day|2 days|8y 4m|8y4m|8y, 4m|8 years and 4 months|age 65|aged 65|Age: 65|aged: 65 years'
      .split('|')
      .map((age) => [age]),
  )('%s', (age) => {
    expect(dateValue(`12-Mar-1961 ${age}`)).toEqual(MARCH);
    expect(dateValue(`${age} 12-Mar-1961`)).toEqual(MARCH);
  });
});
