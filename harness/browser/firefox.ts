import { resolve } from 'node:path';
import { press } from './firefox-keys.ts';
import { startFirefox } from './firefox-process.ts';
import { Sidebar } from './firefox-sidebar.ts';
import type { Marionette } from './marionette.ts';

/**
 * Starts Firefox with a fresh profile and one unpacked extension. Installs Firefox if there is none.
 * @param options.extension the folder of the extension
 */
export async function openFirefox(options: { extension: string; headed?: boolean }): Promise<Firefox> {
  const { marionette, close } = await startFirefox({ headed: options.headed });
  try {
    const path = resolve(options.extension);
    const { value: id } = await marionette.send<{ value: string }>('Addon:Install', {
      path,
      temporary: true,
    });
    return new Firefox(marionette, id, close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** A real Firefox with one extension: drives its toolbar button, its sidebar, and one tab. */
export class Firefox {
  readonly sidebar: Sidebar;

  constructor(
    readonly marionette: Marionette,
    readonly extensionId: string,
    /** Closes the browser and removes its profile. */
    readonly close: () => Promise<void>,
  ) {
    this.sidebar = new Sidebar(marionette, `${this.#elementPrefix}-sidebar-action`);
  }

  /** Opens an address in the tab. */
  async go(url: string): Promise<void> {
    await this.marionette.send('WebDriver:Navigate', { url });
  }

  /** Runs the body of an async function in the page. The body finds its arguments in `args`. */
  inPage<Result>(body: string, ...args: unknown[]): Promise<Result> {
    return this.marionette.inPage(body, ...args);
  }

  /** Moves the extension's real button from the extensions menu to the toolbar, then clicks it. */
  async clickToolbarIcon(): Promise<void> {
    await this.marionette.inBrowser(
      `const { CustomizableUI } = ChromeUtils.importESModule(
         'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
       CustomizableUI.addWidgetToArea(args[0], CustomizableUI.AREA_NAVBAR);
       const selector = '#' + CSS.escape(args[0]) + ' .unified-extensions-item-action-button';
       const end = Date.now() + 5000;
       while (!document.querySelector(selector) && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
       document.querySelector(selector).click();`,
      `${this.#elementPrefix}-browser-action`,
    );
  }

  /**
   * Clicks the icon until the sidebar is open. On a busy computer, a single click soon after a restart has sometimes
   * left it closed; it is not known why.
   */
  async openSidebar(): Promise<void> {
    const end = performance.now() + 30_000;
    do {
      await this.clickToolbarIcon();
      for (let looks = 0; looks < 20; looks += 1) {
        if (await this.sidebar.isOpen()) return;
        await new Promise((done) => setTimeout(done, 50));
      }
    } while (performance.now() < end);
    throw new Error('The sidebar did not open.');
  }

  /** Reloads the extension, as an update does. */
  async reloadExtension(): Promise<void> {
    await this.marionette.inBrowser(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       await (await AddonManager.getAddonByID(args[0])).reload();`,
      this.extensionId,
    );
  }

  /**
   * Presses Alt+Shift and a letter in the address bar: keys pressed in the page would not reach the browser.
   */
  async pressShortcut(letter: string): Promise<void> {
    await this.marionette.inBrowser('gURLBar.focus()');
    await press(this.marionette, 'Alt', 'Shift', letter.toLowerCase());
  }

  /** Returns the clipboard's content by MIME type. */
  clipboard(): Promise<Record<string, string>> {
    return this.marionette.inBrowser(
      `const found = {};
       for (const type of ['text/plain', 'text/html']) {
         const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
         transferable.init(null);
         transferable.addDataFlavor(type);
         Services.clipboard.getData(transferable, Ci.nsIClipboard.kGlobalClipboard);
         const data = {};
         try {
           transferable.getTransferData(type, data);
           found[type] = data.value.QueryInterface(Ci.nsISupportsString).data;
         } catch {
           // The clipboard holds nothing of this type.
         }
       }
       return found;`,
    );
  }

  /** The extension's id as Firefox writes it in the ids of toolbar and sidebar elements. */
  get #elementPrefix(): string {
    return this.extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  }
}
