import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapseSpaces, endOfNumbers, NUMBER_LIKE } from '../../src/page/glance/number-like.ts';
import { atOnce } from './at-once.ts';

/** What may be a number is found in text as the browser gives it. */

const end = (text: string) => atOnce(endOfNumbers(text));

test('the first gap after the last of several', () => {
  const text = 'NHS 9990001006 and 999 000 1073 of 12 December';
  expect(end(`${text} at 9990001`)).toBe(text.length - 'mber'.length);
  expect(end('NHS 9990001006')).toBe(14);
  expect(end('Seen on 01/02/2026')).toBe(0);
});

test('every number found in tidy text is found in untidy text', () => {
  const bit = fc.constantFrom('9', '99', '000', ' ', '\n', '    ', '\u00a0', '-', 'x', '\u200b', 'abcd');
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 80 }), (bits) => {
      const texts = [bits.join(''), bits.map(collapseSpaces).join('')];
      if (texts.some((text) => [...collapseSpaces(text).matchAll(NUMBER_LIKE)].length > 0))
        expect(end(texts[0] as string)).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});

test.each([0, 1, 5, 9, 14])('a number that lies %i characters across a cut is found', (across) => {
  const before = 'x '.repeat(60_000).slice(0, 100_000 - across);
  const text = `${before}999     000\n\n1006 ${'y '.repeat(60_000)}`;
  expect(end(text)).toBe(before.length + '999     000\n\n1006 y y y y '.length);
});

test('a long text is searched in parts', () => {
  expect([...endOfNumbers('NHS 12345 words '.repeat(62_500))].length).toBeGreaterThan(5);
});
