import { RulesError, readRules } from './rules/read-rules.ts';

/** `npm run rules [-- FOLDER]`: checks the rules and prints each problem, with its file and line. */

const folder = process.argv[2] ?? 'rules';
try {
  const { guidance, boroughs, pages } = readRules(folder);
  const routes = boroughs.reduce((sum, borough) => sum + borough.routes.length, 0);
  console.log(
    `The rules in ${folder} are sound: ${guidance.needs.length} needs, ${guidance.exclusions.length} exclusions, ` +
      `${boroughs.length} boroughs, ${routes} routes, ${pages.length} page ${pages.length === 1 ? 'rule' : 'rules'}.`,
  );
} catch (error) {
  if (!(error instanceof RulesError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
