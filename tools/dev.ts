import { NoBrowser } from '../harness/browsers.ts';
import { hasDisplay } from '../harness/display.ts';
import { onSaved } from './dev/changes.ts';
import { exitOnSignal } from './dev/exit-on-signal.ts';
import { openLoop } from './dev/loop.ts';
import { serveStates } from './dev/serve-states.ts';
import { RulesError } from './rules/read-rules.ts';

/**
 * `npm run dev`: opens a browser with the extension and a record of the demo clinic. When you save a file, it
 * builds the extension and reloads the extension, its panel and the page. `npm run dev -- states` shows every
 * state of the panel side by side in one page, without an extension. `--headless` runs without a window, for
 * measurements.
 */

const STATES_PORT = 5199;
const WATCHED = ['src', 'rules', 'icons', 'manifest.json'];
const NO_DISPLAY = `There is no display here, and this opens a browser to work in. Instead:
- npm run dev -- states       shows every state of the panel in a page that any browser on this machine can open
- npm run dev -- --headless   runs the loop without a window, and prints how long each change takes
- npm start -- --headless     walks through the demo clinic and saves pictures`;

const args = process.argv.slice(2);
const unknown = args.find((arg) => arg !== 'states' && arg !== '--headless');

try {
  if (unknown) stop(`There is no "${unknown}". Usage: npm run dev [-- states | --headless]`);
  else if (args.includes('states')) await showStates();
  else if (!hasDisplay() && !args.includes('--headless')) stop(NO_DISPLAY);
  else await runLoop(args.includes('--headless'));
} catch (error) {
  if (!(error instanceof NoBrowser || error instanceof RulesError)) throw error;
  stop(error.message);
}

function stop(message: string) {
  console.error(message);
  process.exitCode = 1;
}

async function showStates() {
  exitOnSignal();
  const { address } = await serveStates(STATES_PORT);
  console.log(`Every state of the panel: ${address}\nPress Ctrl+C to end.`);
}

async function runLoop(headless: boolean) {
  console.log('Building the extension and opening the browser …');
  const loop = await openLoop({ headless });
  console.log(
    'Save a file in src/ or rules/ to see it in the panel. Close the browser or press Ctrl+C to end.',
  );
  const changes = onSaved(WATCHED, async (file, savedAt) => {
    const problem = await loop.show();
    console.log(problem ?? `${file}: on the screen ${seconds(Date.now() - savedAt)} after it was saved`);
  });
  process.once('SIGINT', () => void loop.close());
  await loop.closed;
  changes.stop();
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
