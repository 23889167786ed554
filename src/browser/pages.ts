import type { Runtime } from 'webextension-polyfill';
import type { Reading } from '../patient/reading.ts';
import { browser } from './extension.ts';
import { isPageTells, PATIENT_PORT, type PanelAsks, type PanelCall } from './messages.ts';
import { onIconClickNotice, onPageNotice } from './notices.ts';

/** Why a page cannot be read: nobody gave access to it yet, or the browser lets no extension read it. */
export type Unreadable = 'no access' | 'not a page';

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
  /** Has every frame read anew; done when all have answered, or a second has passed. */
  ask(): Promise<void>;
}

/** Follows the tab in front of the panel's own window, through a port to each of its frames. */
export async function followPages(events: PageEvents): Promise<Pages> {
  const ports = new Map<string, Runtime.Port>();
  const waiting = new Map<number, () => void>();
  let front = -1;
  let asked = 0;

  const { id: ownWindow } = await browser.windows.getCurrent();

  function face(tabId: number) {
    if (tabId !== front) closePorts();
    front = tabId;
    events.tab(tabId);
    void call(tabId);
  }

  function closePorts() {
    for (const port of ports.values()) port.disconnect();
    ports.clear();
  }

  /** Calls the tab's frames; where none answers, puts the content script there if that is allowed. */
  async function call(tabId: number) {
    const message: PanelCall = { call: 'who is there' };
    const isThere = await browser.tabs.sendMessage(tabId, message).then(
      () => true,
      (error: Error) => !/Receiving end does not exist/i.test(error.message),
    );
    if (isThere || tabId !== front) return;
    const files = browser.runtime.getManifest().content_scripts?.[0]?.js ?? [];
    await browser.scripting
      .executeScript({ target: { tabId, allFrames: true }, files })
      .catch((error: Error) => tabId === front && events.unreadable(tabId, whyUnreadable(error.message)));
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
      if (ports.get(frame) !== port) return;
      ports.delete(frame);
      events.left(tabId, frame);
    });
  }

  onPageNotice((notice, tabId, frameId) => {
    if (notice === 'here' && tabId === front) connect(tabId, frameId);
  });
  onIconClickNotice((tabId) => {
    if (tabId === front) void call(tabId);
  });
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === ownWindow) face(tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (tabId === front && status === 'complete') void call(tabId);
  });
  const [tab] = await browser.tabs.query({ active: true, windowId: ownWindow as number });
  if (tab?.id !== undefined) face(tab.id);

  return {
    async ask() {
      const answers = [...ports.values()].map((port) => {
        const question: PanelAsks = { ask: ++asked };
        return new Promise<void>((resolve) => {
          waiting.set(question.ask, resolve);
          port.onDisconnect.addListener(() => resolve());
          port.postMessage(question);
        }).finally(() => waiting.delete(question.ask));
      });
      await Promise.race([Promise.all(answers), new Promise((resolve) => setTimeout(resolve, 1000))]);
    },
  };
}

const whyUnreadable = (message: string): Unreadable =>
  /must request permission|missing host permission|cannot access contents/i.test(message)
    ? 'no access'
    : 'not a page';
