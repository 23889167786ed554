import { browser } from './browser.ts';

/**
 * Sites whose pages are read without a click, because the user allowed that. The browser's permissions are
 * the only list of these sites. Nothing else is stored, so no second list can disagree with it.
 */

/**
 * Asks the user to allow a site. Call it first in a click
 * handler, while the click still counts as a user gesture.
 */
export function allowSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [site] });
}

/** Removes the permission for a site. */
export function forgetSite(site: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [site] });
}

export interface Sites {
  /** Sites in the manifest: read from the start, and not removable here. */
  readonly builtIn: readonly string[];
  /** Allowed by the user. */
  readonly allowed: readonly string[];
}

/** Reads the sites that may be read without a click. */
export async function readSites(): Promise<Sites> {
  const { content_scripts = [] } = browser.runtime.getManifest();
  const builtIn = content_scripts.flatMap(({ matches }) => matches);
  const { origins = [] } = await browser.permissions.getAll();
  return { builtIn, allowed: origins.filter((origin) => !builtIn.includes(origin)).sort() };
}

/** Calls back when a site is allowed or removed, here or in the browser's own settings. */
export function onSitesChanged(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}
