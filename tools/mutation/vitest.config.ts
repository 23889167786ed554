import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The unit tests of one part alone: a change in it is tried against these, and each change costs a run of them. */
const tests = (process.env.MUTATION_TESTS ?? 'test').split(',');

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: tests.flatMap((path) => [`${path}*.test.ts`, `${path}/**/*.test.ts`]) },
});
