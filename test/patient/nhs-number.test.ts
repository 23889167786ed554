import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNhsNumber, isTestNumber, printNhsNumber } from '../../src/core/patient/nhs-number.ts';
import { SEAM } from '../../src/core/reader/line.ts';
import { findNumbers } from '../../src/core/reader/numbers.ts';
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
    ['NHS: 999 000 0018, tel 020 7946 0000'],
  ])('%j holds one', (text) => expect(digits(text)[0]).toBe('9990000018'));
  test.each([
    ['999 000 001', 'nine digits'],
    ['999 000 00189', 'eleven digits'],
    ['80826 9990000018', 'a card number'],
    ['+44 7700 900922', 'a telephone number'],
    ['9990000018/2', 'part of a reference'],
    ['1 999 000 0018', 'digits before it'],
  ])('%j holds none: %s', (text) => expect(digits(text)).not.toContain('9990000018'));

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
