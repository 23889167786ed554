import { resolve } from 'node:path';
import { press } from './firefox-keys.ts';
import { startFirefox } from './firefox-process.ts';
import { Sidebar } from './firefox-sidebar.ts';
import type { Marionette } from './marionette.ts';

/**
 * Starts Firefox, found or installed, with a fresh profile and one unpacked extension.
 * @param options.extension the folder of the extension
 */
export async function openFirefox(options: { extension: string; headed?: boolean }): Promise<Firefox> {
  const { marionette, close } = await startFirefox(options.headed ?? false);
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

/** A real Firefox with one extension in it: its toolbar button, its sidebar, and one tab. */
export class Firefox {
  readonly sidebar: Sidebar;

  constructor(
    readonly marionette: Marionette,
    readonly extensionId: string,
    /** Closes the browser and removes its profile. */
    readonly close: () => Promise<void>,
  ) {
    this.sidebar = new Sidebar(marionette, `${this.#name}-sidebar-action`);
  }

  /** Goes to an address in the tab. */
  async go(url: string): Promise<void> {
    await this.marionette.send('WebDriver:Navigate', { url });
  }

  /** Runs the body of an async function in the page; its arguments are in `args`. */
  inPage<Result>(body: string, ...args: unknown[]): Promise<Result> {
    return this.marionette.inPage(body, ...args);
  }

  /** Clicks the extension's real button, after moving it from the extensions menu to the toolbar. */
  async clickToolbarIcon(): Promise<void> {
    await this.marionette.inBrowser(
      `const { CustomizableUI } = ChromeUtils.importESModule(
         'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
       CustomizableUI.addWidgetToArea(args[0], CustomizableUI.AREA_NAVBAR);
       const selector = '#' + CSS.escape(args[0]) + ' .unified-extensions-item-action-button';
       const end = Date.now() + 5000;
       while (!document.querySelector(selector) && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
       document.querySelector(selector).click();`,
      `${this.#name}-browser-action`,
    );
  }

  /** Loads the extension anew, as an update does. */
  async reloadExtension(): Promise<void> {
    await this.marionette.inBrowser(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       await (await AddonManager.getAddonByID(args[0])).reload();`,
      this.extensionId,
    );
  }

  /** Presses Alt+Shift and a letter; in the address bar, as a key pressed in the page would not reach the browser. */
  async pressShortcut(letter: string): Promise<void> {
    await this.marionette.inBrowser('gURLBar.focus()');
    await press(this.marionette, 'Alt', 'Shift', letter.toLowerCase());
  }

  /** What is on the clipboard, by type. */
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

  /** What Firefox makes of the extension's id for the ids of its elements. */
  get #name(): string {
    return this.extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  }
}
