import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { PARTS } from './mutation/parts.ts';

/**
 * `npm run mutation [-- PART | FILE …]`: mutates the code that makes decisions about patients, or some of its
 * files, and lists the mutants that no test detects. Each part has a report in `.cache/mutation/`. Code that
 * has not changed since the last run is not tested again.
 */

const chosen = process.argv.slice(2);
const OUT = '.cache/mutation';
let isAny = false;

for (const [name, { mutate, tests }] of Object.entries(PARTS)) {
  const files = chosen.filter((file) => mutate.some((pattern) => matchesGlob(file, pattern)));
  if (chosen.length > 0 && files.length === 0 && !chosen.includes(name)) continue;
  isAny = true;
  process.env.MUTATION_TESTS = tests.join(',');
  const incrementalFile = `${OUT}/${name}.incremental.json`;
  forgetSurvivors(incrementalFile, files);
  const stryker = new Stryker({
    mutate: files.length > 0 ? files : mutate,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    incremental: true,
    incrementalFile,
    tempDirName: `${OUT}/sandbox`,
    ignorePatterns: ['.cache', '.ci', 'dist', 'demo-output', 'packages', 'docs', 'icons'],
    // Types are stripped, not checked, because this version of the compiler has no API for Stryker.
    disableTypeChecks: false,
    tsconfigFile: 'none',
    reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    htmlReporter: { fileName: `${OUT}/${name}.html` },
    jsonReporter: { fileName: `${OUT}/${name}.json` },
    thresholds: { high: 95, low: 90, break: 90 },
  });
  await stryker.runMutationTest();
}
if (!isAny) {
  console.error(`Nothing of that is tested so. There are ${Object.keys(PARTS).join(', ')}, and their files.`);
  process.exitCode = 1;
}

/**
 * Removes all mutants from the report that were not killed, so that Stryker tests them again. For code that
 * runs on load, Stryker does not know which tests could detect a mutant. A timeout may be due to a busy
 * machine. If files are named, the mutants of other files stay.
 */
function forgetSurvivors(file: string, named: readonly string[]): void {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    files: Record<string, { mutants: { status: string }[] }>;
  };
  for (const [name, result] of Object.entries(report.files))
    if (named.length === 0 || named.includes(name))
      result.mutants = result.mutants.filter(({ status }) => status === 'Killed');
  writeFileSync(file, JSON.stringify(report));
}
