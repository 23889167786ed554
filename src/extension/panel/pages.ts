import type { Runtime } from 'webextension-polyfill';
import type { Reading } from '../../core/patient/reading.ts';
import { browser } from '../browser.ts';
import { isPageTells, PATIENT_PORT, type PanelAsks, type PanelCall } from '../messages.ts';
import { onIconClickNotice, onPageNotice } from '../notices.ts';

/**
 * Why a page cannot be read: nobody gave access to it yet, it is a PDF, the organisation's browser policy
 * blocks its site, or the browser lets no extension read it.
 */
export type Unreadable = 'no access' | 'a PDF' | 'blocked' | 'not a page';

/** What the panel hears of the pages in its window. */
export interface PageEvents {
  /** Another tab is in front, or the same tab begins anew: whatever was known of its page is no longer so. */
  tab(tabId: number): void;
  reading(tabId: number, frame: string, reading: Reading): void;
  /** A frame can no longer be asked: it was closed, reloaded or left. */
  left(tabId: number, frame: string): void;
  unreadable(tabId: number, why: Unreadable): void;
}

/** Asking the pages of the tab in front. */
export interface Pages {
  /** Has every frame read anew; true once all have answered or gone, false where they take too long. */
  ask(): Promise<boolean>;
}

/** How long a page may take to answer (ms): a click still counts as one for a little longer. */
const LONGEST_WAIT = 3000;
/** How often, and at which distance in ms, it is tried to put the content script into a page. */
const TRIES = 6;
const BETWEEN = 60;

/** Follows the tab in front of the panel's own window, through a port to each of its frames. */
export async function followPages(events: PageEvents): Promise<Pages> {
  const ports = new Map<string, Runtime.Port>();
  const waiting = new Map<number, () => void>();
  let front = -1;
  let asked = 0;
  let calls = 0;

  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const ownWindow = tab?.windowId ?? (await browser.windows.getCurrent()).id;

  function face(tabId: number) {
    if (tabId !== front) closePorts();
    front = tabId;
    events.tab(tabId);
    // Nearly always the patient is in the page itself: it need not say first that it is there.
    connect(tabId, 0);
    void call(tabId, 'which frames');
  }

  function closePorts() {
    for (const port of ports.values()) port.disconnect();
    ports.clear();
  }

  /**
   * Calls the tab's frames; where none answers or the icon was clicked, sees to those that lack the script.
   */
  async function call(tabId: number, words: PanelCall['call'] = 'who is there', wasClicked = false) {
    calls += 1;
    const own = calls;
    const message: PanelCall = { call: words };
    const isThere = await browser.tabs.sendMessage(tabId, message).then(
      () => true,
      (error: Error) => !/Receiving end does not exist/i.test(error.message),
    );
    if ((isThere && !wasClicked) || tabId !== front) return;
    await inject(tabId).catch(async (error: Error) => {
      // A click on the icon may have given access since, and its own call comes after this one.
      const isPast = () => isThere || tabId !== front || own !== calls;
      if (isPast()) return;
      const why = (await isNamedPdf(tabId)) ? 'a PDF' : whyUnreadable(error.message);
      // A click has just given access to every page that may be read.
      if (!isPast()) events.unreadable(tabId, wasClicked && why === 'no access' ? 'not a page' : why);
    });
  }

  function connect(tabId: number, frameId: number) {
    const frame = `${tabId}:${frameId}`;
    ports.get(frame)?.disconnect();
    const port = browser.tabs.connect(tabId, { name: PATIENT_PORT, frameId });
    ports.set(frame, port);
    port.onMessage.addListener((message: unknown) => {
      if (ports.get(frame) !== port || !isPageTells(message)) return;
      events.reading(tabId, frame, message.reading);
      if (message.answers !== undefined) waiting.get(message.answers)?.();
    });
    port.onDisconnect.addListener(() => {
      // Looked at, so that the browser does not print it: a page that is kept for the way back is no error.
      void browser.runtime.lastError;
      if (ports.get(frame) !== port) return;
      ports.delete(frame);
      events.left(tabId, frame);
    });
  }

  onPageNotice((notice, tabId, frameId) => {
    if (notice === 'here' && tabId === front) connect(tabId, frameId);
  });
  onIconClickNotice((tabId) => {
    if (tabId === front) void call(tabId, 'who is there', true);
  });
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === ownWindow) face(tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === front && status === 'complete') void call(tabId);
  });
  if (tab?.id !== undefined) face(tab.id);

  return {
    async ask() {
      const answers = [...ports.values()].map((port) => {
        const question: PanelAsks = { ask: ++asked };
        let heard = () => {};
        return new Promise<void>((resolve) => {
          heard = resolve;
          waiting.set(question.ask, heard);
          port.onDisconnect.addListener(heard);
          port.postMessage(question);
        }).finally(() => {
          waiting.delete(question.ask);
          // The port may live as long as the day.
          port.onDisconnect.removeListener(heard);
        });
      });
      const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LONGEST_WAIT));
      return Promise.race([Promise.all(answers).then(() => true), late]);
    },
  };
}

/**
 * Puts the content script into every frame that lacks it and may be read.
 * @throws where the page may not be read, or has no text that can be
 */
async function inject(tabId: number): Promise<void> {
  const files = browser.runtime.getManifest().content_scripts?.[0]?.js ?? [];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: look });
    if (frames.some(({ frameId, result }) => frameId === 0 && result === 'PDF')) throw new Error(PDF);
    const frameIds = frames.filter(({ result }) => result === 'bare').map(({ frameId }) => frameId);
    if (frames.length > 0 && frameIds.length === 0) return;
    const target = frameIds.length < frames.length ? { tabId, frameIds } : { tabId, allFrames: true };
    if (frameIds.length > 0) await browser.scripting.executeScript({ target, files });
    // Right after a page has loaded, the browser sometimes passes over all of its frames and calls it done.
    else await new Promise((done) => setTimeout(done, BETWEEN));
  }
}

/**
 * Run in a frame: what it is; `bare` where the content script, which leaves its mark there, is not in it yet.
 */
function look(): 'PDF' | 'bare' | 'seen to' {
  if (document.contentType === 'application/pdf') return 'PDF';
  return Object.hasOwn(globalThis, 'socialPrescribingNavigator') ? 'seen to' : 'bare';
}

const PDF = 'The page is a PDF.';

/** By its address, which is known of pages that may be read: Firefox lets no script into its PDF viewer. */
async function isNamedPdf(tabId: number): Promise<boolean> {
  const { url = '' } = await browser.tabs.get(tabId).catch(() => ({ url: '' }));
  return /^[^?#]*\.pdf(?:[?#]|$)/i.test(url);
}

/** Chrome and Edge say where a policy (`runtime_blocked_hosts`) is the reason; Firefox does not. */
function whyUnreadable(message: string): Unreadable {
  if (message === PDF) return 'a PDF';
  if (/policy/i.test(message)) return 'blocked';
  return /must request permission|missing host permission|cannot access contents/i.test(message)
    ? 'no access'
    : 'not a page';
}
