import { browser } from '../browser.ts';
import type { ClickNotice } from '../messages.ts';

/**
 * Opens the panel when the user clicks the icon or presses its shortcut, and tells the panel that the tab may
 * now be read.
 *
 * The click grants access to this one tab (`activeTab`). The browser would not grant it if it opened the
 * panel by itself. Open the panel first, before any `await`: after that the click no longer counts as a user
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
