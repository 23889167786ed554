import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/core/patient/reading.ts';
import { openReader, type Reader } from '../../tools/spot/reader.ts';
import { corpus } from '../pages/corpus.ts';
import { ReplacedPages } from './replaced-pages.ts';

/**
 * Reads every page of the corpus in a real browser. Pages with scripts or frames are loaded, with the code of
 * `npm run spot`. The others replace each other in a few tabs, so that a reading must not show anything of the
 * page before it either.
 */

const pages = corpus();
const readings = new Map<string, Promise<Reading>>();
let loaded: Reader;
let replaced: ReplacedPages;

const mustBeLoaded = (file: string) => /<script|<i?frame/i.test(readFileSync(file, 'utf8'));

beforeAll(async () => {
  // Few of the pages are loaded, and each one that is open at the same time costs a window.
  loaded = await openReader({ mostPages: 8, atLeast: 1500 });
  replaced = await ReplacedPages.open(loaded.chromium, pages[0]?.file ?? '');
  for (const { name, file } of pages) {
    const reading = (mustBeLoaded(file) ? loaded : replaced).read(file);
    // Prevents an unhandled rejection. The test of this page awaits the reading and reports the error.
    reading.catch(() => undefined);
    readings.set(name, reading);
  }
}, 120_000);
afterAll(async () => {
  await loaded?.close();
  await replaced?.close();
});

test.each(pages)('$name: $about', { timeout: 180_000 }, async (page) => {
  const reading = await readings.get(page.name);
  if (page.reading) expect(reading).toEqual(page.reading);
  else {
    expect(reading?.kind).not.toBe('patient');
    expect(reading).toHaveProperty('reason', expect.stringMatching(/^[A-Z].{20,}\.$/));
  }
});

describe('if a page hides a detail of the patient, the reason names the detail and says what hides it', () => {
  test.each([
    ['seen-not-under-an-overlay', 'The NHS number on this page is covered.'],
    ['seen-not-digits-covered', 'The NHS number on this page is covered.'],
    ['seen-not-clip-path', 'The NHS number on this page is cut off.'],
    ['seen-not-drawer-off-left', 'The NHS number on this page lies beyond the edge of the page.'],
    ['seen-not-white-on-white', 'The NHS number on this page is too faint to read.'],
    ['seen-not-scaled-away', 'The NHS number on this page is too small to read.'],
    ['seen-not-mirrored', 'The NHS number on this page is turned or in another order, so it may be misread.'],
    [
      'seen-not-date-turned',
      'The date of birth on this page is turned or in another order, so it may be misread.',
    ],
    ['seen-not-blurred', 'The NHS number on this page is blurred.'],
    ['seen-not-masked-number', 'The NHS number on this page is masked.'],
    ['seen-not-struck-number', 'The NHS number on this page is struck through.'],
    ['seen-not-second-inset-shadow', 'The NHS number on this page is too faint to read.'],
    ['seen-not-inset-shadow-over-a-gradient', 'The NHS number on this page is too faint to read.'],
    ['seen-not-flex-item-behind-its-card', 'The NHS number on this page is covered.'],
    ['seen-not-grid-item-behind-its-card', 'The NHS number on this page is covered.'],
    ['seen-not-under-click-through-skeleton', 'The NHS number on this page is covered.'],
    ['seen-not-below-the-fold-under-a-higher-level', 'The NHS number on this page is covered.'],
  ])('%s: "%s"', { timeout: 180_000 }, async (name, reason) => {
    expect(await readings.get(name)).toMatchObject({ kind: 'none', reason });
  });
});
