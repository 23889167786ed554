import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The unit tests to run, in this order. Each mutant costs a run of them, up to the first test that fails. */
const tests = (process.env.MUTATION_TESTS ?? 'test').split(',');

class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => tests.findIndex((path) => moduleId.includes(path));
    return files.sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: tests.flatMap((path) => [`${path}*.test.ts`, `${path}/**/*.test.ts`]),
    // These tests take long. For thousands of mutants, they would take days.
    exclude: ['test/**/*.properties.test.ts', 'test/patient/long-text.test.ts'],
    globalSetup: tests.includes('test/mutation/corpus') ? ['test/mutation/corpus.ts'] : [],
    setupFiles: ['test/mutation/few-runs.ts'],
    // All test files share one thread, which is restarted for each mutant.
    isolate: false,
    sequence: { sequencer: InOrder },
    testTimeout: 60_000,
  },
});
