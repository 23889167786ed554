import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const inBrowser = ['test/browser/**/*.test.ts', 'test/journeys/**/*.test.ts'];
/** These tests write policies to /etc, which every browser on the machine obeys. `npm test` gives them a copy. */
const policies = ['test/policy/**/*.test.ts'];

const slowTests = {
  // CI machines are shared, and a busy one can miss a timeout. On a developer's machine, a flaky test must show.
  retry: process.env.CI ? 1 : 0,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // A page or the browser often changes without an event to wait for. On a busy machine this takes seconds.
  expect: { poll: { timeout: 10_000, interval: 100 } },
  env: { PW_CHROMIUM_ATTACH_TO_OTHER: '1' },
};

/** Test files that take long for their size, in the order in which they start. */
const LONG = [
  'journeys/page-changes.test.ts',
  'journeys/page-changes-firefox.test.ts',
  'journeys/panel-appearance.test.ts',
  'journeys/store-pack.test.ts',
  'journeys/corpus.test.ts',
  'journeys/random-clinic.test.ts',
  'journeys/dev.test.ts',
  // The extension gives up a page that takes too long. So these do not start beside the tests that deploy by policy.
  'journeys/hostile-pages.test.ts',
  'pages/reading.test.ts',
  'package/packages.test.ts',
];

/**
 * Starts the largest files first, as Vitest does where it knows no durations, but the long ones before them. Otherwise
 * a long one would run alone at the end, beside an idle core.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const bySize = await super.sort(files);
    const long = LONG.flatMap((name) => bySize.filter(({ moduleId }) => moduleId.endsWith(name)));
    return [...long, ...bySize.filter((file) => !long.includes(file))];
  }
}

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...inBrowser, ...policies, 'test/mutation/**'],
          testTimeout: 20_000,
          // By default, Vitest leaves one core free, which would be half of a two-core machine.
          maxWorkers: availableParallelism(),
          // Test files share processes and loaded modules, which saves a fifth of the processor time. So a test
          // restores what it changes for later files, such as timers, stubs and environment variables.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...slowTests,
          name: 'browser',
          include: inBrowser,
          // Two would leave a core idle where tests wait for what a browser does later.
          maxWorkers: 3,
          isolate: false,
          // `npm test` runs these two projects in a Vitest each. A Vitest that has both asks for their order.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...slowTests,
          name: 'policy',
          include: policies,
          // One for each browser. They mostly wait, and run beside the three workers of the browser tests.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
