import { afterAll, beforeAll, expect } from 'vitest';
import { type Firefox, openFirefox } from '../../harness/browser/firefox.ts';
import { type Served, serve } from '../../harness/serve.ts';

/** Firefox with the built extension, and a server for its pages, for the tests of one `describe`. */
export interface FirefoxWorld {
  readonly firefox: Firefox;
  /** Two origins that serve the same pages. */
  readonly origin: string;
  readonly otherOrigin: string;
  /** Waits until the sidebar's text contains these words. */
  shows(words: string): Promise<void>;
}

/**
 * Starts Firefox and the server before the tests, and stops them afterwards.
 * @param pages the folder to serve
 */
export function useFirefox(pages = 'harness/clinic'): FirefoxWorld {
  let firefox: Firefox;
  let site: Served;
  beforeAll(async () => {
    site = await serve(pages);
    firefox = await openFirefox({ extension: process.env.EXTENSION_FIREFOX ?? 'dist/firefox' });
  });
  afterAll(async () => {
    await firefox?.close();
    await site?.close();
  });
  return {
    get firefox() {
      return firefox;
    },
    get origin() {
      return site.origin;
    },
    get otherOrigin() {
      return site.otherOrigin;
    },
    shows: (words) =>
      expect.poll(() => firefox.sidebar.text('body').catch(() => ''), { timeout: 15_000 }).toContain(words),
  };
}
