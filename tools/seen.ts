import { rmSync } from 'node:fs';
import { type Options, readOptions, USAGE } from './seen/command-line.ts';
import { openEyes } from './seen/eyes.ts';
import { type Looked, look } from './seen/look.ts';
import { keepPage, OUTPUT, report } from './seen/report.ts';
import { writePage } from './seen/write-page.ts';
import { openReader } from './spot/reader.ts';

/**
 * `npm run seen`: an oracle that knows nothing of how the extension reads. It makes random pages, has the built
 * extension read each in the real browser and OCR read the pictures of it, and compares. Exits with 1 where a patient
 * was taken that is not seen, where more than 2 % of the pages have one that is seen and not taken, or where OCR
 * failed on more than 5 %, as then it proves little.
 */

/** Small, as OCR takes longer with larger pictures. */
const WINDOW = { width: 940, height: 780 };
/** Pages begun at a time: more than the reader has tabs, as some wait for OCR. */
const AT_A_TIME = 12;

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(`${(error as Error).message}\n${USAGE}`);
  process.exit(1);
}
const pages = options.seeds.flatMap((seed) =>
  options.only === null
    ? Array.from({ length: options.pages }, (_, place) => writePage(seed, place))
    : [writePage(seed, options.only)],
);
rmSync(OUTPUT, { recursive: true, force: true });

console.error('Building the extension …');
const reader = await openReader(WINDOW);
const eyes = await openEyes();
const started = performance.now();
let done = 0;
try {
  const results: Looked[] = [];
  const left = pages.entries();
  // Each takes the next page from the same list.
  const takeTurns = async () => {
    for (const [place, page] of left) {
      const result = await look(page, reader, eyes);
      if (options.keep || result.verdict !== 'agreed') keepPage(result);
      results[place] = { ...result, pictures: [], texts: [] };
      done += 1;
      if (done % 100 === 0) console.error(`${done} of ${pages.length} pages`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, takeTurns));
  const seconds = (performance.now() - started) / 1000;
  console.error(`${seconds.toFixed(0)} s, ${(pages.length / seconds).toFixed(1)} pages a second.`);
  process.exitCode = report(results);
} finally {
  await eyes.close();
  await reader.close();
}
