import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Page } from 'playwright';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { combineReadings, type Reading } from '../../src/core/patient/reading.ts';
import { askFrames, newestTab } from '../../tools/spot/ask-frames.ts';

/** How many tabs are open. Most of the time of a reading is spent waiting for frames that may answer. */
const TABS = 8;

interface Tab {
  readonly page: Page;
  readonly id: number;
  /** Ends when the tab is free. */
  last: Promise<unknown>;
}

/**
 * Tabs of a browser with the extension, in which each page replaces the one before without a navigation, as in a
 * single-page application. This takes a third of the time of loading the page. It is not for pages with scripts,
 * which would meet what the scripts of earlier pages have left.
 */
export class ReplacedPages {
  readonly #tabs: Tab[] = [];
  #count = 0;

  private constructor(
    private readonly chromium: Chromium,
    private readonly site: Served,
  ) {}

  /**
   * @param extension the folder of the extension
   * @param first the file of the page that each tab loads before any other
   */
  static async open(extension: string, first: string): Promise<ReplacedPages> {
    const site = await serve(dirname(first));
    const chromium = await openChromium({ extension });
    const pages = new ReplacedPages(chromium, site);
    while (pages.#tabs.length < TABS) {
      const page = await chromium.window('about:blank');
      const id = await (await chromium.worker()).evaluate(newestTab);
      await page.goto(`${site.origin}/${encodeURIComponent(basename(first))}`);
      pages.#tabs.push({ page, id, last: Promise.resolve() });
    }
    return pages;
  }

  /** Reads a file. Calls may run at the same time. */
  read(file: string): Promise<Reading> {
    const tab = this.#tabs[this.#count % TABS] as Tab;
    this.#count += 1;
    const reading = tab.last.then(async () => {
      await tab.page.setContent(await readFile(file, 'utf8'));
      return combineReadings(await (await this.chromium.worker()).evaluate(askFrames, tab.id));
    });
    tab.last = reading.catch(() => undefined);
    return reading;
  }

  async close(): Promise<void> {
    await this.chromium.close();
    await this.site.close();
  }
}
