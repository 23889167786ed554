import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inBrowser = ['test/browser/**/*.test.ts', 'test/journeys/**/*.test.ts', 'test/policy/**/*.test.ts'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: inBrowser, testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser,
          // A browser at a time: two would only take each other's processor, and the clipboard is shared.
          fileParallelism: false,
          // A shared machine now and then misses a beat; on one's own, what fails now and then is to be seen.
          retry: process.env.CI ? 1 : 0,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env: { PW_CHROMIUM_ATTACH_TO_OTHER: '1' },
        },
      },
    ],
  },
});
