import { browser } from '../browser.ts';
import { CONTENT_SCRIPT } from '../content-script-file.ts';
import { injectContentScript } from '../inject-content-script.ts';
import type { StopNotice } from '../messages.ts';
import { readSites } from '../site-permissions.ts';

/** The id of the content script that is registered for all sites of policy and user. */
const SCRIPT = 'allowed-sites';

/** How long to wait for open pages to stop their content scripts (ms). */
const LONGEST_STOP = 1000;

/**
 * Keeps the content script registered for the sites of policy and user: when the browser starts, after an
 * update of the extension (which removes registrations), and when permissions or the policy change. After a
 * change, open pages of a new site are read and open pages of a former site are not read any more.
 * @param choose returns the sites, of those that the browser grants, on which the script runs. It calls back
 * if a policy arrives too late to count
 */
export function keepContentScriptRegistered(
  choose: (granted: readonly string[], onLatePolicy: () => void) => Promise<readonly string[]>,
): void {
  let queue: Promise<void> = Promise.resolve();
  // One registration at a time: two at once would both register the same id, which is an error.
  const enqueue = (task: () => Promise<void>) => {
    queue = queue.then(task).catch(() => undefined);
  };
  const chosen = async () => choose((await readSites()).allowed, () => enqueue(change));
  const registerAgain = async () => register(await chosen());
  const change = async () => {
    const before = await registeredSites();
    await registerAgain();
    const now = await registeredSites();
    await stopInTabs(before.filter((site) => !now.includes(site)));
    await injectIntoTabs(now.filter((site) => !before.includes(site)));
  };
  // After an update, open pages still have the former content script, so they stay as they are until reloaded.
  browser.runtime.onInstalled.addListener(({ reason }) =>
    enqueue(reason === 'install' ? change : registerAgain),
  );
  // The policy may have changed while the browser was closed, and pages may be open before this runs.
  browser.runtime.onStartup.addListener(() => enqueue(change));
  browser.permissions.onAdded.addListener(() => enqueue(change));
  browser.permissions.onRemoved.addListener(() => enqueue(change));
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') enqueue(change);
  });
}

async function registeredSites(): Promise<readonly string[]> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  return registered?.matches ?? [];
}

async function register(matches: readonly string[]): Promise<void> {
  const { scripting } = browser;
  const isRegistered = (await registeredSites()).length > 0;
  if (matches.length === 0) {
    if (isRegistered) await scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script = {
    id: SCRIPT,
    js: [CONTENT_SCRIPT],
    matches: [...matches],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  await (isRegistered
    ? scripting.updateContentScripts([script])
    : scripting.registerContentScripts([script]));
}

/**
 * Injects the content script into open pages of sites, so that nobody has to reload them. A page that was read
 * after a click has the script already. It stays as it is, so that an open panel keeps its consultation.
 */
async function injectIntoTabs(sites: readonly string[]): Promise<void> {
  for (const tabId of await tabsOf(sites)) injectContentScript(tabId).catch(() => undefined);
}

/**
 * Tells all pages which sites are not read any more. Their content scripts stop themselves: the browser may have
 * taken back the permission for these sites, and then it neither runs a script there nor says which tabs they are in.
 */
async function stopInTabs(sites: readonly string[]): Promise<void> {
  if (sites.length === 0) return;
  const notice: StopNotice = { noLongerRead: sites };
  const tabs = await browser.tabs.query({});
  const told = tabs.map(({ id = -1 }) =>
    // Most tabs have no content script.
    browser.tabs.sendMessage(id, notice).catch(() => undefined),
  );
  // Wait, so that a script that is injected next is not stopped too. A page that shows a dialog does not answer.
  await Promise.race([Promise.all(told), new Promise((resolve) => setTimeout(resolve, LONGEST_STOP))]);
}

async function tabsOf(sites: readonly string[]): Promise<readonly number[]> {
  if (sites.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...sites] });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
