import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The unit tests of one part alone, in the order given: each change in it costs a run of them, up to the first that fails. */
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
    // It tells how long reading takes, and would for each change.
    exclude: ['test/patient/long-text.test.ts'],
    globalSetup: tests.includes('tools/mutation/corpus') ? ['tools/mutation/corpus.ts'] : [],
    setupFiles: ['tools/mutation/few-runs.ts'],
    // All in one thread, begun anew for each change.
    isolate: false,
    sequence: { sequencer: InOrder },
    testTimeout: 60_000,
  },
});
