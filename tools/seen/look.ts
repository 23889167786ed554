import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reading } from '../../src/core/patient/reading.ts';
import type { Reader } from '../spot/reader.ts';
import type { Eyes } from './eyes.ts';
import { judge, numbersIn, pictureAgrees, type Taken, type Verdict } from './judge.ts';
import { takePictures } from './pictures.ts';
import type { SeenPage } from './truth.ts';

/** A page that was read twice: by the extension and by OCR. */
export interface Looked {
  readonly page: SeenPage;
  readonly taken: Taken | null;
  /** Why nobody was taken, in the extension's words. */
  readonly reason: string;
  readonly verdict: Verdict;
  /** Whether OCR read from the pictures what the page was made to show. */
  readonly asMeant: boolean;
  /** The NHS numbers that OCR read. */
  readonly read: readonly string[];
  readonly texts: readonly string[];
  readonly pictures: readonly Buffer[];
}

/** Has one page read by the extension and by OCR, and compares. */
export async function look(page: SeenPage, reader: Reader, eyes: Eyes): Promise<Looked> {
  const folder = await mkdtemp(join(tmpdir(), 'navigator-seen-'));
  try {
    const file = join(folder, `${page.name}.html`);
    await writeFile(file, page.html);
    let pictures: Buffer[] = [];
    const read = () =>
      reader.read(file, async (tab) => {
        pictures = await takePictures(tab);
      });
    // A busy machine may take too long once.
    const reading = await read().catch(read);
    // Where the page is about a date of birth, all is read: the date has no checksum to tell that it was read well.
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
