import { describe, expect, test } from 'vitest';
import { findPostcodes, postcodeOf } from '../../src/core/patient/postcode.ts';
import { numberOf, practiceCodeOf, practiceNameOf } from '../../src/core/reader/values.ts';

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
])('the number at the start of a value: %s', (value, digits) => expect(numberOf(value)?.digits).toBe(digits));

test.each([
  ['Number present and verified (01) 999 000 0018', '9990000018'],
  ['01 - Number present and verified: 999 000 0018', '9990000018'],
  ['not verified 999 000 0018', '9990000018'],
  ['999 000 0018 (verified)', '9990000018'],
  ['T999 000 0018', undefined],
  ['T\ue000999 000 0018', undefined],
  ['999 000 0018X', undefined],
  ['9.990000018E+09', undefined],
  ['9.990000018', undefined],
  ['9990000018.0', undefined],
  ['not 999 000 0018', undefined],
  ['999 000 0018 (superseded)', undefined],
  ['999 000 0018 - do not use', undefined],
])('a number counts only as the whole value: %j', (value, digits) =>
  expect(numberOf(value)?.digits).toBe(digits),
);

describe('the postcode of a value', () => {
  test.each([
    ['\ue000SE15\ue000 3NX', 'SE15 3NX'],
    ['S\ue000E15 3\ue000NX', 'SE15 3NX'],
    ['SE1 OAA', 'SE1 0AA'],
    ['SEI5 3NX', 'SE15 3NX'],
    ['SE1O 1AA', 'SE10 1AA'],
    ['Bollin Solley', null],
    ['SE15 3NX, SE1 1AA', null],
    ['SE15 3NX (previous)', null],
    ['S01 1EY', null],
    ['SE01 1EY', null],
    ['SE1OAA', 'SE1 0AA'],
    ['at SE1 OAA, London', 'SE1 0AA'],
    ['XSE1 OAA', null],
    ['SE1 OAAB', null],
    ['ECIA 1BB', 'EC1A 1BB'],
    ['WIL 1AA', 'W11 1AA'],
    // Both L11 and LL1 would be postcodes.
    ['LL1 OAA', null],
    ['SEIO 1AA', 'SE10 1AA'],
    ['SE15 3NX, SE1 OAA', 'SE15 3NX'],
    ['SE15 3NX, SE15 3NX', 'SE15 3NX'],
    ['SE15  \ue000\ue0003NX', 'SE15 3NX'],
    ['SE15 3NX, aged 66 years old', 'SE15 3NX'],
    ['SE15 3NX (formerly SE1 1AA)', null],
    ['SE15 3NX - former', null],
    ['SE15 3NX is old', null],
    ['ZZ99 3VZ', null],
    ['QQ1 OAA', null],
  ])('%j', (value, postcode) => expect(postcodeOf(value)).toBe(postcode));
});
