import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
 * Builds the extension into a folder, in a separate process. Builds that are asked for at the same time run one
 * after the other.
 * @throws RulesError if the rules have a fault. Nothing is built then.
 */
export async function buildInto(
  folder: string,
  { browser = 'chrome', hosts = '', rules = 'rules', ruleSites = hosts, managed = false }: BuildOptions = {},
): Promise<void> {
  // Read here too: the error of the other process would have the bundler's words around it.
  readRules(rules);
  await inBuilder({
    ...{ BROWSER: browser, OUT: folder, RULES: rules },
    ...{ HOSTS: hosts, RULE_SITES: ruleSites, MANAGED: managed ? '1' : '' },
  });
}

type Variables = Record<string, string>;

let builder: ChildProcess | undefined;
let last: Promise<void> = Promise.resolve();

/** Builds with these environment variables, in a process that stays for the next build, which is then faster. */
function inBuilder(variables: Variables): Promise<void> {
  const built = last.then(() => buildNext(variables));
  last = built.catch(() => undefined);
  return built;
}

async function buildNext(variables: Variables): Promise<void> {
  const running = builder ?? startBuilder();
  builder = running;
  const [error] = await keptAlive(running, () => {
    running.send(variables);
    return once(running, 'message');
  });
  if (error) throw new Error(`The build failed: ${error}`);
}

/** Lets this process wait for the builder while it builds, but not afterwards. */
async function keptAlive<Result>(running: ChildProcess, work: () => Promise<Result>): Promise<Result> {
  running.ref();
  running.channel?.ref();
  return work().finally(() => {
    running.unref();
    running.channel?.unref();
  });
}

function startBuilder(): ChildProcess {
  // Without the variables that tests set, so that the build is the same as the published one.
  const { NODE_ENV, VITEST, ...env } = process.env;
  const started = fork(join(ROOT, 'tools/build/builder.mjs'), {
    cwd: ROOT,
    env,
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  started.on('exit', () => started.emit('error', new Error('The process that builds has ended.')));
  started.on('error', () => {
    builder = undefined;
  });
  return started;
}
