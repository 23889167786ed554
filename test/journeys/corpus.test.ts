import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  loaded = await openReader();
  replaced = await ReplacedPages.open(pages[0]?.file ?? '');
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
