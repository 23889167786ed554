import { describe, expect, test } from 'vitest';
import { findPostcodes } from '../../src/patient/postcode.ts';
import { numberOf, practiceCodeOf, practiceNameOf } from '../../src/patient/values.ts';

describe('postcodes', () => {
  test.each([
    ['1 High St, London SE17 3DW', ['SE17 3DW']],
    ['se173dw', ['SE17 3DW']],
    ['W1A 1AA and EC1A 1BB, M1 1AE', ['W1A 1AA', 'EC1A 1BB', 'M1 1AE']],
    ['ZZ99 3VZ', []],
    ['ZZ99 3WZ, SE17 3DW', ['SE17 3DW']],
    ['SE1 1ZZ', ['SE1 1ZZ']],
    ['SE17 3CW', []],
    ['G85001 and 12AB3CD', []],
  ])('%s', (text, postcodes) => expect(findPostcodes(text)).toEqual(postcodes));
});

describe('a practice', () => {
  test.each([
    ['The Mill Surgery', 'The Mill Surgery', null],
    ['The Mill Surgery (G85001)', 'The Mill Surgery', 'G85001'],
    ['G85001 - The Mill Surgery', 'The Mill Surgery', 'G85001'],
    ['[g85001] St. Mary’s Medical Centre', 'St. Mary’s Medical Centre', 'G85001'],
    ['The Mill Surgery, 1 Mill Lane, SE1 1AA', 'The Mill Surgery', null],
    ['Dr Patel, Penrose Surgery', 'Penrose Surgery', null],
    ['Dr Hart & Partners', 'Dr Hart & Partners', null],
    ['G85001', null, 'G85001'],
    ['Dr Patel', null, null],
    ['Not registered', null, null],
    ['—', null, null],
  ])('%s', (value, name, code) => {
    expect(practiceNameOf(value)).toBe(name);
    expect(practiceCodeOf(value)).toBe(code);
  });
});

test.each([
  ['999 000 0018', '9990000018'],
  ['(verified) 999 000 0018', '9990000018'],
  ['✓ 999 000 0018', '9990000018'],
  ['[{"value": "9990000018"}]', undefined],
  ['12 May, 999 000 0018', undefined],
])('the number that a value begins with: %s', (value, digits) =>
  expect(numberOf(value)?.digits).toBe(digits),
);
