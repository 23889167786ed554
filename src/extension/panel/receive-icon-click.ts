import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { isClickNotice } from '../messages.ts';

/** Calls back when the icon was clicked while this panel was already open. */
export function onIconClickNotice(callback: (tabId: number) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id === browser.runtime.id && !sender.tab && isClickNotice(message)) callback(message.clicked);
    return undefined;
  });
}
