import type { Page, Worker } from 'playwright';
import { PATIENT_PORT } from '../../src/browser/messages.ts';
import { agree, type Reading } from '../../src/patient/reading.ts';

/** A page is read no sooner than this after it has loaded (ms). */
const AT_LEAST = 1500;
/** Settled: nothing in the page has changed for this long; and a page that never settles is read all the same. */
const STILL = 300;
const AT_MOST = 8000;

/** Opens a page, waits until it has settled, and asks the extension's content scripts what they read in it. */
export async function readPage(page: Page, worker: Worker, url: string): Promise<Reading> {
  await page.goto(url, { waitUntil: 'load', timeout: 30_000 });
  await page.evaluate(untilStill, { atLeast: AT_LEAST, still: STILL, atMost: AT_MOST });
  return agree(await worker.evaluate(askFrames, { url, port: PATIENT_PORT }));
}

/** Runs in the page. */
function untilStill({
  atLeast,
  still,
  atMost,
}: {
  atLeast: number;
  still: number;
  atMost: number;
}): Promise<void> {
  const start = performance.now();
  let changed = start;
  const observer = new MutationObserver(() => {
    changed = performance.now();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const now = performance.now();
      if (now - start < atLeast || (now - changed < still && now - start < atMost)) return;
      clearInterval(timer);
      observer.disconnect();
      resolve();
    }, 50);
  });
}

/** Runs in the extension's service worker, so with no named function inside: asks as the panel does, every frame by a port of its own. */
async function askFrames({ url, port: name }: { url: string; port: string }): Promise<Reading[]> {
  const [tab] = (await chrome.tabs.query({})).filter((each) => each.url === url);
  const tabId = tab?.id;
  if (tabId === undefined) return [];
  const frames = new Set<number>();
  chrome.runtime.onMessage.addListener((message: { notice?: string }, sender) => {
    if (message?.notice === 'here' && sender.tab?.id === tabId) frames.add(sender.frameId ?? 0);
  });
  await chrome.tabs.sendMessage(tabId, { call: 'who is there' }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const readings = await Promise.all(
    [...frames].map(
      (frameId) =>
        new Promise<Reading | null>((resolve) => {
          const port = chrome.tabs.connect(tabId, { name, frameId });
          port.onDisconnect.addListener(() => resolve(null));
          port.onMessage.addListener((message: { reading: Reading; answers?: number }) => {
            if (message.answers !== undefined) resolve(message.reading);
          });
          port.postMessage({ ask: 1 });
        }),
    ),
  );
  return readings.filter((reading) => reading !== null);
}
