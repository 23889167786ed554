import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { isPageNotice, type PageNotice } from './messages.ts';
import { originOf } from './origin-of.ts';

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
