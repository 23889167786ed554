import type { MarkNotice } from './messages.ts';

/** The extension as the button on the page sees it; like the content script, without the polyfill. */
const native: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** Whether the extension is still there: once it is updated or removed, the button is left behind. */
export const isExtensionThere = (): boolean => native.runtime?.id !== undefined;

/** Whether a click on a page may open the panel: in Chrome and Edge it may, in Firefox the browser forbids it. */
export const isSidePanelThere = (): boolean => !native.runtime.getURL('').startsWith('moz-');

/** Asks the background to open the panel, within the click. */
export const openPanel = (): void => send({ mark: 'open' });

/** Has the button shown on this site no more. */
export const hideOnSite = (): void => send({ mark: 'hide on site' });

function send(notice: MarkNotice): void {
  if (isExtensionThere()) native.runtime.sendMessage(notice)?.catch?.(() => undefined);
}
