import type { MarkNotice } from './messages.ts';
import { isExtensionThere, native } from './native.ts';

/** The extension as the button on the page sees it. */

/** Whether a click on a page may open the panel: in Chrome and Edge it may, in Firefox the browser forbids it. */
export const isSidePanelThere = (): boolean => !native.runtime.getURL('').startsWith('moz-');

/** Asks the background to open the panel, within the click. */
export const openPanel = (): void => send({ mark: 'open' });

/** Has the button shown on this site no more. */
export const hideOnSite = (): void => send({ mark: 'hide on site' });

function send(notice: MarkNotice): void {
  if (isExtensionThere()) native.runtime.sendMessage(notice)?.catch?.(() => undefined);
}
