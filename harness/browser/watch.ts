import type { BrowserContext, CDPSession, Page, Request, Worker } from 'playwright';
import { attach } from './attach.ts';

/** A network request, and the path of the extension's file that made it. */
export type NetworkRequest = { url: string; from: string };

/** A console message, or an uncaught error (type `uncaught`), and the path of the file that it came from. */
export type Message = { type: string; text: string; from: string };

type Thrown = { exceptionDetails: { text: string; exception?: { description?: string } } };

/** Records network requests, console messages and uncaught errors of the extension at `base`. */
export function watch(context: BrowserContext, browser: CDPSession, base: string) {
  const requests: NetworkRequest[] = [];
  const messages: Message[] = [];

  const recordRequest = (url: string, from: string) => {
    // The extension's own files are not fetched over the network.
    if (from.startsWith(base) && !url.startsWith(base)) requests.push({ url, from: from.slice(base.length) });
  };

  context.on('request', (request) => recordRequest(request.url(), requesterOf(request)));
  context.on('console', (message) => {
    const from = [message.location().url, message.page()?.url(), message.worker()?.url()].find((url) =>
      url?.startsWith(base),
    );
    if (from) messages.push({ type: message.type(), text: message.text(), from: from.slice(base.length) });
  });
  context.on('weberror', (webError) => {
    const { stack = '', name, message } = webError.error();
    const page = webError.page()?.url() ?? '';
    if (page.startsWith(base) || stack.includes(base)) {
      messages.push({
        type: 'uncaught',
        text: `${name}: ${message}`,
        from: page.startsWith(base) ? page.slice(base.length) : page,
      });
    }
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => recordRequest(socket.url(), page.url()));
  });
  const watchWorker = (worker: Worker) => {
    const from = worker.url();
    if (!from.startsWith(base)) return;
    const uncaught = (text: string) =>
      messages.push({ type: 'uncaught', text, from: from.slice(base.length) });
    // Fails if the browser is closing.
    recordErrors(browser, from, uncaught).catch(() => undefined);
  };
  context.serviceWorkers().forEach(watchWorker);
  context.on('serviceworker', watchWorker);

  return {
    requests,
    messages,
    /** Also records the requests of content scripts in a page. By default they count as the page's own. */
    async contentScripts(page: Page): Promise<void> {
      const session = await context.newCDPSession(page);
      session.on('Network.requestWillBeSent', ({ request, initiator }) => {
        const script = initiator.stack?.callFrames.find(({ url }) => url.startsWith(base));
        if (script && !page.url().startsWith(base)) recordRequest(request.url, script.url);
      });
      await session.send('Network.enable');
    },
  };
}

function requesterOf(request: Request): string {
  const worker = request.serviceWorker();
  if (worker) return worker.url();
  try {
    return request.frame().url();
  } catch {
    // A page's first request has no frame yet. The user made it, not the extension.
    return '';
  }
}

/** Records uncaught errors of a service worker, also after a restart. Playwright does not report them. */
async function recordErrors(browser: CDPSession, url: string, record: (text: string) => void): Promise<void> {
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  const target = targetInfos.find((worker) => worker.url === url);
  if (!target) return;
  const session = await attach(browser, target.targetId, (method, params: Thrown) => {
    if (method !== 'Runtime.exceptionThrown') return;
    const { text, exception } = params.exceptionDetails;
    record(exception?.description?.split('\n')[0] ?? text);
  });
  await session.send('Runtime.enable');
}
