import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../harness/browser/chromium.ts';
import { serve } from '../harness/serve.ts';
import { buildInto } from './build/build-into.ts';
import { eachState, WIDTHS } from './pictures/each-state.ts';
import { picturesShownIn } from './pictures/shown.ts';
import { CITY_STATES, STATES } from './pictures/states.ts';

/**
 * `npm run pictures`: takes a picture of every state of the panel, in light and dark mode, at each width, and of
 * what a low screen shows without scrolling (`-low`). The pictures go to `pictures/`, which git ignores. `npm run
 * pictures -- --docs` then also replaces the pictures in `docs/pictures/` that README.md and the documents show.
 */

const FOLDER = 'pictures';
const DOCS = 'docs/pictures';
/** A height (pixels) at which the panel has its usual spaces. */
const TALL = 900;
/** The panel on a screen of 1366 × 768 pixels. */
const LOW = { width: 360, height: 590 };

const [option, ...others] = process.argv.slice(2);
if (others.length > 0 || (option && option !== '--docs')) {
  console.error('Usage: npm run pictures [-- --docs]');
  process.exit(1);
}

await import('./build.ts');
if (process.exitCode) process.exit();
const city = mkdtempSync(join(tmpdir(), 'pictures-'));
await buildInto(city, { rules: 'test/second-city/rules', ruleSites: 'http://127.0.0.1/*' });
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const sets = [
  { extension: 'dist/chrome', pages: 'harness/clinic', states: STATES },
  { extension: city, pages: 'test/second-city/clinic', states: CITY_STATES },
];
for (const { extension, pages, states } of sets) {
  const clinic = await serve(pages);
  for (const colorScheme of ['light', 'dark'] as const) {
    const chromium = await openChromium({ extension, prefers: { colorScheme } });
    const look: Parameters<typeof eachState>[2] = async ({ name }, panel) => {
      for (const width of WIDTHS) {
        await panel.setViewportSize({ width, height: TALL });
        const height = await panel.evaluate(() => document.documentElement.scrollHeight);
        await panel.setViewportSize({ width, height });
        const content = await panel.evaluate(() => document.body.getBoundingClientRect().height);
        await panel.screenshot({
          path: join(FOLDER, `${name}-${colorScheme}-${width}.png`),
          clip: { x: 0, y: 0, width, height: content },
        });
      }
      await panel.setViewportSize(LOW);
      await panel.screenshot({ path: join(FOLDER, `${name}-${colorScheme}-low.png`) });
      console.log(`${colorScheme}: ${name}`);
    };
    await eachState(chromium, clinic.origin, look, states);
    await chromium.close();
  }
  await clinic.close();
}
rmSync(city, { recursive: true, force: true });

if (option === '--docs')
  for (const name of picturesShownIn('.')) {
    copyFileSync(join(FOLDER, name), join(DOCS, name));
    console.log(`${DOCS}/${name}`);
  }
