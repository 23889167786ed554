import { type Chromium, openChromium } from '../harness/browser/chromium.ts';
import { unpackedId } from '../harness/browser/profile.ts';
import { NoBrowser } from '../harness/browsers.ts';
import { hasDisplay } from '../harness/display.ts';
import { serve } from '../harness/serve.ts';
import { buildInto } from './build/build-into.ts';
import { RulesError } from './rules/read-rules.ts';
import { walkThrough } from './start/walk-through.ts';

/**
 * `npm start`: builds the extension and opens a browser with the extension and a small demo clinic, whose pages the
 * extension reads without a click. Without a display, or with `-- --headless`, it walks through the clinic
 * automatically and saves a picture of every step.
 */

const PICTURES = 'demo-output';

const headless = process.argv.includes('--headless') || !hasDisplay();

/** The demo's own build, which reads the demo clinic without a click. */
const EXTENSION = 'dist/demo';

console.log('Building the extension …');
try {
  await buildInto(EXTENSION, { rules: process.env.RULES ?? 'rules', hosts: 'http://127.0.0.1/*' });
} catch (error) {
  if (!(error instanceof RulesError)) throw error;
  console.error(error.message);
  process.exit(1);
}

const clinic = await serve('harness/clinic');
try {
  console.log('Opening the browser …');
  const chromium = await openChromium({
    extension: EXTENSION,
    headed: !headless,
    pinned: unpackedId(EXTENSION),
    size: { width: 1280, height: 900 },
  });
  await (headless ? showItself(chromium) : waitForVisitor(chromium));
} catch (error) {
  if (!(error instanceof NoBrowser)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await clinic.close();
}

async function showItself(chromium: Chromium) {
  console.log(`Walking through the demo clinic; the pictures go to ${PICTURES}/ …`);
  try {
    await walkThrough(chromium, clinic.origin, PICTURES, console.log);
  } finally {
    await chromium.close();
  }
}

async function waitForVisitor(chromium: Chromium) {
  await chromium.page(`${clinic.origin}/index.html`);
  const record = await chromium.context.newPage();
  await record.goto(`${clinic.origin}/banner-record.html`);
  console.log(`
The demo clinic is open in the browser (${clinic.origin}), with a patient's record in front. The extension has
spotted the patient: there is a badge on its icon in the toolbar, and a small button on the page.
1. Press the button on the page, click the icon, or press Alt+Shift+Y.
2. Answer in the panel until it shows the route. The first tab has more records.
Close the browser to end.`);
  await new Promise<void>((resolve) => chromium.context.once('close', () => resolve()));
  await chromium.close();
}
