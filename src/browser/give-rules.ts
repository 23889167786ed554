import type { PageSelectors } from '../spotting/page-rule.ts';
import { browser } from './extension.ts';
import type { RulesNotice } from './messages.ts';

/**
 * Gives pages the page rules that policy or options set, so that no page has to load what judges settings, nor
 * read from storage.
 */

/** Gives them to a frame that has just said that it is there. */
export function giveRules(rules: readonly PageSelectors[], tabId: number, frameId: number): void {
  const notice: RulesNotice = { rules };
  // The page may be gone by now.
  if (rules.length > 0) browser.tabs.sendMessage(tabId, notice, { frameId }).catch(() => undefined);
}

/** Gives them to every open page when settings change; pages that cannot be read do not hear it. */
export function giveChangedRules(read: () => Promise<readonly PageSelectors[]>): void {
  let before: string | undefined;
  browser.storage.onChanged.addListener(async (_changes, area) => {
    if (area !== 'managed' && area !== 'local') return;
    const notice: RulesNotice = { rules: await read() };
    const now = JSON.stringify(notice.rules);
    if (now === before) return;
    before = now;
    for (const { id } of await browser.tabs.query({}))
      if (id !== undefined) browser.tabs.sendMessage(id, notice).catch(() => undefined);
  });
}
