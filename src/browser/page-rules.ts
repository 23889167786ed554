import type { PageSelectors } from '../spotting/page-rule.ts';

/**
 * Page rules that policy or options set, on their way to pages: the background keeps them in storage as the few
 * selectors that a page needs, so that no page has to load what judges settings. Without the polyfill, for the
 * same reason.
 */

const native: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** Under this name they are stored. */
const KEPT = 'page rules';

/** Keeps what pages are to know up to date: at the start, after an update, and with each change of settings. */
export function keepPageRules(read: () => Promise<readonly PageSelectors[]>): void {
  const keep = async () => {
    const [rules, { [KEPT]: kept }] = await Promise.all([read(), native.storage.local.get(KEPT)]);
    if (rules.length === 0 && kept === undefined) return;
    if (JSON.stringify(rules) === JSON.stringify(kept)) return;
    await (rules.length > 0
      ? native.storage.local.set({ [KEPT]: rules })
      : native.storage.local.remove(KEPT));
  };
  native.runtime.onInstalled.addListener(() => void keep());
  native.runtime.onStartup.addListener(() => void keep());
  native.storage.onChanged.addListener((changes, area) => {
    if (area === 'managed' || (area === 'local' && !(KEPT in changes))) void keep();
  });
}

/**
 * Calls back with the page rules that are set, once read and at each change; never where there are none.
 * @returns what ends it
 */
export function followPageRules(heed: (rules: readonly PageSelectors[]) => void): () => void {
  const take = (rules: unknown) => heed((Array.isArray(rules) ? rules : []).filter(isUsable));
  const hear = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    if (area === 'local' && KEPT in changes) take(changes[KEPT]?.newValue);
  };
  native.storage.onChanged.addListener(hear);
  native.storage.local
    .get(KEPT)
    .then(({ [KEPT]: rules }) => rules !== undefined && take(rules))
    .catch(() => undefined);
  return () => {
    try {
      native.storage.onChanged.removeListener(hear);
    } catch {
      // The extension is gone, and its events with it.
    }
  };
}

/** A rule with a selector that this browser cannot read would stop the reading of every page. */
const isUsable = (rule: PageSelectors): boolean =>
  Object.values(rule).every((css) => isSelector(String(css)));

/** Whether the browser reads a text as CSS selectors. */
export function isSelector(css: string): boolean {
  try {
    document.createDocumentFragment().querySelector(css);
    return true;
  } catch {
    return false;
  }
}
