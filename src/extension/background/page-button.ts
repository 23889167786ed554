import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { isPageButtonNotice, type PageButtonAnswer } from '../messages.ts';
import { originOf } from '../notices.ts';

/** The button on pages, as the background sees it. */

/** The button's script in the built extension, as `tools/build/page-script.ts` names it. */
const SCRIPT = 'src/page/button/page-button.js';
/**
 * Under this name the sites are stored on which the user wants no button: origins, never who was seen there.
 */
const HIDDEN = 'sites without button';

/** Shows or takes away the button in one frame of a tab: its script finds out which by itself. */
export async function refreshPageButton(tabId: number, frameId: number, site: string): Promise<void> {
  if ((await hiddenSites()).includes(site)) return;
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: [SCRIPT] })
    // The page may be gone, or be one that was read by a click on the icon alone.
    .catch(() => undefined);
}

/** The sites on which the user put the button away. */
export async function hiddenSites(): Promise<readonly string[]> {
  const { [HIDDEN]: sites } = await browser.storage.local.get(HIDDEN);
  return Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [];
}

/** Shows the button again on a site, or on all. */
export async function showPageButtonAgain(): Promise<void> {
  await browser.storage.local.remove(HIDDEN);
}

/** Opens the panel when the button is pressed, and remembers the sites where it was put away. */
export function onPageButton(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (
      sender.id !== browser.runtime.id ||
      !isPageButtonNotice(message) ||
      sender.tab?.windowId === undefined
    )
      return undefined;
    if (message.pageButton === 'open') return openIn(sender.tab.windowId);
    if (originOf(sender.url)) void hideOn(originOf(sender.url));
    return undefined;
  });
}

async function openIn(windowId: number): Promise<PageButtonAnswer> {
  // First thing and at once: after anything awaited the click counts no more.
  const opening = browser.sidePanel?.open({ windowId }) ?? Promise.reject();
  const isOpen = await opening.then(
    () => true,
    () => false,
  );
  // Firefox has no sidebar in pop-ups. Chrome gives pop-ups and installed apps no side panel, and still
  // reports that it has opened one there.
  const { type } = await browser.windows.get(windowId);
  if (type !== 'normal') return 'no side panel';
  return isOpen ? 'opened' : 'not opened';
}

async function hideOn(site: string): Promise<void> {
  const sites = new Set([...(await hiddenSites()), site]);
  await browser.storage.local.set({ [HIDDEN]: [...sites].sort() });
}
