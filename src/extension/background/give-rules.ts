import { browser } from '../browser.ts';
import type { RulesNotice } from '../messages.ts';

/**
 * Gives pages the page rules that policy or options set, so that no page has to load what judges settings,
 * nor read from storage.
 */

/** Gives them to a frame that has just said that it is there. */
export function giveRules(set: RulesNotice, tabId: number, frameId: number): void {
  if (set.rules.length === 0 && set.sites.length === 0) return;
  // The page may be gone by now.
  browser.tabs.sendMessage(tabId, set, { frameId }).catch(() => undefined);
}

/** Gives them to every open page when settings change; pages that cannot be read do not hear it. */
export function giveChangedRules(read: () => Promise<RulesNotice>): void {
  let before: string | undefined;
  browser.storage.onChanged.addListener(async (_changes, area) => {
    if (area !== 'managed' && area !== 'local') return;
    const set = await read();
    const now = JSON.stringify(set);
    if (now === before) return;
    before = now;
    for (const { id } of await browser.tabs.query({}))
      if (id !== undefined) browser.tabs.sendMessage(id, set).catch(() => undefined);
  });
}
