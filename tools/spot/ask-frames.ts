import type { Reading } from '../../src/core/patient/reading.ts';

/** Both run in the extension's service worker, so with no named function inside, and nothing from outside. */

/** The id of the tab that was opened last. */
export async function newestTab(): Promise<number> {
  return Math.max(...(await chrome.tabs.query({})).map((tab) => tab.id ?? 0));
}

/** Asks every frame of a tab, as the panel does, by a port of its own, to read afresh; the top frame's comes first. */
export async function askFrames(tabId: number): Promise<Reading[]> {
  const frames = new Set<number>();
  const [hear] = [
    (message: { notice?: string }, sender: chrome.runtime.MessageSender) => {
      if (message?.notice === 'here' && sender.tab?.id === tabId) frames.add(sender.frameId ?? 0);
    },
  ] as const;
  chrome.runtime.onMessage.addListener(hear);
  await chrome.tabs.sendMessage(tabId, { call: 'who is there' }).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 200));
  chrome.runtime.onMessage.removeListener(hear);
  const readings = await Promise.all(
    [...frames]
      .sort((a, b) => a - b)
      .map(
        (frameId) =>
          new Promise<Reading | null>((resolve) => {
            setTimeout(resolve, 10_000, null);
            const port = chrome.tabs.connect(tabId, { name: 'patient', frameId });
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
