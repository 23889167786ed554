import type { Page } from 'playwright';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';
import { combineReadings, type Reading } from '../../src/core/patient/reading.ts';
import { askFrames, newestTab } from './ask-frames.ts';
import { buildForThisMachine } from './build.ts';
import { settled } from './settled.ts';
import { Sites } from './site.ts';

/** Pages open at a time: most of the time is spent waiting until they have settled. */
const TABS = 20;
/** A page that is not read after this long (ms) never will be. */
const AT_MOST = 30_000;

interface Tab {
  readonly page: Page;
  readonly id: number;
}

/** What the extension, as it is built, reads from files in a real browser. */
export interface Reader {
  /**
   * Reads a file; throws, in plain words, where that is not possible. Several may be read at a time.
   * @param look called with the tab once the page has been read, before the tab shows another page
   */
  read(path: string, look?: (page: Page) => Promise<void>): Promise<Reading>;
  close(): Promise<void>;
}

/**
 * Builds the extension and starts the browser.
 * @param size the size of the browser's windows
 */
export async function openReader(size?: { width: number; height: number }): Promise<Reader> {
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
  // One is opened at a time, to tell which is which.
  let opening: Promise<unknown> = Promise.resolve();
  const open = (): Promise<Tab> => {
    const opened = opening.then(() => openTab(chromium));
    opening = opened.catch(() => undefined);
    return opened;
  };

  const give = (tab: Tab) => {
    const next = waiting.shift();
    if (next) next(tab);
    else free.push(tab);
  };
  // A tab whose page does not answer is of no more use.
  const replace = (tab: Tab) => {
    void tab.page.close().catch(() => undefined);
    void open().then(give, () => undefined);
  };
  const take = (): Promise<Tab> | Tab => {
    const tab = free.pop();
    if (tab) return tab;
    if (count === TABS) return new Promise((resolve) => waiting.push(resolve));
    count += 1;
    return open();
  };

  return {
    async read(path, look) {
      const url = await sites.addressOf(path);
      const tab = await take();
      try {
        const reading = await within(AT_MOST, readPage(chromium, tab, path, url));
        if (look) await within(AT_MOST, look(tab.page));
        give(tab);
        return reading;
      } catch (error) {
        replace(tab);
        throw plainly(error);
      }
    },
    async close() {
      await chromium.close();
      await sites.close();
      await build.remove();
    },
  };
}

/** In a window of its own, so that its page is shown, and so goes on, while others are read. */
async function openTab(chromium: Chromium): Promise<Tab> {
  const page = await chromium.window('about:blank');
  const id = await (await chromium.worker()).evaluate(newestTab);
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  page.on('popup', (popup) => void popup.close().catch(() => undefined));
  return { page, id };
}

async function readPage(chromium: Chromium, { page, id }: Tab, path: string, url: string): Promise<Reading> {
  // Whatever it is called and wherever it really lies, it is a page.
  const asPage = { path, contentType: 'text/html; charset=utf-8' };
  await page.route(url, (route) => route.fulfill(asPage), { times: 1 });
  await page.goto(url, { waitUntil: 'commit', timeout: 15_000 });
  await settled(page);
  return combineReadings(await (await chromium.worker()).evaluate(askFrames, id));
}

/** What a promise comes to, or an error where it takes too long. */
async function within<Result>(time: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('This page did not answer in time.')), time);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function plainly(error: unknown): Error {
  const [words = ''] = (error as Error).message.split('\n');
  return new Error(/timeout/i.test(words) ? 'This page did not answer in time.' : words);
}
