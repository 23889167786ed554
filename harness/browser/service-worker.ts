import type { BrowserContext, Worker } from 'playwright';

/** The extension's service worker once it is active; where it is stopped, waits until something wakes it. */
export async function activeWorker(context: BrowserContext, base: string): Promise<Worker> {
  const mine = (worker: Worker) => worker.url().startsWith(base);
  const known = context.serviceWorkers().find(mine);
  const worker = known ?? (await context.waitForEvent('serviceworker', { predicate: mine, timeout: 15_000 }));
  // Events that come before it is active are lost.
  await worker.evaluate(async () => {
    const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
    while (registration.active?.state !== 'activated') await new Promise((done) => setTimeout(done, 10));
  });
  return worker;
}

/** Stops the extension's service worker. Playwright's worker stays the same one, also after it is woken. */
export async function stopWorker(context: BrowserContext, base: string): Promise<void> {
  const [page] = context.pages();
  if (!page) throw new Error('Stopping the service worker needs a page.');
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((done) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { scriptURL, runningStatus, versionId } of versions) {
        if (!scriptURL.startsWith(base)) continue;
        if (runningStatus === 'running') void session.send('ServiceWorker.stopWorker', { versionId });
        if (runningStatus === 'stopped') done();
      }
    });
  });
  await session.send('ServiceWorker.enable');
  await stopped;
  await session.detach();
}
