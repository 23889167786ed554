import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What differs from the extension as it is published, for Chrome and Edge. */
export interface Differences {
  readonly browser?: 'chrome' | 'firefox';
  /** Further sites on which pages are read without a click. */
  readonly hosts?: string | undefined;
  /** The folder of rules. */
  readonly rules?: string;
  /** Sites on which every page rule counts: as a rule those further ones. */
  readonly ruleSites?: string;
}

/** Builds the extension into a folder, in a process of its own. */
export async function buildInto(
  folder: string,
  { browser = 'chrome', hosts = '', rules = 'rules', ruleSites = hosts }: Differences = {},
) {
  // Not as tests run: what is built must be what is published.
  const { NODE_ENV, VITEST, ...env } = process.env;
  await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel=warn'], {
    cwd: ROOT,
    env: { ...env, BROWSER: browser, OUT: folder, HOSTS: hosts, RULE_SITES: ruleSites, RULES: rules },
  });
}
