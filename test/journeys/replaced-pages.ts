import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Chromium } from '../../harness/browser/chromium.ts';
import { type Served, serve } from '../../harness/serve.ts';
import type { Reading } from '../../src/core/patient/reading.ts';
import { openTab, readTab, type Tab } from '../../tools/spot/tab.ts';

/** How many tabs are open. Most of the time of a reading is spent waiting for frames that may answer. */
const TABS = 8;

/**
 * Tabs of a browser with the extension, in which each page replaces the one before without a navigation, as in a
 * single-page application. This takes a third of the time of loading the page. It is not for pages with scripts,
 * which would meet what the scripts of earlier pages have left.
 */
export class ReplacedPages {
  /** The tabs, each once its last reading has ended. */
  readonly #tabs: Promise<Tab>[] = [];
  #count = 0;

  private constructor(
    private readonly chromium: Chromium,
    private readonly site: Served,
  ) {}

  /**
   * Opens the tabs. Until this ends, nothing else may open a tab.
   * @param chromium a browser whose extension reads pages from this machine
   * @param first the file of the page that each tab loads before any other
   */
  static async open(chromium: Chromium, first: string): Promise<ReplacedPages> {
    const pages = new ReplacedPages(chromium, await serve(dirname(first)));
    while (pages.#tabs.length < TABS) {
      const tab = await openTab(pages.chromium);
      await tab.page.goto(`${pages.site.origin}/${encodeURIComponent(basename(first))}`);
      pages.#tabs.push(Promise.resolve(tab));
    }
    return pages;
  }

  /** Reads a file. Calls may run at the same time. */
  async read(file: string): Promise<Reading> {
    const index = this.#count % TABS;
    this.#count += 1;
    const free = this.#tabs[index] as Promise<Tab>;
    const reading = free.then(async (tab) => {
      await tab.page.setContent(await readFile(file, 'utf8'));
      return readTab(this.chromium, tab);
    });
    this.#tabs[index] = reading.catch(() => undefined).then(() => free);
    return reading;
  }

  /** Closes the server. The tabs close with the browser. */
  close(): Promise<void> {
    return this.site.close();
  }
}
