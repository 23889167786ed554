import type { BrowserContext, CDPSession, Page, Request, Worker } from 'playwright';
import { attach } from './attach.ts';

/** A request over the network, and the part of the extension that made it. */
export type NetworkRequest = { url: string; from: string };

/** A line on a console, or an error that was not caught (of the type `uncaught`), and where it came from. */
export type Message = { type: string; text: string; from: string };

type Thrown = { exceptionDetails: { text: string; exception?: { description?: string } } };

/** Notes down all that an extension, whose addresses start with `base`, asks of the network or writes to a console. */
export function watch(context: BrowserContext, browser: CDPSession, base: string) {
  const requests: NetworkRequest[] = [];
  const messages: Message[] = [];

  const note = (url: string, from: string) => {
    // Its own files are not fetched over the network.
    if (from.startsWith(base) && !url.startsWith(base)) requests.push({ url, from: from.slice(base.length) });
  };

  context.on('request', (request) => note(request.url(), askedBy(request)));
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
    page.on('websocket', (socket) => note(socket.url(), page.url()));
  });
  const hear = (worker: Worker) => {
    const from = worker.url();
    if (!from.startsWith(base)) return;
    const uncaught = (text: string) =>
      messages.push({ type: 'uncaught', text, from: from.slice(base.length) });
    // The browser may be closing already.
    hearErrors(browser, from, uncaught).catch(() => undefined);
  };
  context.serviceWorkers().forEach(hear);
  context.on('serviceworker', hear);

  return {
    requests,
    messages,
    /** Notes down the requests of content scripts too, which otherwise pass for the page's own. */
    async contentScripts(page: Page): Promise<void> {
      const session = await context.newCDPSession(page);
      session.on('Network.requestWillBeSent', ({ request, initiator }) => {
        const script = initiator.stack?.callFrames.find(({ url }) => url.startsWith(base));
        if (script && !page.url().startsWith(base)) note(request.url, script.url);
      });
      await session.send('Network.enable');
    },
  };
}

function askedBy(request: Request): string {
  const worker = request.serviceWorker();
  if (worker) return worker.url();
  try {
    return request.frame().url();
  } catch {
    // A page's very first request has no frame yet: nobody's but the user's.
    return '';
  }
}

/** Playwright does not tell of errors in service workers; their targets do, also once they were stopped and woken. */
async function hearErrors(browser: CDPSession, url: string, note: (text: string) => void): Promise<void> {
  const { targetInfos } = await browser.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  const target = targetInfos.find((worker) => worker.url === url);
  if (!target) return;
  const session = await attach(browser, target.targetId, (method, params: Thrown) => {
    if (method !== 'Runtime.exceptionThrown') return;
    const { text, exception } = params.exceptionDetails;
    note(exception?.description?.split('\n')[0] ?? text);
  });
  await session.send('Runtime.enable');
}
