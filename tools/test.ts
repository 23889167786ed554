/**
 * `npm test`: runs every check in order, and stops at the first that fails.
 *
 * - `npm test -- fast` runs the checks that need no browser.
 * - `npm test -- unit [filter…]` runs only the unit tests.
 * - `npm test -- browser [filter…]` runs the build and the tests in a real browser.
 * - `npm test -- policy` runs the build and the tests that deploy by policy.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from '../harness/browsers.ts';
import { withOwnEtc } from '../harness/own-etc.ts';
import { buildForAll } from './build/for-tests.ts';
import type { TestResult } from './safety/evidence.ts';
import { checkEvidence } from './safety/evidence-step.ts';
import { resultsIn } from './safety/test-results.ts';
import { asBatch } from './test/as-batch.ts';
import { run } from './test/run.ts';

type Counts = { passed: number; failed: number; skipped: number };
type Project = 'unit' | 'browser' | 'policy';
type Step = { name: string; run: () => Promise<boolean> };

const [part, ...filters] = process.argv.slice(2);
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const results: TestResult[] = [];

const unit: Step = { name: 'unit tests', run: () => tests('unit') };
const aBrowser: Step = {
  name: 'a browser',
  run: () => succeeds(ensureChromium().then((path) => console.log(path))),
};
const builds: Step = { name: 'build', run: build };
const inBrowser: Step[] = [
  aBrowser,
  // The tests that deploy by policy mostly wait for the browser to notice a policy.
  { name: 'end-to-end tests', run: () => tests('browser', 'policy') },
];
const evidence: Step = {
  name: 'safety evidence',
  run: async () =>
    checkEvidence(results, filters.length > 0 ? 'filtered' : chosen === steps.all ? 'whole' : 'part'),
};
const TSC = 'node_modules/typescript/bin/tsc';
const sources: Step[] = [
  {
    name: 'types',
    run: () => both(node(TSC, '--noEmit'), node(TSC, '--noEmit', '-p', 'src/core')),
  },
  {
    name: 'lint',
    run: () => node('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  },
  { name: 'rules', run: () => node('tools/run.mjs', 'rules') },
];
const steps: Record<string, Step[]> = {
  // Some unit tests look into the builds. `npm test -- unit` has none, so these tests build for themselves.
  all: [...sources, builds, unit, ...inBrowser, evidence],
  fast: [...sources, unit, evidence],
  unit: [unit, evidence],
  browser: [builds, ...inBrowser, evidence],
  policy: [builds, aBrowser, { name: 'deploying by policy', run: () => tests('policy') }],
};

const chosen = steps[part ?? 'all'];
if (!chosen) {
  console.error(`There is no part "${part}": npm test -- fast, unit, browser or policy.`);
  process.exit(1);
}
for (const step of chosen) {
  console.log(`\n— ${step.name}`);
  const started = performance.now();
  const failedBefore = total.failed;
  const passed = await step.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`— ${step.name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (passed) continue;
  // A step without tests, or with tests that could not start, counts as one failure.
  if (total.failed === failedBefore) total.failed += 1;
  process.exitCode = 1;
  break;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);

async function build(): Promise<boolean> {
  // The tests use these builds.
  process.env.EXTENSION_CHROME = 'dist/chrome';
  process.env.EXTENSION_FIREFOX = 'dist/firefox';
  process.env.EXTENSIONS = 'dist/for-tests';
  return both(node('tools/run.mjs', 'build'), succeeds(buildForAll(process.env.EXTENSIONS)));
}

/** Whether two checks that run at the same time pass. */
async function both(...checks: [Promise<boolean>, Promise<boolean>]): Promise<boolean> {
  return (await Promise.all(checks)).every(Boolean);
}

/** Whether work ends without an error. Otherwise prints the error's message. */
async function succeeds(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** Runs Vitest projects at the same time. Fails if no test ran. */
async function tests(...projects: readonly Project[]): Promise<boolean> {
  const before = total.passed;
  const passed = await Promise.all(projects.map(vitest));
  return passed.every(Boolean) && total.passed > before;
}

/**
 * Runs a Vitest project, and adds its counts to the total. Tests of policies run with their own copy of /etc,
 * and their output is printed at the end, so that it does not mix with that of other tests.
 */
async function vitest(project: Project): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'navigator-test-'));
  const report = join(folder, 'report.json');
  const command = [
    process.execPath,
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config=test/vitest.config.ts',
    `--project=${project}`,
    // A filter may choose tests of only one project.
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ];
  try {
    const batch = asBatch(command);
    const passed = project === 'policy' ? await run(withOwnEtc(batch), 'afterwards') : await run(batch);
    const counts = await read(report);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    return passed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function read(report: string): Promise<Counts> {
  try {
    const counted = JSON.parse(await readFile(report, 'utf8'));
    results.push(...resultsIn(counted));
    return {
      passed: counted.numPassedTests,
      failed: counted.numFailedTests,
      skipped: counted.numPendingTests + counted.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** Runs a Node script with this process's input and outputs. Returns whether it succeeded. */
function node(...args: string[]): Promise<boolean> {
  return run([process.execPath, ...args]);
}
