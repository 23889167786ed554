import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright';
import { readClipboard } from './clipboard.ts';
import { type LaunchOptions, launch } from './launch.ts';
import { activeWorker, stopWorker } from './service-worker.ts';
import { tabOf } from './tab.ts';
import { type Message, type NetworkRequest, watch } from './watch.ts';

/**
 * Starts Chromium with a fresh profile and one unpacked extension. Installs Chromium if there is none. The
 * extension's service worker is active when the promise resolves.
 * @param options.extension the folder of the extension
 * @param options.inPrivateWindows whether the user has allowed the extension in private windows
 */
export async function openChromium(
  options: LaunchOptions & { extension: string; inPrivateWindows?: boolean },
): Promise<Chromium> {
  const folder = resolve(options.extension);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const { context, close } = await launch(options);
  try {
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('Playwright does not give the browser of its context.');
    // Unlike --load-extension, this returns the extension's id, or says why it cannot be loaded.
    const { id } = await browser.send('Extensions.loadUnpacked', {
      path: folder,
      ...(options.inPrivateWindows && { enableInIncognito: true }),
    });
    const chromium = new Chromium(context, browser, id, manifest, close, folder);
    await chromium.worker();
    return chromium;
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * A real Chromium with one extension: drives its toolbar icon, side panel, options page and service worker.
 */
export class Chromium {
  /** The base address of the extension, `chrome-extension://…/`. */
  readonly base: string;
  /** Every network request of the extension: from its service worker, its pages and its content scripts. */
  readonly requests: NetworkRequest[];
  /** The extension's console messages and uncaught errors. */
  readonly messages: Message[];
  readonly #watchContentScripts: (page: Page) => Promise<void>;

  constructor(
    readonly context: BrowserContext,
    readonly browser: CDPSession,
    readonly extensionId: string,
    readonly manifest: { side_panel: { default_path: string }; options_ui: { page: string } },
    /** Closes the browser and removes its profile. */
    readonly close: () => Promise<void>,
    /** The folder from which the extension was loaded; empty if policy installed the extension. */
    readonly folder = '',
  ) {
    this.base = `chrome-extension://${extensionId}/`;
    const watched = watch(context, browser, this.base);
    this.requests = watched.requests;
    this.messages = watched.messages;
    this.#watchContentScripts = watched.contentScripts;
  }

  /** Opens an address in a new tab and brings the tab to the front. A blank tab is used if there is one. */
  async page(url: string): Promise<Page> {
    const blank = this.context.pages().find((page) => page.url() === 'about:blank');
    return this.#go(blank ?? (await this.context.newPage()), url);
  }

  /** Opens an address in the only tab of a new window. */
  async window(url: string): Promise<Page> {
    const opened = this.context.waitForEvent('page');
    await this.browser.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    return this.#go(await opened, url);
  }

  /** Opens the options page in a tab. */
  options(): Promise<Page> {
    return this.page(this.base + this.manifest.options_ui.page);
  }

  /** Brings a tab to the front and triggers the extension's real toolbar action, which grants `activeTab`. */
  async clickToolbarIcon(page: Page): Promise<void> {
    await page.bringToFront();
    const targetId = await tabOf(this.browser, page);
    await this.browser.send('Extensions.triggerAction', { id: this.extensionId, targetId });
  }

  /** The badge's text on the toolbar icon, for the tab in front. Waits for the service worker, as `worker` does. */
  async badge(): Promise<string> {
    const worker = await this.worker();
    return worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
    });
  }

  /** Presses Alt+Shift and a letter. The browser receives the keys too, unlike with `page.keyboard`. */
  async pressShortcut(page: Page, letter: string): Promise<void> {
    await page.bringToFront();
    const session = await this.context.newCDPSession(page);
    const code = letter.toUpperCase().charCodeAt(0);
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      modifiers: 1 + 8,
      key: letter.toUpperCase(),
      code: `Key${letter.toUpperCase()}`,
      windowsVirtualKeyCode: code,
      // Any code will do, but without one the browser ignores the key.
      nativeVirtualKeyCode: code,
    });
    await session.detach();
  }

  /** Loads the panel into a side panel that is open and empty. */
  async loadPanel(sidePanel: Page): Promise<void> {
    await sidePanel.goto(this.base + this.manifest.side_panel.default_path);
  }

  /** The open side panels, in the order in which they opened. A window has at most one. */
  panels(): Page[] {
    const address = this.base + this.manifest.side_panel.default_path;
    return this.context.pages().filter((page) => page.url().startsWith(address));
  }

  /**
   * Waits for the real side panel and returns it. If several are open, returns the one that opened last.
   * @param others panels that were open before, which are not returned
   */
  async panel(others: readonly Page[] = []): Promise<Page> {
    const end = performance.now() + 15_000;
    const last = () => this.panels().findLast((panel) => !others.includes(panel));
    let panel = last();
    while (!panel && performance.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      panel = last();
    }
    if (!panel) throw new Error('The side panel did not open.');
    await panel.waitForLoadState();
    return panel;
  }

  /**
   * Returns the service worker once it is active. Waits if the worker is stopped, until an event starts it.
   */
  worker(): Promise<Worker> {
    return activeWorker(this.context, this.base);
  }

  /**
   * Stops the service worker, as the browser does when the worker is idle. The next event starts it again.
   */
  stopWorker(): Promise<void> {
    return stopWorker(this.context, this.base);
  }

  /** Reloads the extension, as an update does: its worker and panels end, open pages lose contact. */
  async reloadExtension(): Promise<void> {
    const started = this.context.waitForEvent('serviceworker', {
      predicate: (worker) => worker.url().startsWith(this.base),
    });
    await this.browser.send('Extensions.loadUnpacked', { path: this.folder });
    await started;
    await this.worker();
  }

  /** Returns the clipboard's content by MIME type, read through a page that gets the permission briefly. */
  clipboard(page: Page): Promise<Record<string, string>> {
    return readClipboard(page);
  }

  async #go(page: Page, url: string): Promise<Page> {
    await this.#watchContentScripts(page);
    await page.goto(url);
    return page;
  }
}
