/**
 * `npm run soak`: two thousand consultations in one open panel, then one among five hundred tabs. Tells what the
 * panel, the page and the browser hold, and fails where the panel's memory is not flat. Takes some minutes.
 */
import { openChromium } from '../harness/browser/chromium.ts';
import { serve } from '../harness/serve.ts';
import { holdConsultations, memoryOf } from './soak/consultations.ts';
import { openTabs } from './soak/tabs.ts';
import { buildForThisMachine } from './spot/build.ts';

const CONSULTATIONS = [200, 300, 500, 1000];
const TABS = 500;
/** How much more the panel may hold after the last thousand consultations than before them (kilobytes). */
const FLAT = 300;

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
  if (grown > FLAT) process.exitCode = 1;
  await panel.close();

  console.log(await openTabs(chromium, clinic.origin, TABS));
} finally {
  await chromium.close();
  await clinic.close();
  await build.remove();
}
