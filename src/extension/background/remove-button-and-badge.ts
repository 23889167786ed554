import { browser } from '../browser.ts';
import { showBadge } from './badge.ts';

/**
 * Removes the page button or the badge from all tabs at once when the setting `markOnPages` no longer wants
 * it. If the setting wants more than before, the next notice from a page adds it.
 */
export function removeWhenUnwanted(readMarkOnPages: () => Promise<'button' | 'badge' | 'neither'>): void {
  browser.storage.onChanged.addListener(async (_changes, area) => {
    if (area !== 'managed' && area !== 'local') return;
    const markOnPages = await readMarkOnPages();
    if (markOnPages === 'button') return;
    for (const { id } of await browser.tabs.query({})) {
      if (id === undefined) continue;
      if (markOnPages === 'neither') showBadge(id, false);
      browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, func: removeButton })
        // Most tabs may not be accessed, and have no page button.
        .catch(() => undefined);
    }
  });
}

/** Runs in a frame, which it shares with the page button's script. */
function removeButton() {
  if (Object.hasOwn(globalThis, 'socialPrescribingPageButton'))
    (
      globalThis as { socialPrescribingPageButton?: { host?: Element } }
    ).socialPrescribingPageButton?.host?.remove();
}
