import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inBrowser = ['test/browser/**/*.test.ts', 'test/journeys/**/*.test.ts'];
/** They write policies to /etc, which every browser on the machine obeys. */
const policies = ['test/policy/**/*.test.ts'];

const waits = {
  // A shared machine now and then misses a beat; on one's own, what fails now and then is to be seen.
  retry: process.env.CI ? 1 : 0,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  env: { PW_CHROMIUM_ATTACH_TO_OTHER: '1' },
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...inBrowser, ...policies, 'test/mutation/**'],
          testTimeout: 20_000,
          // Vitest by itself leaves one core free: of two, that is half.
          maxWorkers: availableParallelism(),
        },
      },
      {
        extends: true,
        test: { ...waits, name: 'browser', include: inBrowser, maxWorkers: 2, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: {
          ...waits,
          name: 'policy',
          include: policies,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
