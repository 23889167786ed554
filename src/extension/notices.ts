import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { isClickNotice, isPageNotice, type PageNotice } from './messages.ts';

/**
 * Calls back for each notice from a page, with the tab and frame it comes from, and its site. Others'
 * messages are ignored.
 */
export function onPageNotice(
  heed: (notice: PageNotice['notice'], tabId: number, frameId: number, site: string) => void,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { tab, frameId = 0 } = sender;
    if (sender.id === browser.runtime.id && tab?.id !== undefined && isPageNotice(message))
      heed(message.notice, tab.id, frameId, originOf(sender.url));
    return undefined;
  });
}

/** The origin of an address; a frame without one of its own (`about:srcdoc`) has none. */
export const originOf = (url = ''): string => (/^https?:/.test(url) ? new URL(url).origin : '');

/** Calls back when the icon was clicked while this panel was already open. */
export function onIconClickNotice(heed: (tabId: number) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id === browser.runtime.id && !sender.tab && isClickNotice(message)) heed(message.clicked);
    return undefined;
  });
}
