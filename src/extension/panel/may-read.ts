import { browser } from '../browser.ts';
import type { LastClickQuestion } from '../messages.ts';
import { originOf } from '../origin-of.ts';
import { isSpottedOn } from '../site-permissions.ts';

export { noteBlocked } from '../blocked-sites.ts';

/**
 * Whether the panel may read a tab in the managed build. In the store's build the browser decides that. In the
 * managed build the browser grants every site from which policy can choose, so the extension itself waits for a
 * click on all sites that policy does not name.
 */
export class ReadPermission {
  /** The origin of each tab on which the icon was clicked. The click counts until another site is opened there. */
  readonly #clicked = new Map<number, string>();
  readonly #opening: Promise<void>;

  /** @param tabId the tab in front when the panel opened */
  constructor(tabId: number) {
    this.#opening = this.#noteOpeningClick(tabId);
  }

  async mayRead(tabId: number, wasClicked: boolean): Promise<boolean> {
    const [origin] = await Promise.all([originIn(tabId), this.#opening]);
    // The browser tells the address only of pages that the extension may read, and refuses all others itself.
    if (origin === '') return true;
    if (wasClicked) this.#clicked.set(tabId, origin);
    return this.#clicked.get(tabId) === origin || (await isSpottedOn(origin));
  }

  /** Asks for the click that opened the panel. The panel was not there yet to receive it. */
  async #noteOpeningClick(tabId: number): Promise<void> {
    const [clicked, origin] = await Promise.all([lastClickedTab(), originIn(tabId)]);
    if (clicked === tabId) this.#clicked.set(tabId, origin);
  }
}

/** The origin of a tab's page; empty if the browser does not tell. */
async function originIn(tabId: number): Promise<string> {
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: '' }));
  return originOf(url);
}

/** The tab on which the icon was clicked to open this panel, if it was opened in that way just now. */
export async function lastClickedTab(): Promise<unknown> {
  const question: LastClickQuestion = { askLastClick: true };
  return browser.runtime.sendMessage(question).catch(() => undefined);
}
