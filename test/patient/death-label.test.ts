import { expect, it } from 'vitest';
import { labelWithWordsBefore } from '../../src/core/reader/death-label.ts';
import { fieldsIn, linesOf } from './written.ts';

/** The words before a label for a death which belong to that label. */

const labelAfter = (words: string, label: string, line = 0) => {
  const [before] = fieldsIn(linesOf(words));
  return labelWithWordsBefore(
    { kind: 'died', label, value: '', line, section: undefined, listed: false },
    before,
  );
};

it.each([
  ['Formal', 'death:', 'Formal death:'],
  ['See notes. Formal', 'death:', 'Formal death:'],
  ['Known; Formal', 'death:', 'Formal death:'],
  ['Likely cause of', 'death', 'Likely cause of death'],
  ['Usual place of', 'death', 'Usual place of death'],
  ['Time of', 'death', 'Time of death'],
  ['Age at', 'death', 'Age at death'],
  ['Formal', 'death', 'death'],
  ['Cause of his', 'death', 'death'],
  ['Because of', 'death', 'death'],
  ['4 Formal', 'death:', 'death:'],
  ['Formal 4', 'death:', 'death:'],
  ['Formal (4) kind of', 'death:', 'death:'],
])('%s | %s', (words, label, whole) => expect(labelAfter(words, label)).toBe(whole));

it('not the words of another line, nor a label', () => {
  expect(labelAfter('Formal', 'death:', 1)).toBe('death:');
  expect(labelAfter('Reason: Formal', 'death:')).toBe('death:');
  expect(labelAfter('', 'death:')).toBe('death:');
});
