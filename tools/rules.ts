import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasDisplay } from '../harness/display.ts';
import { joinParagraphs } from '../src/core/guidance/patient-message.ts';
import { textCost } from '../src/core/guidance/text-message.ts';
import { exitOnSignal } from './dev/exit-on-signal.ts';
import { type Options, readOptions, USAGE } from './rules/command-line.ts';
import { jsonSchemas, SCHEMAS } from './rules/json-schemas.ts';
import { NewPlaceFault, writeNewPlace } from './rules/new-place.ts';
import { RulesError, readRules } from './rules/read-rules.ts';
import { whatToDoNext } from './rules/what-to-do-next.ts';

/**
 * `npm run rules [-- FOLDER]` checks the rules and prints each problem, with its file and line. `--new BOROUGH` writes
 * the files of a new place. `--preview` shows what a clinician would see. `--schemas` writes the JSON schemas by which
 * editors complete and check rule files.
 */

const PREVIEW_PORT = 5198;

const options = readOptions(process.argv.slice(2), process.env);
try {
  if (typeof options === 'string') stop(options);
  else await run(options);
} catch (error) {
  if (!(error instanceof RulesError || error instanceof NewPlaceFault)) throw error;
  stop(error.message);
}

async function run(options: Options) {
  if (options.task === 'new') {
    const written = writeNewPlace(options.borough, options.folder);
    console.log(whatToDoNext(written, options.folder));
  } else if (options.task === 'schemas') writeSchemas();
  else if (!existsSync(options.folder)) stop(`There is no folder ${options.folder}.\n\n${USAGE}`);
  else if (!statSync(options.folder).isDirectory())
    stop(
      `${options.folder} is a file. Name its folder of rules: npm run rules checks all files of the folder rules.`,
    );
  else if (options.task === 'preview') await preview(options.folder);
  else check(options.folder);
}

function stop(message: string) {
  console.error(message);
  process.exitCode = 1;
}

async function preview(folder: string) {
  exitOnSignal();
  // Only here, because the bundler takes a second to load.
  const { servePreview } = await import('./preview/serve-preview.ts');
  const open = hasDisplay();
  const { address } = await servePreview(folder, { port: PREVIEW_PORT, open }, console.error);
  console.log(
    open
      ? `What a clinician would see: ${address}`
      : `There is no display here to open a browser. Open this address in a browser on this machine: ${address}`,
  );
  console.log('Save a file of the rules to see the change. Press Ctrl+C to end.');
}

function writeSchemas() {
  mkdirSync(SCHEMAS, { recursive: true });
  for (const [name, content] of jsonSchemas()) {
    writeFileSync(join(SCHEMAS, name), content);
    console.log(`Wrote ${SCHEMAS}/${name}`);
  }
}

function check(folder: string) {
  const { guidance, boroughs, systems } = readRules(folder);
  const routes = boroughs.reduce((sum, each) => sum + each.routes.length, 0);
  const { paragraphs, short } = guidance.message;
  console.log(`Message for the patient: ${textCost(joinParagraphs(paragraphs))}`);
  if (short) console.log(`Short message for the patient: ${textCost(joinParagraphs(short))}`);
  console.log(
    `The rules in ${folder} are sound: ${guidance.needs.length} needs, ${guidance.exclusions.length} exclusions, ` +
      `${boroughs.length} boroughs, ${routes} routes, ${systems.length} record ${systems.length === 1 ? 'system' : 'systems'}.`,
  );
}
