import type { Page } from 'playwright';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';
import type { Reading } from '../../src/core/patient/reading.ts';
import { buildForThisMachine } from './build.ts';
import { settled } from './settled.ts';
import { Sites } from './site.ts';
import { openTab, readTab, type Tab } from './tab.ts';

/** How many pages are open at the same time, at most. Most of the time is spent waiting until pages have settled. */
const MOST_PAGES = 20;
/** The maximum time for reading a page (ms): more than loading, settling, and the answers of the frames may take. */
const TIMEOUT = 60_000;

/** Reads files with the built extension in a real browser. */
export interface Reader {
  readonly chromium: Chromium;
  /**
   * Reads a file. Throws an error with a plain message if the file cannot be read. Calls may run at the same
   * time.
   * @param inspect called with the tab's page after it was read, before the tab shows another page
   */
  read(path: string, inspect?: (page: Page) => Promise<void>): Promise<Reading>;
  close(): Promise<void>;
}

/**
 * Builds the extension and starts the browser.
 * @param options.size the size of the browser's windows
 * @param options.mostPages how many pages are open at the same time, at most
 * @param options.atLeast the minimum time between the load event and reading (ms). Many pages fetch a record after they
 * have loaded.
 */
export async function openReader({
  size,
  mostPages = MOST_PAGES,
  atLeast = 3000,
}: {
  size?: { width: number; height: number };
  mostPages?: number;
  atLeast?: number;
} = {}): Promise<Reader> {
  const build = await buildForThisMachine();
  const sites = new Sites();
  const chromium = await openChromium({ extension: build.folder, ...(size && { size }) }).catch(
    async (error) => {
      await build.remove();
      throw error;
    },
  );
  const free: Tab[] = [];
  const waiting: ((tab: Tab) => void)[] = [];
  let count = 0;
  // One tab is opened at a time, as `openTab` asks.
  let opening: Promise<unknown> = Promise.resolve();
  const open = (): Promise<Tab> => {
    const opened = opening.then(() => openTab(chromium));
    opening = opened.catch(() => undefined);
    return opened;
  };

  const release = (tab: Tab) => {
    const next = waiting.shift();
    if (next) next(tab);
    else free.push(tab);
  };
  // Replaces a tab whose page does not answer.
  const replace = (tab: Tab) => {
    void tab.page.close().catch(() => undefined);
    void open().then(release, () => undefined);
  };
  const take = (): Promise<Tab> | Tab => {
    const tab = free.pop();
    if (tab) return tab;
    if (count === mostPages) return new Promise((resolve) => waiting.push(resolve));
    count += 1;
    return open();
  };

  return {
    chromium,
    async read(path, inspect) {
      const url = await sites.addressOf(path);
      const tab = await take();
      try {
        const reading = await within(TIMEOUT, readPage(chromium, tab, path, url, atLeast));
        if (inspect) await within(TIMEOUT, inspect(tab.page));
        release(tab);
        return reading;
      } catch (error) {
        replace(tab);
        throw plainError(error);
      }
    },
    async close() {
      await chromium.close();
      await sites.close();
      await build.remove();
    },
  };
}

async function readPage(
  chromium: Chromium,
  tab: Tab,
  path: string,
  url: string,
  atLeast: number,
): Promise<Reading> {
  const { page } = tab;
  // Served as HTML, whatever the file's extension.
  const asPage = { path, contentType: 'text/html; charset=utf-8' };
  await page.route(url, (route) => route.fulfill(asPage), { times: 1 });
  await page.goto(url, { waitUntil: 'commit', timeout: 15_000 });
  await settled(page, atLeast);
  return readTab(chromium, tab);
}

/** Returns the result of a promise. Throws if it takes longer than `time` (ms). */
async function within<Result>(time: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('This page did not answer in time.')), time);
  });
  work.catch(() => undefined);
  return Promise.race([work, timedOut]).finally(() => clearTimeout(timer));
}

function plainError(error: unknown): Error {
  const [words = ''] = (error as Error).message.split('\n');
  return new Error(/timeout/i.test(words) ? 'This page did not answer in time.' : words);
}
