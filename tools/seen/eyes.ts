import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker, OEM, PSM, type Worker } from 'tesseract.js';
import { inkOf } from './ink.ts';
import { decodePng } from './png.ts';

/** Reads pictures by OCR, with tesseract.js, which needs only its npm packages. */
export interface Eyes {
  /**
   * Reads the text in the pictures of a page.
   * @param pictures PNG files
   * @param isAll whether the texts so far contain everything. Until then, each picture is read in two modes
   * @returns one text for each reading
   */
  read(pictures: readonly Buffer[], isAll: (texts: readonly string[]) => boolean): Promise<string[]>;
  close(): Promise<void>;
}

const DATA = fileURLToPath(import.meta.resolve('@tesseract.js-data/eng'));
/**
 * The page segmentation modes: first one column of lines; then scattered words, if that did not read
 * everything.
 */
const MODES = [PSM.SINGLE_COLUMN, PSM.SPARSE_TEXT];

export async function openEyes(): Promise<Eyes> {
  const all = await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, openWorker));
  const free = [...all];
  const waiting: ((worker: Worker) => void)[] = [];
  return {
    async read(pictures, isAll) {
      const worker = free.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
      try {
        return await readAll(worker, pictures, isAll);
      } finally {
        const next = waiting.shift();
        if (next) next(worker);
        else free.push(worker);
      }
    },
    async close() {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}

async function readAll(worker: Worker, pictures: readonly Buffer[], isAll: (texts: string[]) => boolean) {
  const texts: string[] = [];
  const inks = pictures.map((picture) => inkOf(decodePng(picture)));
  for (const mode of MODES) {
    await worker.setParameters({ tessedit_pageseg_mode: mode });
    for (const [index, ink] of inks.entries()) {
      // A picture may be the same as the one before scrolling.
      if (index > 0 && inks[index - 1]?.equals(ink)) continue;
      texts.push((await worker.recognize(ink)).data.text);
      if (isAll(texts)) return texts;
    }
  }
  return texts;
}

async function openWorker(): Promise<Worker> {
  const worker = await createWorker('eng', OEM.LSTM_ONLY, {
    langPath: join(dirname(DATA), '4.0.0_best_int'),
    cacheMethod: 'none',
  });
  await worker.setParameters({ user_defined_dpi: '144' });
  return worker;
}
