import { expect, test } from 'vitest';
import { readPasted } from '../../src/patient/read-pasted.ts';
import { TODAY } from './arbitraries.ts';

// No pattern may take time out of proportion: each of these would then take minutes.
test.each([
  ['labels without values', 'Name: x NHS, born '.repeat(50_000)],
  ['words', `${'a '.repeat(200_000)}\n`.repeat(3)],
  ['letters', `NHS number: 999 000 0018\n${'x'.repeat(20_000)}`],
  ['dots', `NHS number: 999 000 0018\n${'. '.repeat(10_000)}x${'.'.repeat(9000)}x`],
  ['capitals', `NHS number: 999 000 0018\n${'Ab '.repeat(6600)}`],
  ['one number in each of many lines', 'NHS number: 999 000 0018\n'.repeat(20_000)],
])('much text is read in little time: %s', { timeout: 30_000 }, (_, text) => {
  expect(readPasted(text, TODAY).kind).toBe('none');
});
