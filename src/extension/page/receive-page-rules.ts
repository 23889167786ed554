import type { SiteRule } from '../../core/page-rule/page-rule.ts';
import { isRulesNotice, type RulesNotice } from '../messages.ts';
import { extensionApi } from './extension-api.ts';
import { isSelector } from './selector.ts';

/** Receives the page rules from policy and options, which the background has read and validated. */

/**
 * Calls back with the page rules each time they differ
 * from the last. Does not call back while there are none.
 * @returns a function that stops it
 */
export function onPageRules(callback: (notice: RulesNotice) => void): () => void {
  let last = '[[],[]]';
  const onMessage = (message: unknown, sender: chrome.runtime.MessageSender) => {
    if (sender.id !== extensionApi.runtime.id || sender.tab || !isRulesNotice(message)) return;
    const now = JSON.stringify([message.rules, message.sites]);
    if (now === last) return;
    last = now;
    callback({ rules: message.rules.filter(isUsable), sites: message.sites });
  };
  extensionApi.runtime.onMessage.addListener(onMessage);
  return () => {
    try {
      extensionApi.runtime.onMessage.removeListener(onMessage);
    } catch {
      // The extension was updated or removed, and its events with it.
    }
  };
}

/** A selector that this browser cannot parse would stop every reading. */
const isUsable = ({ system, sites, ...selectors }: SiteRule): boolean =>
  Object.values(selectors).every((css) => isSelector(String(css)));
