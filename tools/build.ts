import { join } from 'node:path';
import { buildInto } from './build/build-into.ts';
import { RulesError } from './rules/read-rules.ts';

/**
 * `npm run build`: builds the extension for Chrome and Edge (`dist/chrome`) and for Firefox (`dist/firefox`).
 * From the environment: RULES, HOSTS and RULE_SITES as in vite.config.ts, and OUT instead of `dist`.
 */

const { RULES: rules = 'rules', HOSTS: hosts = '', RULE_SITES: ruleSites = '', OUT = 'dist' } = process.env;
try {
  for (const browser of ['chrome', 'firefox'] as const) {
    const folder = join(OUT, browser);
    await buildInto(folder, { browser, rules, hosts, ruleSites });
    console.log(`Built ${folder}`);
  }
} catch (error) {
  if (!(error instanceof RulesError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
