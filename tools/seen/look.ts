import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reading } from '../../src/core/patient/reading.ts';
import type { Reader } from '../spot/reader.ts';
import type { Eyes } from './eyes.ts';
import { judge, numbersIn, pictureAgrees, type Taken, type Verdict } from './judge.ts';
import { takePictures } from './pictures.ts';
import type { SeenPage } from './truth.ts';

/** The result of a page that the extension and OCR have read. */
export interface PageResult {
  readonly page: SeenPage;
  readonly taken: Taken | null;
  /** The extension's reason why it read no patient; empty if it read one. */
  readonly reason: string;
  readonly verdict: Verdict;
  /** Whether OCR read what the page was meant to show. */
  readonly asMeant: boolean;
  /** The NHS numbers that OCR read. */
  readonly read: readonly string[];
  readonly texts: readonly string[];
  readonly pictures: readonly Buffer[];
}

/** Lets the extension and OCR read a page, and compares the results. */
export async function look(page: SeenPage, reader: Reader, eyes: Eyes): Promise<PageResult> {
  const folder = await mkdtemp(join(tmpdir(), 'navigator-seen-'));
  try {
    const file = join(folder, `${page.name}.html`);
    await writeFile(file, page.html);
    let pictures: Buffer[] = [];
    const read = () =>
      reader.read(file, async (tab) => {
        pictures = await takePictures(tab);
      });
    // Try again once: a busy machine may have taken too long.
    const reading = await read().catch(read);
    // If the page is about a date of birth, use both modes: a date has no checksum that proves it was read
    // correctly.
    const isAll = (soFar: readonly string[]) => {
      const found = numbersIn(soFar);
      return page.bornAs === null && page.numbers.every((number) => found.has(number));
    };
    const texts = await eyes.read(pictures, isAll);
    const taken = takenFrom(reading);
    return {
      page,
      taken,
      reason: reading.kind === 'patient' ? '' : reading.reason,
      verdict: judge(page, taken, texts),
      asMeant: pictureAgrees(page, texts),
      read: [...numbersIn(texts)],
      texts,
      pictures,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const takenFrom = (reading: Reading): Taken | null =>
  reading.kind === 'patient'
    ? { number: reading.patient.nhsNumber, born: reading.patient.dateOfBirth }
    : null;
