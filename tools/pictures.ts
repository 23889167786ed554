import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from '../test/browser/chromium.ts';
import { eachState, WIDTHS } from './pictures/each-state.ts';
import { serve } from './serve.ts';

/** `npm run pictures`: a picture of every state of the panel, light and dark, at each width, in `docs/pictures/`. */

const FOLDER = 'docs/pictures';

await import('./build.ts');
if (process.exitCode) process.exit();
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const clinic = await serve('test/clinic');
for (const colorScheme of ['light', 'dark'] as const) {
  const chromium = await openChromium({ extension: 'dist/chrome', prefers: { colorScheme } });
  await eachState(chromium, clinic.origin, async ({ name }, panel) => {
    for (const width of WIDTHS) {
      await panel.setViewportSize({ width, height: 400 });
      const height = await panel.evaluate(() => document.documentElement.scrollHeight);
      await panel.setViewportSize({ width, height });
      await panel.screenshot({ path: join(FOLDER, `${name}-${colorScheme}-${width}.png`) });
    }
    console.log(`${colorScheme}: ${name}`);
  });
  await chromium.close();
}
await clinic.close();
