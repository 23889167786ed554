import { describe, expect, it } from 'vitest';
import { readPasted } from '../../src/core/reader/read-pasted.ts';
import { TODAY } from '../panel/people.ts';
import { linesOf, readPage } from './written.ts';

/** Whether the numbers on a page are about one person, and how much of the page is read. */

const JOHN = ['SMITH, John (Mr)', 'Born: 01-Jan-1960', 'NHS number: 999 000 0018'];
const read = (...lines: string[]) => readPage(linesOf([...JOHN, ...lines].join('\n')), TODAY);
const filler = (count: number) => Array<string>(count).fill('and so on');
const SECOND = { kind: 'conflict', reason: 'This page shows a second number that may be another patient’s.' };

describe('a second number', () => {
  it.each([
    ['without a label', '999 000 0026'],
    ['that ends with 0', '999 000 0050'],
    ['beside a name', 'Name: BELLO, Amina 999 000 0026'],
    ['in an address', 'Address: 1 High Street 999 000 0026'],
    ['that is not valid', 'NHS number: 999 000 0019'],
    ['further on beside the label', 'NHS number: see 999 000 0018 and 9990000026'],
  ])('%s may be another patient’s', (_, line) => {
    expect(read(line)).toEqual(SECOND);
  });
  it('beside the label is another patient’s', () => {
    const two = { kind: 'conflict', reason: 'This page shows more than one NHS number.' };
    expect(read('NHS number: 999 000 0026')).toEqual(two);
    expect(read('NHS number|999 000 0018|9990000026')).toEqual(two);
  });
  it.each([
    ['in one run without a label', '9990000026'],
    ['in other groups without a label', '99 900 00026'],
    ['without a label, that is not valid', '999 000 0027'],
    ['without a label, that is the same', '999 000 0018'],
    ['of a telephone, that would be valid', '012 345 6606'],
    ['of something else', 'Hospital number: 999 000 0026'],
    ['of somebody else', '[other]999 000 0026'],
    ['of a clinician', '[staff]999 000 0026'],
    ['that is an example', 'for example 999 000 0026'],
    ['further on in a cell', 'NHS number|999 000 0018|see 9990000027'],
  ])('%s is no second patient’s', (_, line) => {
    expect(read(line).kind).toBe('patient');
  });
});

describe('a number in a list', () => {
  it('counts in a pasted text, and beside a number outside a list', () => {
    const listed = ['Search results', ...JOHN].join('\n');
    expect(readPage(linesOf(listed), TODAY).kind).toBe('none');
    expect(readPasted(listed, TODAY).kind).toBe('patient');
    expect(read(...filler(20), '#Search results', 'NHS number: 999 000 0018').kind).toBe('patient');
  });
});

describe('text far from every number is not read', () => {
  const practice = (...lines: string[]) => {
    const reading = readPage(linesOf(lines.join('\n')), TODAY);
    return reading.kind === 'patient' && reading.patient.practice?.name;
  };
  const MILL = 'GP practice: The Mill Surgery';

  it('more than 60 lines above or below', () => {
    expect(practice(...JOHN, ...filler(59), MILL)).toBe('The Mill Surgery');
    expect(practice(...JOHN, ...filler(60), MILL)).toBeUndefined();
    expect(practice(MILL, ...filler(57), ...JOHN)).toBe('The Mill Surgery');
    expect(practice(MILL, ...filler(58), ...JOHN)).toBeUndefined();
  });
  it('unless the number follows the letters NHS', () => {
    expect(practice(...JOHN, ...filler(50), 'your n.h.s. record', ...filler(50), MILL)).toBe(
      'The Mill Surgery',
    );
    expect(practice(MILL, ...filler(50), 'your NHS record', ...filler(50), ...JOHN)).toBeUndefined();
  });
  it.each([
    ['nine digits in a row', '999000001', 'The Mill Surgery'],
    ['nine digits in groups', '999 000 001', 'The Mill Surgery'],
    ['one digit', 'page 7', undefined],
    ['eight digits', '99900000', undefined],
  ])('beside %s (%j), the practice is %s', (_what, words, expected) => {
    expect(practice(...JOHN, ...filler(50), words, ...filler(50), MILL)).toBe(expected);
  });
  it('nor text after the first 20,000 characters of a line', () => {
    expect(practice(...JOHN, `${'x'.repeat(19_950)}|${MILL}`)).toBe('The Mill Surgery');
    expect(practice(...JOHN, `${'x'.repeat(20_000)}|${MILL}`)).toBeUndefined();
  });
});

