/**
 * `npm run soak`: holds 2,000 consultations in one open panel, then one with 500 tabs open. Prints the memory
 * of the panel, the page and the browser. Fails if the panel's memory grows. Takes some minutes.
 */
import { openChromium } from '../harness/browser/chromium.ts';
import { serve } from '../harness/serve.ts';
import { holdConsultations, memoryOf } from './soak/consultations.ts';
import { openTabs } from './soak/tabs.ts';
import { buildForThisMachine } from './spot/build.ts';

const CONSULTATIONS = [200, 300, 500, 1000];
const TABS = 500;
/** The maximum growth of the panel's memory over the last thousand consultations (kilobytes). */
const MAX_GROWTH = 300;

const build = await buildForThisMachine();
const clinic = await serve('harness/clinic');
const chromium = await openChromium({ extension: build.folder });
try {
  const page = await chromium.page(`${clinic.origin}/next-patient.html`);
  await chromium.clickToolbarIcon(page);
  const panel = await chromium.panel();
  let held = 0;
  let before = await memoryOf(panel);
  let grown = 0;
  for (const count of CONSULTATIONS) {
    await holdConsultations(panel, count);
    held += count;
    const now = await memoryOf(panel);
    grown = now.kilobytes - before.kilobytes;
    before = now;
    console.log(`after ${held} consultations: panel`, now, 'page', await memoryOf(page));
  }
  console.log(`The last ${CONSULTATIONS.at(-1)} consultations left ${grown} kB in the panel.`);
  if (grown > MAX_GROWTH) process.exitCode = 1;
  await panel.close();

  console.log(await openTabs(chromium, clinic.origin, TABS));
} finally {
  await chromium.close();
  await clinic.close();
  await build.remove();
}
