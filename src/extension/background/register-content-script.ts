import { browser } from '../browser.ts';
import { CONTENT_SCRIPT } from '../content-script-file.ts';
import { readSites } from '../sites.ts';

/** The id of the content script that is registered for all allowed sites. */
const SCRIPT = 'allowed-sites';

/**
 * Keeps the content script registered for the allowed sites: when the browser starts, after an update of the
 * extension (which removes registrations), and when permissions or the policy change.
 * @param choose returns the sites, of those allowed, on which the script runs
 */
export function keepContentScriptRegistered(
  choose: (allowed: readonly string[]) => Promise<readonly string[]>,
): void {
  let queue: Promise<void> = Promise.resolve();
  // One registration at a time: two at once would both register the same id, which is an error.
  const registerAgain = (added: readonly string[] = []) => {
    queue = queue
      .then(async () => register(await choose((await readSites()).allowed)))
      .then(() => injectIntoOpenTabs(added))
      .catch(() => undefined);
  };
  browser.runtime.onInstalled.addListener(() => registerAgain());
  browser.runtime.onStartup.addListener(() => registerAgain());
  browser.permissions.onAdded.addListener(({ origins }) => registerAgain(origins));
  browser.permissions.onRemoved.addListener(() => registerAgain());
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') registerAgain();
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
    js: [CONTENT_SCRIPT],
    matches: [...matches],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  await (registered ? scripting.updateContentScripts([script]) : scripting.registerContentScripts([script]));
}

/**
 * Injects the content script into pages of newly allowed sites
 * that are already open, so that nobody has to reload them.
 */
async function injectIntoOpenTabs(added: readonly string[]): Promise<void> {
  const allowed = (await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] }))[0]?.matches ?? [];
  const url = added.filter((origin) => allowed.includes(origin));
  if (url.length === 0) return;
  const files = [CONTENT_SCRIPT];
  for (const { id } of await browser.tabs.query({ url }))
    if (id !== undefined)
      browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, files })
        .catch(() => undefined);
}
