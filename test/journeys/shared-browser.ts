import type { Page } from 'playwright';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';

/** The address at which a window or panel waits. It is not that of a blank tab, in which {@link Chromium.page} opens pages. */
export const WAITING = 'about:blank#clinician';

/**
 * Chromium with an extension, for several tests. The first clinician of each test gets the same window and the
 * same side panel, because opening a window and its panel takes as long as a short test.
 */
export class SharedBrowser {
  /** The window of the first clinician of each test. */
  window: Page | undefined;
  /** The side panel of this window, if the last test left it open. */
  panel: Page | undefined;
  /** The HTML of the panels in which axe has found no fault. */
  readonly faultless = new Set<string>();

  constructor(readonly chromium: Chromium) {
    // The clinic and the panel load in less than this, so a longer wait would only delay a failure.
    chromium.context.setDefaultTimeout(10_000);
  }

  /**
   * Closes every page but the shared window, its panel, and a blank tab in a window of its own, in which
   * {@link Chromium.page} opens the next page.
   */
  async closePages(): Promise<void> {
    const kept = [this.window, this.panel];
    const [first, ...others] = this.chromium.context.pages().filter((page) => !kept.includes(page));
    for (const page of others) await page.close();
    if (!first) await this.chromium.window('about:blank');
    else if (first.url() !== 'about:blank') await first.goto('about:blank');
    if (this.window?.isClosed()) this.window = undefined;
    if (this.panel?.isClosed()) this.panel = undefined;
  }

  /** Closes pages and forgets routes and settings, as the next test file expects. */
  async leave(): Promise<void> {
    await this.closePages();
    await this.window?.goto(WAITING);
    await this.chromium.context.unrouteAll({ behavior: 'ignoreErrors' });
    const worker = await this.chromium.worker();
    await worker.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
    this.chromium.requests.length = 0;
    this.chromium.messages.length = 0;
  }
}

const browsers = new Map<string, Promise<SharedBrowser>>();

/**
 * Returns the browser that all test files in this process share for an extension. It stays open until the
 * process ends. A test file that has used it calls {@link SharedBrowser.leave}.
 * @param extension the folder of the extension
 */
export async function sharedBrowser(extension: string): Promise<SharedBrowser> {
  // A browser that did not start, or that has crashed, is not used again.
  const open = await browsers.get(extension)?.catch(() => undefined);
  if (open?.chromium.context.browser()?.isConnected()) return open;
  const browser = openChromium({ extension }).then((chromium) => new SharedBrowser(chromium));
  browsers.set(extension, browser);
  return browser;
}
