import { browser } from '../browser.ts';
import type { ClickNotice } from '../messages.ts';

/**
 * Opens the panel when the user clicks the icon or presses its shortcut. Then tells the panel that it may
 * read the tab.
 *
 * The click grants access to this one tab (`activeTab`). If the browser opened the panel by itself, the click
 * would grant none. Open the panel first, before any `await`: after that the click no longer counts as a user
 * gesture.
 */
export function onIconClick(): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined || tab.windowId === undefined) return;
    const opened = browser.sidePanel
      ? browser.sidePanel.open({ windowId: tab.windowId })
      : browser.sidebarAction.open();
    const notice: ClickNotice = { clicked: tab.id };
    // A panel that is still opening does not receive this. It reads the tab by itself.
    opened.then(() => browser.runtime.sendMessage(notice)).catch(() => undefined);
  });
}
