import { expect, it } from 'vitest';
import { isCondolence } from '../../src/core/reader/condolence.ts';
import { linesOf } from './written.ts';

/** Whether a letter of condolence to somebody else says that the patient has died. */

const EDNA = 'WEST, Edna (Mrs)';
const says = (salutation: string, words: string, name: string | null = EDNA, between = 0) => {
  const lines = linesOf([salutation, ...Array<string>(between).fill('and so on'), words].join('\n'));
  return isCondolence(lines, lines.length - 1, name);
};

it.each([
  ['I was sorry to hear of the death of your mother.'],
  ['We are sorry for the loss of your wife'],
  ['after the passing of your mum'],
  ['about your late mother'],
  ['since your mother died'],
  ['since your mother has sadly passed away'],
  ['your mother’s death'],
  ["your mother's recent sad passing"],
])('a letter to somebody else: %s', (words) => {
  expect(says('Dear Mr Hall', words)).toBe(true);
  expect(says('Dear Mr West,', words)).toBe(true);
  expect(says('dear Tom:', words)).toBe(true);
  expect(says(`Dear Mrs West`, words)).toBe(false);
  expect(says('Dear Edna West', words)).toBe(false);
  expect(says('No salutation', words)).toBe(false);
});

it.each([
  ['your mother is well'],
  ['the death of your dog'],
  ['your motherboard died'],
  ['your late appointment'],
  ['about your late motherland'],
  ['the death of a mother'],
  ['Your mother said that her cat had some kind of illness and then died'],
])('no condolence: %s', (words) => expect(says('Dear Mr Hall', words)).toBe(false));

it('the salutation is at most twelve lines above, and the last one counts', () => {
  const words = 'since your mother died';
  expect(says('Dear Mr Hall', words, EDNA, 11)).toBe(true);
  expect(says('Dear Mr Hall', words, EDNA, 12)).toBe(false);
  const lines = (...texts: string[]) =>
    isCondolence(linesOf([...texts, words].join('\n')), texts.length, EDNA);
  expect(lines('Dear Mrs West', 'Dear Mr Hall')).toBe(true);
  expect(lines('Dear Mr Hall', 'Dear Mrs West')).toBe(false);
  expect(lines('My dear Mr Hall')).toBe(false);
  expect(lines('~Dear~Mr Hall ')).toBe(true);
});

it('a family name alone is the patient’s only with the patient’s title', () => {
  const words = 'since your mother died';
  expect(says('Dear Mrs West', words, 'WEST, Edna')).toBe(true);
  expect(says('Dear Mrs Edna West', words, 'WEST, Edna')).toBe(false);
  expect(says('Dear Miss West', words, 'WEST, Edna (Ms)')).toBe(false);
  expect(says('Dear Mr West', words, 'WEST, Tom (Mr)')).toBe(false);
  expect(says('Dear Ms West', words, 'WEST, Tom (Mr)')).toBe(true);
  expect(says('Dear Mrs West', words, null)).toBe(true);
});
