import { type Chromium, openChromium } from '../harness/browser/chromium.ts';
import { NoBrowser } from '../harness/browsers.ts';
import { hasDisplay } from '../harness/display.ts';
import { serve } from '../harness/serve.ts';
import { walkThrough } from './start/walk-through.ts';

/**
 * `npm start`: builds the extension and opens a browser with the extension and a small demo clinic. Without a
 * display, or with `-- --headless`, it walks through the clinic automatically and saves a picture of every
 * step.
 */

const PICTURES = 'demo-output';

const headless = process.argv.includes('--headless') || !hasDisplay();

console.log('Building the extension …');
await import('./build.ts');
if (process.exitCode) process.exit();

const clinic = await serve('harness/clinic');
try {
  console.log('Opening the browser …');
  const chromium = await openChromium({
    extension: 'dist/chrome',
    headed: !headless,
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
  console.log(`
The demo clinic is open in the browser (${clinic.origin}).
1. Open one of its pages.
2. Click the Social Prescribing Navigator icon in the toolbar (under the puzzle piece until you pin it),
   or press Alt+Shift+Y.
3. Answer in the panel until it shows the route.
Close the browser to end.`);
  await new Promise<void>((resolve) => chromium.context.once('close', () => resolve()));
  await chromium.close();
}
