import { rmSync } from 'node:fs';
import { type Options, readOptions, USAGE } from './seen/command-line.ts';
import { openEyes } from './seen/eyes.ts';
import { look, type PageResult } from './seen/look.ts';
import { keepPage, OUTPUT, report } from './seen/report.ts';
import { writePage } from './seen/write-page.ts';
import { openReader } from './spot/reader.ts';

/**
 * `npm run seen`: tests the extension against OCR, an oracle that does not depend on how the extension reads.
 * It makes random pages. The built extension reads each page in the real browser, OCR reads screenshots of
 * the page, and the results are compared. The exit code is 1 if the extension took a patient who is not
 * visible, if it missed a visible patient on more than 2 % of the pages, or if OCR failed on more than 5 %,
 * because the run then proves little.
 */

/** The size of the window (pixels). It is small, because OCR takes longer with larger pictures. */
const WINDOW = { width: 940, height: 780 };
/** The number of pages in progress: more than the reader has tabs, because some pages wait for OCR. */
const CONCURRENCY = 12;

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${(error as Error).message}\n${USAGE}`);
  process.exit(1);
}
const pages = options.seeds.flatMap((seed) =>
  options.only === null
    ? Array.from({ length: options.pages }, (_, index) => writePage(seed, index))
    : [writePage(seed, options.only)],
);
rmSync(OUTPUT, { recursive: true, force: true });

console.error('Building the extension …');
const reader = await openReader({ size: WINDOW });
const eyes = await openEyes();
const started = performance.now();
let done = 0;
try {
  const results: PageResult[] = [];
  const remaining = pages.entries();
  // All workers take their next page from the same iterator.
  const work = async () => {
    for (const [index, page] of remaining) {
      const result = await look(page, reader, eyes);
      if (options.keep || result.verdict !== 'agreed') keepPage(result);
      results[index] = { ...result, pictures: [], texts: [] };
      done += 1;
      if (done % 100 === 0) console.error(`${done} of ${pages.length} pages`);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  const seconds = (performance.now() - started) / 1000;
  console.error(`${seconds.toFixed(0)} s, ${(pages.length / seconds).toFixed(1)} pages a second.`);
  process.exitCode = report(results);
} finally {
  await eyes.close();
  await reader.close();
}
