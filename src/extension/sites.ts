import { browser } from './browser.ts';

/**
 * Sites on which pages are read without a click because the user allowed it. The browser's own permissions
 * are the only list of them: nothing else is stored, so the two can never disagree.
 */

/** The one content script that is registered for all of these sites. */
const SCRIPT = 'allowed-sites';

/** Asks the user to allow a site. Must be called first thing in a click. */
export function allowSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [site] });
}

/** Takes the permission back. */
export function forgetSite(site: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [site] });
}

export interface Sites {
  /** In the manifest: spotted on from the start, and not to be taken back here. */
  readonly builtIn: readonly string[];
  /** Allowed by the user. */
  readonly allowed: readonly string[];
}

/** The sites that may be read without a click. */
export async function readSites(): Promise<Sites> {
  const { content_scripts = [] } = browser.runtime.getManifest();
  const builtIn = content_scripts.flatMap(({ matches }) => matches);
  const { origins = [] } = await browser.permissions.getAll();
  return { builtIn, allowed: origins.filter((origin) => !builtIn.includes(origin)).sort() };
}

/** Calls back each time a site is allowed or taken back, also in the browser's own pages. */
export function onSitesChanged(heed: () => void): void {
  browser.permissions.onAdded.addListener(heed);
  browser.permissions.onRemoved.addListener(heed);
}

/**
 * Keeps the content script registered for the sites allowed: from the start of the browser, after an update
 * (which forgets what was registered), and each time something changes.
 * @param choose which of the allowed sites to spot on
 */
export function keepSpotting(choose: (allowed: readonly string[]) => Promise<readonly string[]>): void {
  let last: Promise<void> = Promise.resolve();
  // One after another: two at once would both try to register what is not there yet.
  const again = (added: readonly string[] = []) => {
    last = last
      .then(async () => register(await choose((await readSites()).allowed)))
      .then(() => readOpenTabs(added))
      .catch(() => undefined);
  };
  browser.runtime.onInstalled.addListener(() => again());
  browser.runtime.onStartup.addListener(() => again());
  browser.permissions.onAdded.addListener(({ origins }) => again(origins));
  browser.permissions.onRemoved.addListener(() => again());
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') again();
  });
}

async function register(matches: readonly string[]): Promise<void> {
  const { scripting } = browser;
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  if (matches.length === 0) {
    if (registered) await scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    // The name of the built file differs from build to build.
    js: contentScript(),
    matches: [...matches],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  await (registered ? scripting.updateContentScripts([script]) : scripting.registerContentScripts([script]));
}

/**
 * The built file of the content script; Firefox gives the manifest's files as whole addresses, but takes
 * none.
 */
function contentScript(): string[] {
  const files = browser.runtime.getManifest().content_scripts?.[0]?.js ?? [];
  return files.map((file) => new URL(file, browser.runtime.getURL('/')).pathname.slice(1));
}

/** Pages that were open before their site was allowed are read too, without having to be loaded again. */
async function readOpenTabs(added: readonly string[]): Promise<void> {
  const allowed = (await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] }))[0]?.matches ?? [];
  const url = added.filter((origin) => allowed.includes(origin));
  if (url.length === 0) return;
  const files = contentScript();
  for (const { id } of await browser.tabs.query({ url }))
    if (id !== undefined)
      browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, files })
        .catch(() => undefined);
}
