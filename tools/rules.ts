import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinParagraphs } from '../src/core/guidance/patient-message.ts';
import { textCost } from '../src/core/guidance/text-message.ts';
import { jsonSchemas, SCHEMAS } from './rules/json-schemas.ts';
import { RulesError, readRules } from './rules/read-rules.ts';

/**
 * `npm run rules [-- FOLDER]`: checks the rules and prints each problem, with its file and line.
 * `npm run rules -- --schemas`: writes the JSON schemas by which editors complete and check rule files.
 */

const [option] = process.argv.slice(2);
if (option === '--schemas') writeSchemas();
else check(option ?? 'rules');

function writeSchemas() {
  mkdirSync(SCHEMAS, { recursive: true });
  for (const [name, content] of jsonSchemas()) {
    writeFileSync(join(SCHEMAS, name), content);
    console.log(`Wrote ${SCHEMAS}/${name}`);
  }
}

function check(folder: string) {
  try {
    const { guidance, boroughs, systems } = readRules(folder);
    const routes = boroughs.reduce((sum, each) => sum + each.routes.length, 0);
    const { paragraphs, short } = guidance.message;
    console.log(`Message for the patient: ${textCost(joinParagraphs(paragraphs))}`);
    if (short) console.log(`Short message for the patient: ${textCost(joinParagraphs(short))}`);
    console.log(
      `The rules in ${folder} are sound: ${guidance.needs.length} needs, ${guidance.exclusions.length} exclusions, ` +
        `${boroughs.length} boroughs, ${routes} routes, ${systems.length} record ${systems.length === 1 ? 'system' : 'systems'}.`,
    );
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
