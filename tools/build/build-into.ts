import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readRules } from '../rules/read-rules.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Options of a build. The defaults build the published extension for Chrome and Edge. */
export interface BuildOptions {
  readonly browser?: 'chrome' | 'firefox';
  /** Additional sites on which pages are read without a click, as match patterns with spaces between them. */
  readonly hosts?: string | undefined;
  /** The folder of rules. */
  readonly rules?: string;
  /** Sites on which every page rule applies. Default: `hosts`. */
  readonly ruleSites?: string;
  /** Whether to build the managed build instead of the store's. */
  readonly managed?: boolean;
}

/**
 * Builds the extension into a folder, in a separate process.
 * @throws RulesError if the rules have a fault. Nothing is built then.
 */
export async function buildInto(
  folder: string,
  { browser = 'chrome', hosts = '', rules = 'rules', ruleSites = hosts, managed = false }: BuildOptions = {},
) {
  // Read here too: the error of the other process would have the bundler's words around it.
  readRules(rules);
  // Without the variables that tests set, so that the build is the same as the published one.
  const { NODE_ENV, VITEST, ...env } = process.env;
  await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'], {
    cwd: ROOT,
    env: {
      ...env,
      ...{ BROWSER: browser, OUT: folder, RULES: rules },
      ...{ HOSTS: hosts, RULE_SITES: ruleSites, MANAGED: managed ? '1' : '' },
    },
  });
}
