import type { CDPSession } from 'playwright';

/** What a target says of itself: a method of the DevTools protocol and its parameters. */
export type Hear = (method: string, params: never) => void;

/**
 * Attaches to a target that Playwright gives no session for (a tab, a service worker): the messages to it and from
 * it travel wrapped in those of the browser's own session.
 */
export async function attach(browser: CDPSession, targetId: string, hear: Hear) {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (result: unknown) => void>();
  let sent = 0;
  const receive = (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const { id, method, params, result } = JSON.parse(event.message);
    if (method) hear(method, params as never);
    else waiting.get(id)?.(result);
  };
  browser.on('Target.receivedMessageFromTarget', receive);
  return {
    /** Sends a command, waits until it is done, and gives what came of it. */
    async send(method: string, params: object = {}): Promise<unknown> {
      sent += 1;
      const id = sent;
      const done = new Promise((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      await browser.send('Target.sendMessageToTarget', { sessionId, message });
      return done;
    },
    async detach(): Promise<void> {
      browser.off('Target.receivedMessageFromTarget', receive);
      await browser.send('Target.detachFromTarget', { sessionId });
    },
  };
}
