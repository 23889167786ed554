import { afterAll, beforeAll, expect } from 'vitest';
import { type Firefox, openFirefox } from '../../harness/browser/firefox.ts';
import { type Served, serve } from '../../harness/serve.ts';

/** The built extension, a real Firefox with it, and pages that are served: for the tests of one `describe`. */
export interface FirefoxWorld {
  readonly firefox: Firefox;
  /** The origin of the pages, and another with the same pages. */
  readonly origin: string;
  readonly otherOrigin: string;
  /** Waits until the sidebar shows some words. */
  shows(words: string): Promise<void>;
}

/** Starts all of it before the tests, and ends it after them. @param pages the folder that is served */
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
