import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser.ts';
import { isPageButtonNotice, type PageButtonAnswer } from '../messages.ts';
import { originOf } from '../origin-of.ts';

/** Injects the page button, opens the panel for it, and stores the sites on which it is hidden. */

/** The button's script in the built extension, as `tools/build/page-script.ts` names it. */
const SCRIPT = 'src/page/button/page-button.js';
/**
 * The storage key of the sites on which the user hid the page
 * button. Only origins are stored, nothing about a patient.
 */
const SITES_WITHOUT_BUTTON = 'sites without button';

/**
 * Injects the script of the page button into one frame of a
 * tab. The script decides whether to show or remove the button.
 */
export async function refreshPageButton(tabId: number, frameId: number, site: string): Promise<void> {
  if ((await hiddenSites()).includes(site)) return;
  await browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: [SCRIPT] })
    // The page may be gone. Or a click on the icon gave access to it, and that access has ended.
    .catch(() => undefined);
}

/** The sites on which the user hid the page button. */
export async function hiddenSites(): Promise<readonly string[]> {
  const { [SITES_WITHOUT_BUTTON]: sites } = await browser.storage.local.get(SITES_WITHOUT_BUTTON);
  return Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [];
}

/** Shows the page button again on all sites. */
export async function showPageButtonAgain(): Promise<void> {
  await browser.storage.local.remove(SITES_WITHOUT_BUTTON);
}

/** Opens the panel when the page button is pressed, and remembers the sites on which it was hidden. */
export function onPageButtonNotice(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (
      sender.id !== browser.runtime.id ||
      !isPageButtonNotice(message) ||
      sender.tab?.windowId === undefined
    )
      return undefined;
    if (message.pageButton === 'open') return openPanel(sender.tab.windowId);
    // The site of a private window is not stored: there the button returns with the next patient.
    if (originOf(sender.url) && !sender.tab.incognito) void rememberHidden(originOf(sender.url));
    return undefined;
  });
}

async function openPanel(windowId: number): Promise<PageButtonAnswer> {
  // Before any `await`: after that the click no longer counts as a user gesture.
  const opening = browser.sidePanel?.open({ windowId }) ?? Promise.reject();
  const isOpen = await opening.then(
    () => true,
    () => false,
  );
  // Firefox has no sidebar in pop-ups. Chrome has no side panel in
  // pop-ups and installed apps, but reports that it opened one.
  const { type } = await browser.windows.get(windowId);
  if (type !== 'normal') return 'no side panel';
  return isOpen ? 'opened' : 'not opened';
}

async function rememberHidden(site: string): Promise<void> {
  const sites = new Set([...(await hiddenSites()), site]);
  await browser.storage.local.set({ [SITES_WITHOUT_BUTTON]: [...sites].sort() });
}
