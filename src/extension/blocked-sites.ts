import { browser } from './browser.ts';
import { originOf } from './origin-of.ts';
import { isSpottedOn } from './site-permissions.ts';

/**
 * Sites that policy names and the browser blocks (`runtime_blocked_hosts`). No browser tells an extension which
 * sites it blocks, so they are found out: when a click on the icon cannot open a page, or by {@link checkSite}.
 */

/** The storage key of the origins that were found blocked. Kept in memory until the browser closes. */
const KEY = 'blocked sites';

/** The origins that were found blocked since the browser started. */
export async function readBlocked(): Promise<readonly string[]> {
  const { [KEY]: origins } = await browser.storage.session.get(KEY);
  return Array.isArray(origins) ? origins.filter((origin) => typeof origin === 'string') : [];
}

/** Notes that a tab could not be read, if its site should be read without a click. Notes no other site. */
export async function noteBlocked(tabId: number): Promise<void> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab || tab.incognito || hasErrorIcon(tab)) return;
  const origin = originOf(tab.url);
  if (origin !== '' && (await isSpottedOn(origin))) await note(origin, true);
}

async function note(origin: string, isBlocked: boolean): Promise<void> {
  const others = (await readBlocked()).filter((each) => each !== origin);
  await browser.storage.session.set({ [KEY]: isBlocked ? [...others, origin].sort() : others });
}

export type SiteCheck = 'can be read' | 'blocked by the browser' | 'not known: its first page did not open';

/** How long a page may take to open (ms). */
const OPENING = 15_000;

/** Opens a site's first page in a tab, tries to read it, and closes it again. @param site a match pattern */
export async function checkSite(site: string): Promise<SiteCheck> {
  const address = site.replace('*.', '').replace(/\*$/, '');
  const origin = originOf(address);
  const tab = await browser.tabs.create({ url: address, active: false });
  const { id = -1 } = tab;
  try {
    const result = isHidden(tab) ? 'blocked by the browser' : await tryToRead(id, origin);
    if (!result.startsWith('not known')) await note(origin, result !== 'can be read');
    return result;
  } finally {
    await browser.tabs.remove(id).catch(() => undefined);
  }
}

/**
 * Chrome and Edge do not tell the address of a tab that they block, not even before it opens. So a first page that
 * leads to a blocked site, such as a login, is told apart from a site that is blocked itself.
 */
const isHidden = ({ url, pendingUrl }: { url?: string; pendingUrl?: string }): boolean =>
  browser.sidePanel !== undefined && !url && !pendingUrl;

/** Firefox tells the address, so there the site is blocked if its own page opened and cannot be read. */
async function tryToRead(id: number, origin: string): Promise<SiteCheck> {
  await opened(id);
  const tab = await browser.tabs.get(id).catch(() => undefined);
  if (originOf(tab?.url) !== origin) return 'not known: its first page did not open';
  return browser.scripting.executeScript({ target: { tabId: id }, func: () => location.origin }).then(
    () => 'can be read',
    async ({ message }: Error) => {
      // Chrome and Edge name the policy here, and say if they show an error page.
      if (/policy/i.test(message)) return 'blocked by the browser';
      return /missing host permission/i.test(message) && !(await becomesErrorPage(id))
        ? 'blocked by the browser'
        : 'not known: its first page did not open';
    },
  );
}

/**
 * Whether Firefox shows one of its own pages instead, such as for a server that does not answer. It says so only by
 * the icon of the tab.
 */
const hasErrorIcon = ({ favIconUrl = '' }: { favIconUrl?: string }): boolean =>
  favIconUrl.startsWith('chrome:');

/** How long the icon of an error page may take to appear after the page (ms). */
const ICON = 2000;

/** Waits for the icon of a tab that has just opened, and returns whether it is that of an error page. */
async function becomesErrorPage(id: number): Promise<boolean> {
  const end = Date.now() + ICON;
  for (;;) {
    const tab = await browser.tabs.get(id).catch(() => undefined);
    // A tab that the user has closed tells nothing about its site.
    if (!tab) return true;
    if (tab.favIconUrl || Date.now() > end) return hasErrorIcon(tab);
    await new Promise((done) => setTimeout(done, 50));
  }
}

function opened(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(onUpdated);
      resolve();
    };
    const onUpdated = (id: number, { status }: { status?: string }) => {
      if (id === tabId && status === 'complete') done();
    };
    const timer = setTimeout(done, OPENING);
    browser.tabs.onUpdated.addListener(onUpdated);
  });
}
