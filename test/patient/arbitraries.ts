import fc from 'fast-check';
import { ageInYears } from '../../src/core/patient/age.ts';
import { isNhsNumber } from '../../src/core/patient/nhs-number.ts';

/** Random details of patients, for property tests. */

export const TODAY = '2026-03-05';

/** A valid NHS number from the test range. */
export const nhsNumber = fc
  .integer({ min: 0, max: 999_999 })
  .map((middle) => `999${String(middle).padStart(6, '0')}`)
  .map((nine) => [...'0123456789'].map((check) => nine + check).find(isNhsNumber))
  .filter((number) => number !== undefined);

/** A date of birth that is not too long ago for a living person. */
export const dateOfBirth = fc
  .date({ min: new Date('1897-01-01'), max: new Date(TODAY), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
  .filter((born) => ageInYears(born, TODAY) !== null);

const syllables = [
  'An',
  'Bo',
  'Cla',
  'De',
  'Ferr',
  'Gri',
  'Hol',
  'Ib',
  'Jen',
  'Kowal',
  'Lu',
  'Mo',
  'Nas',
  'Oku',
];
const endings = ['sen', 'ko', 'ra', 'dez', 'wick', 'lyn', 'shi', 'oud', 'ette', 'ian'];
const word = fc
  .tuple(fc.constantFrom(...syllables), fc.constantFrom(...endings))
  .map(([first, last]) => first + last);

/** A name in banner format, sometimes with a hyphen, a particle or a title. */
export const bannerName = fc
  .record({
    family: fc.oneof(
      word,
      fc.tuple(word, word).map(([one, other]) => `${one}-${other}`),
      word.map((name) => `O'${name}`),
      word.map((name) => `van der ${name}`),
    ),
    given: fc.oneof(
      word,
      fc.tuple(word, word).map(([one, other]) => `${one} ${other}`),
    ),
    title: fc.constantFrom('', 'Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Dr', 'Prof', 'Rev'),
  })
  .map(({ family, given, title }) => `${family.toUpperCase()}, ${given}${title && ` (${title})`}`);
