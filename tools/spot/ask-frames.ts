import type { Reading } from '../../src/core/patient/reading.ts';

/**
 * Both functions run in the extension's service worker. They must not use named inner functions or anything
 * from outside their bodies.
 */

/** Returns the id of the newest tab. */
export async function newestTab(): Promise<number> {
  return Math.max(...(await chrome.tabs.query({})).map((tab) => tab.id ?? 0));
}

/**
 * Asks every frame of a tab to read again, through its own port as the panel does. Top frame first.
 *
 * Nothing tells how many frames have the content script. So it waits for the top frame, and then until no further
 * frame has answered for a fifth of a second. On a busy computer, the first answer may take seconds. A frame that
 * then gives no reading is left out.
 */
export async function askFrames(tabId: number): Promise<Reading[]> {
  const frames = new Set<number>();
  const [listener] = [
    (message: { notice?: string }, sender: chrome.runtime.MessageSender) => {
      if (message?.notice === 'here' && sender.tab?.id === tabId) frames.add(sender.frameId ?? 0);
    },
  ] as const;
  chrome.runtime.onMessage.addListener(listener);
  await chrome.tabs.sendMessage(tabId, { call: 'who is there' }).catch(() => undefined);
  for (const latest = Date.now() + 10_000; !frames.has(0) && Date.now() < latest; )
    await new Promise((resolve) => setTimeout(resolve, 20));
  for (let known = 0; known < frames.size; ) {
    known = frames.size;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  chrome.runtime.onMessage.removeListener(listener);
  const readings = await Promise.all(
    [...frames]
      .sort((a, b) => a - b)
      .map(
        (frameId) =>
          new Promise<Reading | null>((resolve) => {
            setTimeout(resolve, 15_000, null);
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
