import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { PARTS } from './mutation/parts.ts';

/**
 * `npm run mutation [-- PART | FILE …]`: makes one small change after the other in the code that thinks about patients,
 * or in some of its files, and tells which of them no test notices. Each part has a report in `.cache/mutation/`; what
 * has not changed since the last run is not tried again.
 */

const chosen = process.argv.slice(2);
const OUT = '.cache/mutation';
let isAny = false;

for (const [name, { mutate, tests }] of Object.entries(PARTS)) {
  const files = chosen.filter((file) => mutate.some((pattern) => matchesGlob(file, pattern)));
  if (chosen.length > 0 && files.length === 0 && !chosen.includes(name)) continue;
  isAny = true;
  process.env.MUTATION_TESTS = tests.join(',');
  const known = `${OUT}/${name}.incremental.json`;
  forgetSurvivors(known, files);
  const stryker = new Stryker({
    mutate: files.length > 0 ? files : mutate,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    incremental: true,
    incrementalFile: known,
    tempDirName: `${OUT}/sandbox`,
    ignorePatterns: ['.cache', '.ci', 'dist', 'demo-output', 'packages', 'docs', 'icons'],
    // Types are stripped, not checked; and the compiler of this version has no interface for it.
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
 * What has survived is tried again: of changes to what runs on loading, it is not known which tests could tell. So is
 * what took too long: the machine may have been busy. In other files than those asked for, it stays in the report.
 */
function forgetSurvivors(file: string, asked: readonly string[]): void {
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    files: Record<string, { mutants: { status: string }[] }>;
  };
  for (const [name, each] of Object.entries(report.files))
    if (asked.length === 0 || asked.includes(name))
      each.mutants = each.mutants.filter(({ status }) => status === 'Killed');
  writeFileSync(file, JSON.stringify(report));
}
