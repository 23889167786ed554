import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { type ClickNotice, isLastClickQuestion } from '../messages.ts';

/** How long a panel takes at most to open and ask which click opened it (ms). */
const OPENING = 10_000;

/**
 * Opens the panel when the user clicks the icon or presses its shortcut. Then tells the panel that it may
 * read the tab.
 *
 * The click grants access to this one tab (`activeTab`). If the browser opened the panel by itself, the click
 * would grant none. Open the panel first, before any `await`: after that the click no longer counts as a user
 * gesture.
 */
export function onIconClick(): void {
  let lastClick: { readonly tabId: number; readonly at: number } | undefined;
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined || tab.windowId === undefined) return;
    lastClick = { tabId: tab.id, at: Date.now() };
    const opened = browser.sidePanel
      ? browser.sidePanel.open({ windowId: tab.windowId })
      : browser.sidebarAction.open();
    const notice: ClickNotice = { clicked: tab.id };
    // A panel that is still opening does not receive this. It reads the tab by itself.
    opened.then(() => browser.runtime.sendMessage(notice)).catch(() => undefined);
  });
  browser.runtime.onMessage.addListener((message: unknown, { id, tab }: Runtime.MessageSender) => {
    if (id !== browser.runtime.id || tab || !isLastClickQuestion(message)) return undefined;
    const isRecent = lastClick !== undefined && Date.now() - lastClick.at < OPENING;
    return Promise.resolve(isRecent ? lastClick?.tabId : undefined);
  });
}
