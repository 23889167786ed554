import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright';
import { readClipboard } from './clipboard.ts';
import { type LaunchOptions, launch } from './launch.ts';
import { activeWorker, stopWorker } from './service-worker.ts';
import { tabOf } from './tab.ts';
import { type Message, type NetworkRequest, watch } from './watch.ts';

/**
 * Starts Chromium, found or installed, with a fresh profile and one unpacked extension, ready for events.
 * @param options.extension the folder of the extension
 */
export async function openChromium(options: LaunchOptions & { extension: string }): Promise<Chromium> {
  const folder = resolve(options.extension);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const { context, close } = await launch(options);
  try {
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('Playwright does not give the browser of its context.');
    // Rather than --load-extension: it tells the id, and what is wrong where an extension does not load.
    const { id } = await browser.send('Extensions.loadUnpacked', { path: folder });
    const chromium = new Chromium(context, browser, id, manifest, close, folder);
    await chromium.worker();
    return chromium;
  } catch (error) {
    await close();
    throw error;
  }
}

/** A real Chromium with one extension in it: its toolbar icon, side panel, options page and service worker. */
export class Chromium {
  /** The address of the extension, `chrome-extension://…/`. */
  readonly base: string;
  /** Every request the extension made over the network: its service worker, its pages, its content scripts. */
  readonly requests: NetworkRequest[];
  /** What the extension wrote to a console, and the errors it did not catch. */
  readonly messages: Message[];
  readonly #watchContentScripts: (page: Page) => Promise<void>;

  constructor(
    readonly context: BrowserContext,
    readonly browser: CDPSession,
    readonly extensionId: string,
    readonly manifest: { side_panel: { default_path: string }; options_ui: { page: string } },
    /** Closes the browser and removes its profile. */
    readonly close: () => Promise<void>,
    /** Where the extension was loaded from; empty where policy installed it. */
    readonly folder = '',
  ) {
    this.base = `chrome-extension://${extensionId}/`;
    const watched = watch(context, browser, this.base);
    this.requests = watched.requests;
    this.messages = watched.messages;
    this.#watchContentScripts = watched.contentScripts;
  }

  /** Opens a tab at an address, in front of the others. */
  async page(url: string): Promise<Page> {
    const blank = this.context.pages().find((page) => page.url() === 'about:blank');
    return this.#go(blank ?? (await this.context.newPage()), url);
  }

  /** Opens a new window with one tab at an address. */
  async window(url: string): Promise<Page> {
    const opened = this.context.waitForEvent('page');
    await this.browser.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    return this.#go(await opened, url);
  }

  /** Opens the options page in a tab. */
  options(): Promise<Page> {
    return this.page(this.base + this.manifest.options_ui.page);
  }

  /** Brings a tab to the front and clicks the extension's toolbar icon: the real action, with all its rights. */
  async clickToolbarIcon(page: Page): Promise<void> {
    await page.bringToFront();
    const targetId = await tabOf(this.browser, page);
    await this.browser.send('Extensions.triggerAction', { id: this.extensionId, targetId });
  }

  /** Presses Alt+Shift and a letter so that the browser gets them too, which with `page.keyboard` it does not. */
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
      // Any code will do, but without one the browser does not look at the key.
      nativeVirtualKeyCode: code,
    });
    await session.detach();
  }

  /** The side panels that are open, in the order they opened: at most one in each window. */
  panels(): Page[] {
    const address = this.base + this.manifest.side_panel.default_path;
    return this.context.pages().filter((page) => page.url().startsWith(address));
  }

  /**
   * Waits for the real side panel to be there; of several, the one that opened last.
   * @param others panels that were there before, and are not the one that is waited for
   */
  async panel(others: readonly Page[] = []): Promise<Page> {
    const end = performance.now() + 15_000;
    const last = () => this.panels().findLast((panel) => !others.includes(panel));
    let panel = last();
    while (!panel && performance.now() < end) {
      await new Promise((done) => setTimeout(done, 10));
      panel = last();
    }
    if (!panel) throw new Error('The side panel did not open.');
    await panel.waitForLoadState();
    return panel;
  }

  /** The service worker, once it is active; where it is stopped, waits until something wakes it. */
  worker(): Promise<Worker> {
    return activeWorker(this.context, this.base);
  }

  /** Stops the service worker, as the browser does once it has been idle; the next event wakes it. */
  stopWorker(): Promise<void> {
    return stopWorker(this.context, this.base);
  }

  /** Loads the extension anew, as an update does: its worker, its panels and its hold on open pages are gone. */
  async reloadExtension(): Promise<void> {
    const started = this.context.waitForEvent('serviceworker', {
      predicate: (worker) => worker.url().startsWith(this.base),
    });
    await this.browser.send('Extensions.loadUnpacked', { path: this.folder });
    await started;
    await this.worker();
  }

  /** What is on the clipboard, by type; read through a page, whose own rights are left as they were. */
  clipboard(page: Page): Promise<Record<string, string>> {
    return readClipboard(page);
  }

  async #go(page: Page, url: string): Promise<Page> {
    await this.#watchContentScripts(page);
    await page.goto(url);
    return page;
  }
}
