import { browser } from '../browser.ts';
import type { ClickNotice } from '../messages.ts';

/**
 * Opens the panel when the icon is clicked, or its shortcut pressed, and tells it that the tab may now be
 * read.
 *
 * The click gives access to this one tab (`activeTab`), which would not be so if the browser opened the panel
 * by itself. The panel must be opened first, and at once: after anything awaited the click counts no more.
 */
export function onIconClick(): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined || tab.windowId === undefined) return;
    const opened = browser.sidePanel
      ? browser.sidePanel.open({ windowId: tab.windowId })
      : browser.sidebarAction.open();
    const notice: ClickNotice = { clicked: tab.id };
    // A panel that is only now opening asks for the tab itself, and no one listens yet.
    opened.then(() => browser.runtime.sendMessage(notice)).catch(() => undefined);
  });
}
