import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isChiNumber, isNhsNumber, isTestNumber, printNhsNumber } from '../../src/core/patient/nhs-number.ts';
import { SEAM } from '../../src/core/reader/line.ts';
import { findNumbers, inPlainDigits } from '../../src/core/reader/numbers.ts';
import { nhsNumber } from './arbitraries.ts';

describe('an NHS number', () => {
  test.each(['9990000018', '9990000026', '9991234578', '9990123454'])('%s passes', (digits) =>
    expect(isNhsNumber(digits)).toBe(true),
  );
  test.each([
    ['9991234567', 'a wrong check digit'],
    ['9999999999', 'one digit repeated, which the checksum lets through'],
    ['0000000000', 'zeros'],
    ['999000001', 'nine digits'],
    ['99900000180', 'eleven digits'],
    ['٩٩٩٠٠٠٠٠١٨', 'digits of another script'],
    ['', 'nothing'],
  ])('%s does not: %s', (digits) => expect(isNhsNumber(digits)).toBe(false));

  test('never passes with one digit changed', () =>
    fc.assert(
      fc.property(nhsNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const changed = String((Number(number[place]) + by) % 10);
        expect(isNhsNumber(number.slice(0, place) + changed + number.slice(place + 1))).toBe(false);
      }),
    ));
  test('starts with 9 only in the test range', () => {
    expect(isTestNumber('9990000018')).toBe(true);
    expect(isTestNumber('4010232137')).toBe(false);
  });
  test('is printed 3-3-4', () => expect(printNhsNumber('9990000018')).toBe('999 000 0018'));
});

describe('numbers in a text', () => {
  const digits = (text: string) => findNumbers(text).map((number) => number.digits);
  test.each([
    ['999 000 0018'],
    ['9990000018'],
    ['999-000-0018'],
    ['999.000.0018'],
    [`999${SEAM}000${SEAM}0018`],
    [[...'9990000018'].join(SEAM)],
    ['999 000 0018 66'],
    ['9990000018 (66y)'],
    ['NHS-9990000018'],
    ['- 9990000018'],
    ['-999 000 0018'],
    [`NHS${SEAM}9990000018`],
    [`A${SEAM}B 9990000018`],
    [`9990000018${SEAM}M`],
    [`9990000018${SEAM}f, 66y`],
    [`9990000018${SEAM}${SEAM}Male`],
    [`9990000018${SEAM}Mr`],
    [`9990000018${SEAM}Edit`],
    ['NHS: 999 000 0018, tel 020 7946 0000'],
  ])('%j holds one', (text) => expect(digits(text)[0]).toBe('9990000018'));
  test.each([
    ['999 000 001', 'nine digits'],
    ['999 000 00189', 'eleven digits'],
    ['80826 9990000018', 'a card number'],
    ['+44 7700 900922', 'a telephone number'],
    ['9990000018/2', 'part of a reference'],
    ['1 999 000 0018', 'digits before it'],
    ['-9990000018', 'a minus sign'],
    ['is -9990000018', 'a minus sign after a space'],
    [`is${SEAM}-9990000018`, 'a minus sign in another element'],
    [`T${SEAM}9990000018`, 'a letter in another element'],
    [`No T${SEAM}${SEAM}9990000018`, 'a letter before two seams'],
    [`9990000018${SEAM}X`, 'a letter after it in another element'],
    [`9990000018${SEAM}${SEAM}x 2`, 'a letter after two seams'],
    ['9 990000018', 'a digit apart before it'],
    ['999000001 8', 'a digit apart after it'],
    ['999-000.0018', 'different separators'],
    ['99-900000-18', 'separators elsewhere'],
    ['999  000 0018', 'two spaces'],
  ])('%j holds none: %s', (text) => expect(digits(text)).toEqual([]));

  test('each is found with its position', () =>
    expect(findNumbers(`NHS 999 000 0018${SEAM} ${SEAM}999 000 0026 66`)).toEqual([
      { digits: '9990000018', valid: true, grouped: true, start: 4, end: 16 },
      { digits: '9990000026', valid: true, grouped: true, start: 19, end: 31 },
    ]));
  test('the result says whether the number is written 3-3-4', () => {
    const grouped = (text: string) => findNumbers(text).map((number) => number.grouped);
    expect(grouped('9990000018')).toEqual([false]);
    expect(grouped(`999${SEAM} 000 ${SEAM}0018`)).toEqual([true]);
    expect(grouped('99 900 000 18')).toEqual([false]);
  });
  test('a shorter number is ignored', () => expect(findNumbers('12 34')).toEqual([]));
});

test.each([
  ['٠١٢٣٤٥٦٧٨٩', 'Arabic'],
  ['०१२३४५६७८९', 'Devanagari'],
  ['০১২৩৪৫৬৭৮৯', 'Bengali'],
  ['０１２３４５６７８９', 'full-width'],
  ['𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗', 'bold'],
  ['𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿', 'monospace'],
  ['0123456789', 'plain'],
])('%s: %s digits are read as 0 to 9', (text) => expect(inPlainDigits(`No. ${text}`)).toBe('No. 0123456789'));

describe('a number of Scotland', () => {
  test.each([
    '0101010000',
    '0912999999',
    '1510123456',
    '2010000000',
    '3001000000',
    '3112999999',
    '0110123456',
  ])('%s is a CHI number', (digits) => expect(isChiNumber(digits)).toBe(true));
  test.each([
    ['0001010000', 'no day 0'],
    ['3201010000', 'no day 32'],
    ['4101010000', 'no day 41'],
    ['0100010000', 'no month 0'],
    ['0113010000', 'no month 13'],
    ['0120010000', 'no month 20'],
    ['01010100001', 'eleven digits'],
    ['10101010000', 'eleven digits, of which the last ten would do'],
    ['010101000', 'nine digits'],
  ])('%s is not: %s', (digits) => expect(isChiNumber(digits)).toBe(false));
  test('is no NHS number, although its checksum is right', () => {
    expect(isNhsNumber('1506800009')).toBe(false);
    expect(isNhsNumber('3199999999')).toBe(false);
    expect(isNhsNumber('3200000007')).toBe(true);
  });
});
