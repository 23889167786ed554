import type { BrowserContext, Worker } from 'playwright';

/** Returns the extension's service worker once it is active. Waits for an event to start it if stopped. */
export async function activeWorker(context: BrowserContext, base: string): Promise<Worker> {
  const isOfExtension = (worker: Worker) => worker.url().startsWith(base);
  const running = context.serviceWorkers().find(isOfExtension);
  const worker =
    running ?? (await context.waitForEvent('serviceworker', { predicate: isOfExtension, timeout: 15_000 }));
  // Events that arrive before the worker is active are lost.
  await worker.evaluate(async () => {
    const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
    while (registration.active?.state !== 'activated')
      await new Promise((resolve) => setTimeout(resolve, 10));
  });
  return worker;
}

/** Stops the extension's service worker. Playwright's `Worker` object stays valid after a restart. */
export async function stopWorker(context: BrowserContext, base: string): Promise<void> {
  const [page] = context.pages();
  if (!page) throw new Error('Stopping the service worker needs a page.');
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { scriptURL, runningStatus, versionId } of versions) {
        if (!scriptURL.startsWith(base)) continue;
        if (runningStatus === 'running') void session.send('ServiceWorker.stopWorker', { versionId });
        if (runningStatus === 'stopped') resolve();
      }
    });
  });
  await session.send('ServiceWorker.enable');
  await stopped;
  await session.detach();
}
