import type { Runtime } from 'webextension-polyfill';
import type { Reading } from '../../core/patient/reading.ts';
import { browser } from '../browser.ts';
import { injectContentScript, isNamedPdf, type Unreadable, whyUnreadable } from '../inject-content-script.ts';
import { isPageTells, PATIENT_PORT, type PanelAsks, type PanelCall } from '../messages.ts';
import { onPageNotice } from '../receive-page-notices.ts';
import { isManagedBuild } from '../site-permissions.ts';
import { onIconClickNotice } from './receive-icon-click.ts';

/** What happens in the pages of the panel's window. */
export interface PageEvents {
  /**
   * Another tab came to the front; also called once at the
   * start. Forget what was known about the page in front.
   */
  tab(tabId: number): void;
  reading(tabId: number, frame: string, reading: Reading): void;
  /** A frame was closed, reloaded or left, so it cannot be read any more. */
  left(tabId: number, frame: string): void;
  unreadable(tabId: number, why: Unreadable): void;
}

/** The pages of the tab in front. */
export interface Pages {
  /**
   * Asks every frame to read its page again. True once each
   * has answered or gone; false if they take too long.
   */
  ask(): Promise<boolean>;
}

/**
 * How long to wait for a page to answer (ms). Shorter than
 * the time for which a click counts as a user gesture.
 */
const LONGEST_WAIT = 3000;

/**
 * How many times to try to read a page after a click on the icon, and the pause between tries (ms). The browser reports
 * the click before all of its processes know of the access that the click gives.
 */
const MOST_TRIES = 10;
const RETRY_AFTER = 60;

/** Receives the readings of the tab in front of the panel's own window, through a port to each of its frames. */
export async function receiveReadings(events: PageEvents): Promise<Pages> {
  const ports = new Map<string, Runtime.Port>();
  const waiting = new Map<number, () => void>();
  let frontTab = -1;
  let lastQuestion = 0;
  let calls = 0;
  /** The tab on which the icon was clicked, also to open this panel, until another page opens there. */
  let clickedTab: Promise<unknown> | undefined;

  // Listens before the first `await`, because the page may be left while the panel opens.
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (frontTab !== -1 && tabId !== frontTab) return;
    if (status === 'complete' && tabId === frontTab) void callFrames(tabId);
    if (status !== 'loading') return;
    // A click gives access to one page. Stop trying to read it.
    clickedTab = Promise.resolve(undefined);
    calls += 1;
  });

  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // Loaded apart, because only the managed build needs it, or a page that cannot be read.
  const loadReadPermission = () => import('./may-read.ts');
  const permission = isManagedBuild()
    ? loadReadPermission().then(({ ReadPermission }) => new ReadPermission(tab?.id ?? -1))
    : undefined;
  const ownWindow = tab?.windowId ?? (await browser.windows.getCurrent()).id;

  function showTab(tabId: number) {
    if (tabId !== frontTab) closePorts();
    frontTab = tabId;
    events.tab(tabId);
    // The patient is nearly always in the page itself, so
    // connect to it without waiting for its notice 'here'.
    connect(tabId, 0);
    void callFrames(tabId, 'which frames');
  }

  function closePorts() {
    for (const port of ports.values()) port.disconnect();
    ports.clear();
  }

  /**
   * Calls the tab's frames. If none answers or the icon was
   * clicked, injects the content script where it is missing.
   */
  async function callFrames(
    tabId: number,
    words: PanelCall['call'] = 'who is there',
    wasClicked = false,
    tries = 1,
  ) {
    calls += 1;
    const thisCall = calls;
    const message: PanelCall = { call: words };
    const hasReceiver = await browser.tabs.sendMessage(tabId, message).then(
      () => true,
      (error: Error) => !/Receiving end does not exist/i.test(error.message),
    );
    if ((hasReceiver && !wasClicked) || tabId !== frontTab) return;
    const mayRead = await (await permission)?.mayRead(tabId, wasClicked);
    if (tabId !== frontTab) return;
    if (mayRead === false) return events.unreadable(tabId, 'not named');
    await injectContentScript(tabId).catch(async (error: Error) => {
      // A newer call, or one for another page, says what to show.
      const isOutdated = () => hasReceiver || tabId !== frontTab || thisCall !== calls;
      if (isOutdated()) return;
      const why = (await isNamedPdf(tabId)) ? 'a PDF' : whyUnreadable(error.message);
      const { lastClickedTab, noteBlocked } = await loadReadPermission();
      clickedTab ??= lastClickedTab();
      const isClicked = why === 'no access' && (await clickedTab) === tabId;
      if (isClicked && tries < MOST_TRIES) {
        await new Promise((done) => setTimeout(done, RETRY_AFTER));
        return isOutdated() ? undefined : callFrames(tabId, words, wasClicked, tries + 1);
      }
      if (isOutdated()) return;
      if (why === 'blocked' || why === 'no access') void noteBlocked(tabId);
      // A click gives access to every page that may be read at all.
      events.unreadable(tabId, isClicked ? 'not a page' : why);
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
      // Read `lastError`, so that the browser does not print it.
      // A page that moves to the back/forward cache is no error.
      void browser.runtime.lastError;
      if (ports.get(frame) !== port) return;
      ports.delete(frame);
      events.left(tabId, frame);
    });
  }

  onPageNotice((notice, tabId, frameId) => {
    if (notice === 'here' && tabId === frontTab) connect(tabId, frameId);
  });
  onIconClickNotice((tabId) => {
    if (tabId !== frontTab) return;
    clickedTab = Promise.resolve(tabId);
    void callFrames(tabId, 'who is there', true);
  });
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === ownWindow) showTab(tabId);
  });
  if (tab?.id !== undefined) showTab(tab.id);

  return {
    async ask() {
      const answers = [...ports.values()].map((port) => {
        const question: PanelAsks = { ask: ++lastQuestion };
        let resolveAnswer = () => {};
        return new Promise<void>((resolve) => {
          resolveAnswer = resolve;
          waiting.set(question.ask, resolveAnswer);
          port.onDisconnect.addListener(resolveAnswer);
          port.postMessage(question);
        }).finally(() => {
          waiting.delete(question.ask);
          // The port may stay open all day, so remove the listener.
          port.onDisconnect.removeListener(resolveAnswer);
        });
      });
      const timeout = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LONGEST_WAIT));
      return Promise.race([Promise.all(answers).then(() => true), timeout]);
    },
  };
}
