import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapseSpaces, endOfNumbers, NUMBER_LIKE } from '../../src/page/glance/number-like.ts';
import { atOnce } from './at-once.ts';

/** Finds what may be an NHS number in raw text, before white space is collapsed. */

const endOf = (text: string) => atOnce(endOfNumbers(text));

test('the result is the first gap after the last of several numbers', () => {
  const text = 'NHS 9990001006 and 999 000 1073 of 12 December';
  expect(endOf(`${text} at 9990001`)).toBe(text.length - 'mber'.length);
  expect(endOf('NHS 9990001006')).toBe(14);
  expect(endOf('Seen on 01/02/2026')).toBe(0);
});

test('every number found in tidy text is found in untidy text', () => {
  const fragment = fc.constantFrom('9', '99', '000', ' ', '\n', '    ', '\u00a0', '-', 'x', '\u200b', 'abcd');
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 80 }), (fragments) => {
      const texts = [fragments.join(''), fragments.map(collapseSpaces).join('')];
      if (texts.some((text) => [...collapseSpaces(text).matchAll(NUMBER_LIKE)].length > 0))
        expect(endOf(texts[0] as string)).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});

test.each([0, 1, 5, 9, 14])('a number that lies %i characters across a cut is found', (across) => {
  const before = 'x '.repeat(60_000).slice(0, 100_000 - across);
  const text = `${before}999     000\n\n1006 ${'y '.repeat(60_000)}`;
  expect(endOf(text)).toBe(before.length + '999     000\n\n1006 y y y y '.length);
});

test('a long text is searched in parts', () => {
  expect([...endOfNumbers('NHS 12345 words '.repeat(62_500))].length).toBeGreaterThan(5);
});
