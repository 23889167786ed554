import { matchesOrigin } from '../core/page-rule/matches-origin.ts';
import { browser } from './browser.ts';

/**
 * Sites whose pages are read without a click. The browser's permissions say which sites may be read, and the
 * browser's registered content scripts say which are. Nothing else is stored, so no other list can disagree.
 */

/**
 * Asks the user to allow sites. Call it first in a click
 * handler, while the click still counts as a user gesture.
 */
export function allowSites(sites: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...sites] });
}

/** Removes the permission for sites. */
export function forgetSites(sites: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...sites] });
}

export interface Sites {
  /** Sites in the manifest: read from the start, and not removable here. None in the managed build. */
  readonly builtIn: readonly string[];
  /** Sites in the manifest that are not read, because the user took them back in the browser's own settings. */
  readonly withheld: readonly string[];
  /** Granted by the browser besides: allowed by the user, or in the managed build what policy can choose from. */
  readonly allowed: readonly string[];
  /** Whether this is the managed build, in which policy names the sites. */
  readonly isManaged: boolean;
}

export const NO_SITES: Sites = { builtIn: [], withheld: [], allowed: [], isManaged: false };

/** Whether this is the managed build: the user can allow no sites, and policy names those that are read. */
export const isManagedBuild = (): boolean =>
  (browser.runtime.getManifest().optional_host_permissions ?? []).length === 0;

const sitesInManifest = (): readonly string[] =>
  (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches);

/** The sites in the manifest, apart from those that the user took back. */
async function readBuiltIn(): Promise<readonly string[]> {
  const sites = sitesInManifest();
  const areGranted = await Promise.all(
    sites.map((site) => browser.permissions.contains({ origins: [site] })),
  );
  return sites.filter((_site, index) => areGranted[index]);
}

/** Reads the sites that may be read without a click. */
export async function readSites(): Promise<Sites> {
  const [builtIn, { origins = [] }] = await Promise.all([readBuiltIn(), browser.permissions.getAll()]);
  const inManifest = sitesInManifest();
  return {
    builtIn,
    withheld: inManifest.filter((site) => !builtIn.includes(site)),
    allowed: origins.filter((origin) => !inManifest.includes(origin)).sort(),
    isManaged: isManagedBuild(),
  };
}

/** Whether pages of an origin are read without a click. @param origin `https://records.example.nhs.uk` */
export async function isSpottedOn(origin: string): Promise<boolean> {
  const [builtIn, scripts] = await Promise.all([
    readBuiltIn(),
    browser.scripting.getRegisteredContentScripts(),
  ]);
  const registered = scripts.flatMap(({ matches = [] }) => matches);
  return [...builtIn, ...registered].some((site) => matchesOrigin(site, origin));
}

/** Calls back when a site is allowed or removed, here or in the browser's own settings. */
export function onSitesChanged(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}
