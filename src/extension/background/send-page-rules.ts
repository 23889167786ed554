import { browser } from '../browser.ts';
import type { RulesNotice } from '../messages.ts';

/**
 * Sends pages the page rules from policy and options. So pages need
 * neither the code that validates settings nor access to storage.
 */

/** Sends the page rules to one frame, after the frame's notice 'here'. */
export function sendPageRules(notice: RulesNotice, tabId: number, frameId: number): void {
  if (notice.rules.length === 0 && notice.sites.length === 0) return;
  // The page may be gone by now.
  browser.tabs.sendMessage(tabId, notice, { frameId }).catch(() => undefined);
}

/**
 * Sends the page rules to all tabs when they have changed.
 * Tabs without the content script do not receive them.
 */
export function sendChangedPageRules(readRulesNotice: () => Promise<RulesNotice>): void {
  let lastSent: string | undefined;
  browser.storage.onChanged.addListener(async (_changes, area) => {
    if (area !== 'managed' && area !== 'local') return;
    const notice = await readRulesNotice();
    const now = JSON.stringify(notice);
    if (now === lastSent) return;
    lastSent = now;
    for (const { id } of await browser.tabs.query({}))
      if (id !== undefined) browser.tabs.sendMessage(id, notice).catch(() => undefined);
  });
}
