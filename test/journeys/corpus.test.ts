import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reading } from '../../src/core/patient/reading.ts';
import { openReader, type Reader } from '../../tools/spot/reader.ts';
import { corpus } from '../pages/corpus.ts';

/** Reads every page of the corpus in a real browser, with the code of `npm run spot`. */

const pages = corpus();
const readings = new Map<string, Promise<Reading>>();
let reader: Reader;

beforeAll(async () => {
  reader = await openReader();
  for (const { name, file } of pages) {
    const reading = reader.read(file);
    // Prevents an unhandled rejection. The test of this page awaits the reading and reports the error.
    reading.catch(() => undefined);
    readings.set(name, reading);
  }
}, 120_000);
afterAll(() => reader?.close());

test.each(pages)('$name: $about', { timeout: 180_000 }, async (page) => {
  const reading = await readings.get(page.name);
  if (page.reading) expect(reading).toEqual(page.reading);
  else {
    expect(reading?.kind).not.toBe('patient');
    expect(reading).toHaveProperty('reason', expect.stringMatching(/^[A-Z].{20,}\.$/));
  }
});
