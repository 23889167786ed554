import { describe, expect, it } from 'vitest';
import { numberOf } from '../../src/core/reader/values.ts';

/** The NHS number in a label's value: which words may be beside it, and which withdraw it. */

const NUMBER = '999 000 0018';
const digitsIn = (value: string) => numberOf(value)?.digits;

describe('is read after its status', () => {
  it.each([
    ['Verified'],
    ['Unverified'],
    ['not verified'],
    ['not yet traced'],
    ['Not required'],
    ['Validated'],
    ['Validate'],
    ['Valid'],
    ['Traced'],
    ['Confirmed'],
    ['Checked and matched'],
    ['Trace attempted'],
    ['Trace in progress'],
    ['Trace postponed'],
    ['Trace needs to be resolved'],
    ['Number present and verified'],
    ['Number present but not traced'],
    ['Number present and verified (01)'],
    ['(02)'],
    ['03 -'],
    ['Status indicator code 01:'],
    ['PDS verified'],
    ['via Spine'],
    ['The NHS number for this patient is'],
    ['NHS numbers:'],
    ['✓'],
    ['·'],
  ])('%s', (status) => {
    expect(digitsIn(`${status} ${NUMBER}`)).toBe('9990000018');
  });
  it.each([
    ['09'],
    ['(10)'],
    ['01A'],
    ['not'],
    ['not this one'],
    ['nothing'],
    ['numbered'],
    ['presently'],
    ['Hospital'],
    ['"nhs":'],
    ['{nhs}'],
    ['Is this?'],
    ['*'],
    ['+'],
    [`${'✓ '.repeat(50)}`],
  ])('but not after %s', (status) => expect(digitsIn(`${status} ${NUMBER}`)).toBeUndefined());
});

describe('is not read if it is withdrawn', () => {
  it.each(
    'superseded|replaced|old|previous|former|expired|invalid|incorrect|wrong|error|duplicate|temp|temporary|not valid|not known|not this|do not use|withdrawn|cancelled|retired|merged|example|dummy'
      .split('|')
      .map((word) => [word]),
  )('%s', (word) => {
    expect(digitsIn(`${NUMBER} (${word})`)).toBeUndefined();
    expect(digitsIn(`${NUMBER} - ${word.toUpperCase()} number`)).toBeUndefined();
  });
  it.each(['verified', 'older person', 'not yet verified', 'template', '12 old'])(
    'but is if %s is beside it',
    (words) => expect(digitsIn(`${NUMBER} (${words})`)).toBe('9990000018'),
  );
});

describe('other digits after it', () => {
  it.each([
    ['66 years'],
    ['66y'],
    ['12/03/1961'],
    ['999 000 0026'],
    ['0207946000'],
    ['020 7946 0000'],
    ['07700 900 123'],
    ['12 High Street'],
    ['(42)'],
    ['/ 42'],
  ])('%s are no part of it', (after) => expect(digitsIn(`${NUMBER} ${after}`)).toBe('9990000018'));
  it.each([
    [' 42'],
    ['-42'],
    ['.42'],
    [' 4-2'],
    [' 4 2.'],
    [' 020 7946'],
    [' 020 7946 00000'],
    [' 42,'],
    [' 42 -'],
  ])('%s may be a part of it', (after) => expect(digitsIn(`${NUMBER}${after}`)).toBeUndefined());
});
