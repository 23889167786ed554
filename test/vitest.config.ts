import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const inBrowser = ['test/browser/**/*.test.ts', 'test/journeys/**/*.test.ts', 'test/policy/**/*.test.ts'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: inBrowser },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser,
          // A browser at a time: two would only take each other's processor, and the clipboard is shared.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env: { PW_CHROMIUM_ATTACH_TO_OTHER: '1' },
        },
      },
    ],
  },
});
