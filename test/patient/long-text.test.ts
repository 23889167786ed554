import { expect, test } from 'vitest';
import { readPasted } from '../../src/core/reader/read-pasted.ts';
import { TODAY } from './arbitraries.ts';
import { readPage } from './written.ts';

// A regular expression with exponential or quadratic time would take minutes for each of these texts.
test.each([
  ['labels without values', 'Name: x NHS, born '.repeat(50_000)],
  ['words', `${'a '.repeat(200_000)}\n`.repeat(3)],
  ['letters', `NHS number: 999 000 0018\n${'x'.repeat(20_000)}`],
  ['dots', `NHS number: 999 000 0018\n${'. '.repeat(10_000)}x${'.'.repeat(9000)}x`],
  ['capitals', `NHS number: 999 000 0018\n${'Ab '.repeat(6600)}`],
  ['one number in each of many lines', 'NHS number: 999 000 0018\n'.repeat(20_000)],
])('a long text is read quickly: %s', { timeout: 30_000 }, (_, text) => {
  expect(readPasted(text, TODAY).kind).toBe('none');
});

test('a text is searched for a number before it is cut, and a text that is too long is reported', () => {
  const john = { text: 'SMITH, John  Born 01-Jan-1960  NHS No. 999 000 0018' };
  const long = (end: string) => [john, { text: `${'word '.repeat(5000)}${end}` }];
  expect(readPage(long('and so on'), TODAY).kind).toBe('patient');
  expect(readPage(long('NHS No. 999 000 0026'), TODAY)).toEqual({
    kind: 'none',
    reason: 'This page has a text that is too long to read.',
  });
});

test('a long line above a banner is searched for a death in less than a second', () => {
  const long = { text: `${'NHS 12345 words '.repeat(625)}\ue000`.repeat(20) };
  const banner = ['Name: SMITH, John (Mr)', 'Date of birth: 01-Jan-1960', 'NHS number: 999 000 0018'];
  const started = performance.now();
  expect(readPage([long, ...banner.map((text) => ({ text }))], TODAY)).toMatchObject({
    kind: 'patient',
    patient: { deceased: false },
  });
  expect(performance.now() - started).toBeLessThan(1000);
});
