import { browser } from '../browser.ts';
import { originOf } from '../origin-of.ts';
import { allowSites, isManagedBuild, isSpottedOn } from '../site-permissions.ts';

/** Offers to spot patients on the site of a page that was read after a click, so that the next needs no click. */

/** The storage key of the origins for which the user declined. Nothing about a patient is stored. */
const DECLINED = 'sites not to offer';

/** The origins that this panel has offered. It offers each only once. */
const offered = new Set<string>();

/**
 * The origin to offer, or null: the site is already spotted on, was offered or declined before, or cannot be
 * allowed. Call it for a tab whose page shows a patient.
 */
export async function siteToOffer(tabId: number): Promise<string | null> {
  if (isManagedBuild()) return null;
  const { url, incognito } = await browser.tabs.get(tabId);
  // Nothing of a private window is stored: neither a permission nor a refusal.
  if (incognito) return null;
  const origin = originOf(url);
  // Only sites that the options accept: https, and a host with a dot.
  if (!/^https:\/\/[^/]+\.[^/]+$/.test(origin) || offered.has(origin)) return null;
  if ((await isSpottedOn(origin)) || (await readDeclined()).includes(origin)) return null;
  offered.add(origin);
  return origin;
}

/** Asks the browser to allow an origin's site. Call it first in a click handler. A refusal counts as declined. */
export async function acceptOffer(origin: string): Promise<boolean> {
  const isAllowed = await allowSites([`https://${new URL(origin).hostname}/*`]);
  if (!isAllowed) await declineOffer(origin);
  return isAllowed;
}

/** Never offers this site again. */
export async function declineOffer(origin: string): Promise<void> {
  const declined = [...new Set([...(await readDeclined()), origin])].sort();
  await browser.storage.local.set({ [DECLINED]: declined });
}

async function readDeclined(): Promise<readonly string[]> {
  const { [DECLINED]: origins } = await browser.storage.local.get(DECLINED);
  return Array.isArray(origins) ? origins.filter((origin) => typeof origin === 'string') : [];
}
