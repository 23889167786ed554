import type { SiteRule } from '../../core/page-rule/page-rule.ts';
import { isRulesNotice, type RulesNotice } from '../messages.ts';
import { native } from './native-events.ts';

/** The page rules that policy or options set, as a page hears of them: from the background, checked by it. */

/**
 * Calls back with the page rules that are set, each time they are others; never where there are none.
 * @returns what ends it
 */
export function hearPageRules(heed: (set: RulesNotice) => void): () => void {
  let before = '[[],[]]';
  const hear = (message: unknown, sender: chrome.runtime.MessageSender) => {
    if (sender.id !== native.runtime.id || sender.tab || !isRulesNotice(message)) return;
    const now = JSON.stringify([message.rules, message.sites]);
    if (now === before) return;
    before = now;
    heed({ rules: message.rules.filter(isUsable), sites: message.sites });
  };
  native.runtime.onMessage.addListener(hear);
  return () => {
    try {
      native.runtime.onMessage.removeListener(hear);
    } catch {
      // The extension is gone, and its events with it.
    }
  };
}

/** A rule with a selector that this browser cannot read would stop the reading of every page. */
const isUsable = ({ sites, ...selectors }: SiteRule): boolean =>
  Object.values(selectors).every((css) => isSelector(String(css)));

/** Whether the browser reads a text as CSS selectors. */
export function isSelector(css: string): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}
