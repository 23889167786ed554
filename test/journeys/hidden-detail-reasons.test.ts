import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReader, type Reader } from '../../tools/spot/reader.ts';
import { PAGES } from '../pages/corpus.ts';

/** If a page hides a patient's details, the reason names the detail and says what hides it. */

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
}, 120_000);
afterAll(() => reader?.close());

test.each([
  ['seen-not-under-an-overlay', 'The NHS number on this page is covered.'],
  ['seen-not-digits-covered', 'The NHS number on this page is covered.'],
  ['seen-not-clip-path', 'The NHS number on this page is cut off.'],
  ['seen-not-drawer-off-left', 'The NHS number on this page lies beyond the edge of the page.'],
  ['seen-not-white-on-white', 'The NHS number on this page is too faint to read.'],
  ['seen-not-scaled-away', 'The NHS number on this page is too small to read.'],
  [
    'seen-not-mirrored',
    'The NHS number on this page is turned round, so what is shown may not be what is written.',
  ],
  [
    'seen-not-date-turned',
    'The date of birth on this page is turned round, so what is shown may not be what is written.',
  ],
  ['seen-not-blurred', 'The NHS number on this page is blurred.'],
  ['seen-not-masked-number', 'The NHS number on this page is masked.'],
  ['seen-not-struck-number', 'The NHS number on this page is struck through.'],
])('%s: "%s"', { timeout: 60_000 }, async (page, reason) => {
  expect(await reader.read(join(PAGES, `${page}.html`))).toMatchObject({ kind: 'none', reason });
});
