import { afterAll, beforeAll, expect } from 'vitest';
import type { Firefox } from '../../harness/browser/firefox.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { extensionBase, leaveFirefox, sharedFirefox } from './shared-firefox.ts';

/** Firefox with the built extension, and a server for its pages, for the tests of one `describe`. */
export interface FirefoxWorld {
  readonly firefox: Firefox;
  /** The base address of the extension, `moz-extension://…/`. */
  readonly base: string;
  /** Two origins that serve the same pages. */
  readonly origin: string;
  readonly otherOrigin: string;
  /** Waits until the sidebar's text contains these words. */
  shows(words: string): Promise<void>;
}

/**
 * Starts the server before the tests and stops it afterwards, and Firefox if no test file of this process has.
 * @param pages the folder to serve
 */
export function useFirefox(pages = 'harness/clinic'): FirefoxWorld {
  let firefox: Firefox;
  let base: string;
  let site: Served;
  beforeAll(async () => {
    site = await serve(pages);
    firefox = await sharedFirefox();
    base = await extensionBase(firefox);
  });
  afterAll(async () => {
    try {
      if (firefox) await leaveFirefox(firefox);
    } finally {
      await site?.close();
    }
  });
  return {
    get firefox() {
      return firefox;
    },
    get base() {
      return base;
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
