import { Stryker } from '@stryker-mutator/core';
import { PARTS } from './mutation/parts.ts';

/**
 * `npm run mutation [-- PART …]`: makes one small change after the other in the code that thinks about patients, and
 * tells which of them no test notices. Each part has a report of its own in `.cache/mutation/`; what has not
 * changed since the last run is not tried again. `docs/mutation.md` explains what is left.
 */

const names = process.argv.slice(2);
const unknown = names.filter((name) => !PARTS[name]);
if (unknown.length > 0) {
  console.error(`There is no part "${unknown[0]}": ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
const OUT = '.cache/mutation';

for (const [name, { mutate, tests }] of Object.entries(PARTS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  process.env.MUTATION_TESTS = tests.join(',');
  const stryker = new Stryker({
    mutate,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tools/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    incremental: true,
    incrementalFile: `${OUT}/${name}.incremental.json`,
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
