import { describe, expect, it } from 'vitest';
import { readPasted } from '../../src/core/reader/read-pasted.ts';

/** What a pasted text with few details gives, and why it gives no more. Lines are separated by `/ `. */

const read = (text: string) => readPasted(text.replaceAll('/ ', '\n').replaceAll('|', '\t'), '2026-11-22');
const details = (text: string) => {
  const reading = read(text);
  return reading.kind === 'details' ? reading.details : reading;
};
const reasonOf = (text: string) => {
  const reading = read(text);
  return reading.kind === 'patient' || reading.kind === 'details' ? reading.kind : reading.reason;
};

describe('details without an NHS number', () => {
  it.each<[string, object]>([
    ['Date of birth: 22-Nov-2026', { dateOfBirth: '2026-11-22' }],
    ['01/01/1980||SE17 3DW', { dateOfBirth: '1980-01-01', postcode: 'SE17 3DW' }],
    ['NHS number: not known (12)/ Postcode: SE17 3DW', { postcode: 'SE17 3DW' }],
    ['Postcode: SE17 3DW/ ٣', { postcode: 'SE17 3DW' }],
    ['The Mill Practice', { practice: { odsCode: null, name: 'The Mill Practice' } }],
    ['The Mill Practices', { practice: { odsCode: null, name: 'The Mill Practices' } }],
    ['Studio 6 Surgery', { practice: { odsCode: null, name: 'Studio 6 Surgery' } }],
    ['SE17 3DW/ The Mill Surgery/ Penrose Surgery', { practice: null, postcode: 'SE17 3DW' }],
    ['SE17 3DW/ G85001/ G85002', { practice: null }],
    [`Postcode: SE17 3DW${'/ and so on'.repeat(59)}`, { postcode: 'SE17 3DW' }],
    [`Postcode: SE17 3DW/ ${'x'.repeat(3981)}`, { postcode: 'SE17 3DW' }],
  ])('%s', (text, found) => expect(details(text)).toMatchObject(found));

  const OTHER_WORDS =
    'The date in this pasted text has no label, and other words stand beside it (01-Jan-1980), so it was not used.';
  const NO_NUMBER = 'This pasted text has no NHS number that could be read.';
  it.each([
    ['and so on; 01/01/1980', OTHER_WORDS],
    ['01/01/1980|and so on', OTHER_WORDS],
    ['Next of kin: Ann/ 01/01/1980', OTHER_WORDS],
    [
      '22-Nov-2026',
      'The date in this pasted text has no label and is recent (22-Nov-2026), so it was not used.',
    ],
    ['[x] 01/01/1980', 'This pasted text has a date, but nothing says that it is the date of birth.'],
    ['DOB: 1/1/1960/ 2/2/1990/ 3/3/1991', 'This pasted text shows two dates of birth.'],
    [
      'NHS number: (999) 000 001/ Postcode: SE17 3DW',
      'The NHS number in this pasted text does not have ten digits.',
    ],
    ['Mill Hospital/ SE17 3DW', NO_NUMBER],
    ['The Mill Surgery/ Penrose Surgery', NO_NUMBER],
    ['G85001/ G85002', NO_NUMBER],
    [`Postcode: SE17 3DW${'/ and so on'.repeat(60)}`, NO_NUMBER],
    [`Postcode: SE17 3DW/ ${'x'.repeat(3982)}`, NO_NUMBER],
    [
      'x ١٢٣ y',
      'This pasted text has digits that are not 0 to 9 (١٢٣), so they were not read. Type them again.',
    ],
  ])('none of %s', (text, reason) => expect(reasonOf(text)).toBe(reason));
});

describe('a number', () => {
  const JOHN = {
    nhsNumber: '9990000018',
    name: 'SMITH, John',
    postcode: null,
    practice: null,
    deceased: false,
  };
  it.each([
    ['SMITH, John NHS 999 000 0018 seen 3/4/21', null],
    ['Name: SMITH, John/ DOB:/ NHS number: 999 000 0018', null],
    ['Name: SMITH, John/ DOB: 1/1/1960/ NHS No: 999 000 0018/ Seen 3/4/21', '1960-01-01'],
  ])('has no reason about a birth that is not in doubt: %s', (text, dateOfBirth) =>
    expect(read(text)).toEqual({ kind: 'patient', patient: { ...JOHN, dateOfBirth } }),
  );
  it.each(['NHSNumber: 9990000018', 'NHS number 9990000018', 'NHS  No: 9990000018'])(
    'is read in a text of its own: %s',
    (text) => expect(read(text)).toMatchObject({ patient: { ...JOHN, name: null } }),
  );
  it.each([
    'DOB 01/01/60 999 000 0018',
    'D.O.B. 01/01/60 999 000 0018',
    'D.O.B 01/01/60|999 000 0018',
    'born: 01/01/60, 999 000 0018',
  ])('beside a date of birth that is not read: %s', (text) =>
    expect(read(text)).toMatchObject({
      patient: { nhsNumber: '9990000018' },
      remarks: { birth: { words: 'has a year of two digits (01/01/60)' } },
    }),
  );
  it.each([
    ['NHS number: 999 000 0019', 'The NHS number in this pasted text is not valid. Check its digits.'],
    ['999 000 0019', 'This number is not a valid NHS number. Check its digits.'],
    ['NHS 999 000 0018/ DOB: 1/1/1960/ DOB: 2/2/1970', 'This pasted text shows two dates of birth.'],
  ])('is refused with the reason: %s', (text, reason) => expect(reasonOf(text)).toBe(reason));
});