describe('a line of more than 20,000 characters', () => {
  const line = (before: number, words: string, after = 0) =>
    `${'x'.repeat(before)} ${words} ${'x'.repeat(after)}`;
  const NUMBER = 'NHS No. 999 000 0018';
  const TOO_LONG = { kind: 'none', reason: 'This page has a text that is too long to read.' };
  it.each([
    ['after them', 20_100],
    ['across them', 19_985],
  ])('is not read if a number is %s', (_, before) => expect(read(line(before, NUMBER))).toEqual(TOO_LONG));
  it('is read if its numbers are before them', () => {
    expect(read(line(0, NUMBER, 20_000)).kind).toBe('patient');
    expect(read(line(19_960, NUMBER)).kind).toBe('patient');
    expect(read(line(20_100, 'and so on')).kind).toBe('patient');
  });
});

describe('characters that reverse text', () => {
  const TURNED = {
    kind: 'none',
    reason: 'This page has characters that change the order of digits, so a number may not be as shown.',
  };
  it.each([
    ['in the number', 0, 'NHS number: 999 000 \u202e0018'],
    ['on the line above', -1, 'and so\u200f on'],
    ['two lines above', -2, 'and so\u2067 on'],
    ['on the line below', 1, 'and so\u2068 on'],
  ])('%s: the reader reads nobody', (_, away, line) => {
    const lines = ['Name: SMITH, John', 'x', 'x', 'NHS number: 999 000 0018', 'x', 'x'];
    lines[3 + away] = line;
    expect(readPage(linesOf(lines.join('\n')), TODAY)).toEqual(TURNED);
  });
  it('in a date of birth: the reader reads nobody', () => {
    expect(read(...filler(5), 'Date of birth: \u202b01-Jan-1960')).toEqual(TURNED);
  });
  it('are harmless elsewhere', () => {
    expect(read(...filler(5), 'and so \u202eon').kind).toBe('patient');
    expect(read('x', 'and so \u202eon').kind).toBe('patient');
    expect(read('and so \u200bon').kind).toBe('patient');
  });
});

describe('a page with a number, and a date that is not read', () => {
  const reason = (...lines: string[]) => {
    const reading = readPage(linesOf(['NHS number: 999 000 0018', ...lines].join('\n')), TODAY);
    return reading.kind === 'none' && reading.reason;
  };
  const NOBODY = 'This page has an NHS number, but no name or date of birth with it.';
  it.each([
    [
      'DOB: 12/03/61',
      'The date of birth on this page gives its year in two digits, which leaves the century open.',
    ],
    ['DOB: not known', NOBODY],
    ['Seen: 12/03/61', NOBODY],
    ['and so \u202eon', NOBODY],
  ])('%s', (line, expected) => expect(reason(line)).toBe(expected));
  it('is not named by another person’s date of birth', () =>
    expect(reason(...filler(12), 'Ann Bello', '[other]DOB: 02-Feb-1970')).toBe(NOBODY));
});

it('a page without a name and a date of birth gives no patient', () => {
  expect(readPage(linesOf('NHS number: 999 000 0018'), TODAY)).toEqual({
    kind: 'none',
    reason: 'This page has an NHS number, but no name or date of birth with it.',
    numbers: ['9990000018'],
  });
});

it('lines of pasted text may have any line ending', () => {
  for (const end of ['\n', '\r', '\r\n']) {
    const reading = readPasted(['Name', 'SMITH, John', 'NHS number', '999 000 0018'].join(end), TODAY);
    expect(reading).toMatchObject({ patient: { name: 'SMITH, John', nhsNumber: '9990000018' } });
  }
  expect(readPasted(' \n ', TODAY)).toEqual({
    kind: 'none',
    reason: 'There is nothing to read: the text is empty.',
  });
});
