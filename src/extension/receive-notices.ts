import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { isClickNotice, isPageNotice, type PageNotice } from './messages.ts';

/**
 * Calls back for each notice from a page, with its tab,
 * frame and origin. Ignores messages of other extensions.
 */
export function onPageNotice(
  callback: (notice: PageNotice['notice'], tabId: number, frameId: number, site: string) => void,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { tab, frameId = 0 } = sender;
    if (sender.id === browser.runtime.id && tab?.id !== undefined && isPageNotice(message))
      callback(message.notice, tab.id, frameId, originOf(sender.url));
    return undefined;
  });
}

/** The origin of an address; empty for a frame without one of its own (`about:srcdoc`). */
export const originOf = (url = ''): string => (/^https?:/.test(url) ? new URL(url).origin : '');

/** Calls back when the icon was clicked while this panel was already open. */
export function onIconClickNotice(callback: (tabId: number) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id === browser.runtime.id && !sender.tab && isClickNotice(message)) callback(message.clicked);
    return undefined;
  });
}
