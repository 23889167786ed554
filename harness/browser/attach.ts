import type { CDPSession } from 'playwright';

/** A listener for events of a target: a method of the DevTools protocol and its parameters. */
export type TargetListener = (method: string, params: never) => void;

/**
 * Attaches to a target for which Playwright offers no session, such as a tab or a service worker. Messages to
 * and from the target are wrapped in messages of the browser's own session.
 */
export async function attach(browser: CDPSession, targetId: string, listener: TargetListener) {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (result: unknown) => void>();
  let sent = 0;
  const receive = (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const { id, method, params, result } = JSON.parse(event.message);
    if (method) listener(method, params as never);
    else waiting.get(id)?.(result);
  };
  browser.on('Target.receivedMessageFromTarget', receive);
  return {
    /** Sends a command and returns its result. */
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
