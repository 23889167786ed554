import type { Page } from 'playwright';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';

/** Where a window or panel waits. Not the address of a blank tab, in which {@link Chromium.page} opens pages. */
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

  /**
   * Closes pages and forgets routes and settings, as the next test file expects. If something else is not as in a
   * new browser, this closes the browser and throws an error that names it. Otherwise a later file would fail.
   */
  async leave(): Promise<void> {
    await this.closePages();
    await this.window?.goto(WAITING);
    await this.chromium.context.unrouteAll({ behavior: 'ignoreErrors' });
    const worker = await this.chromium.worker();
    await worker.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]));
    this.chromium.requests.length = 0;
    this.chromium.messages.length = 0;
    const changed = await this.#changed();
    if (changed.length === 0) return;
    await this.chromium.close();
    throw new Error(
      `This test file changed ${changed.join(', ')} in the browser that test files share. Undo that, or use ownBrowser.`,
    );
  }

  /** What differs from a new browser, and is not undone by {@link leave}. */
  async #changed(): Promise<string[]> {
    const changed = new Set<string>();
    for (const page of [this.window, this.panel])
      for (const change of (await page?.evaluate(changesIn, Date.now())) ?? []) changed.add(change);
    const worker = await this.chromium.worker();
    const allowed = await worker.evaluate(async () => {
      const { host_permissions = [], content_scripts = [] } = chrome.runtime.getManifest();
      const builtIn = [...host_permissions, ...content_scripts.flatMap(({ matches }) => matches ?? [])];
      const { origins = [] } = await chrome.permissions.getAll();
      return origins.some((site) => !builtIn.includes(site));
    });
    if (allowed) changed.add('the allowed sites');
    return [...changed];
  }
}

/** What is not as in a new browser, as a page sees it. Runs in the page. @param now the time (ms since 1970) */
function changesIn(now: number): string[] {
  const prefers = (feature: string) => matchMedia(`(${feature})`).matches;
  const changes = {
    'the clock': Math.abs(Date.now() - now) > 60_000,
    'the network': !navigator.onLine,
    'the colour scheme': !prefers('prefers-color-scheme: light'),
    'forced colours': prefers('forced-colors: active'),
    'reduced motion': prefers('prefers-reduced-motion: reduce'),
  };
  return Object.entries(changes).flatMap(([name, isChanged]) => (isChanged ? [name] : []));
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
  const browser = openChromium({ extension, isForShortTests: true }).then(
    (chromium) => new SharedBrowser(chromium),
  );
  browsers.set(extension, browser);
  return browser;
}
