import { browser } from './browser.ts';
import { originOf } from './receive-notices.ts';
import { isSpottedOn } from './sites.ts';

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
  const { url } = await browser.tabs.get(tabId).catch(() => ({ url: '' }));
  const origin = originOf(url);
  if (origin !== '' && (await isSpottedOn(origin))) await add(origin);
}

async function add(origin: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: [...new Set([...(await readBlocked()), origin])].sort() });
}

export type SiteCheck = 'can be read' | 'blocked by the browser' | 'not known: its first page did not open';

/** How long a page may take to open (ms). */
const OPENING = 15_000;

/** Opens a site's first page in a tab, tries to read it, and closes it again. @param site a match pattern */
export async function checkSite(site: string): Promise<SiteCheck> {
  const address = site.replace('*.', '').replace(/\*$/, '');
  const { id = -1 } = await browser.tabs.create({ url: address, active: false });
  try {
    await opened(id);
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: id },
      func: () => location.origin,
    });
    return frame?.result === originOf(address) ? 'can be read' : 'not known: its first page did not open';
  } catch (error) {
    if (!isRefusal(error as Error)) return 'not known: its first page did not open';
    await add(originOf(address));
    return 'blocked by the browser';
  } finally {
    await browser.tabs.remove(id).catch(() => undefined);
  }
}

/** The browser grants the site, so it refuses to read it only because of a policy. Chrome and Edge say so. */
const isRefusal = ({ message }: Error): boolean => /policy|missing host permission/i.test(message);

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
