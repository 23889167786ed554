import type { Reading } from '../patient/reading.ts';
import type { OpenRoot } from '../spotting/element.ts';
import { isPanelAsks, isPanelCall, PATIENT_PORT, type PageNotice, type PageTells } from './messages.ts';

/**
 * The extension as a content script sees it. It speaks to the browser directly: the polyfill would be a third of
 * what every page has to load, and nothing here needs it.
 */

type Native = typeof chrome & { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
const native: Native = (globalThis as { browser?: Native }).browser ?? chrome;

/** Opens shadow roots, closed ones too: Chrome has a function for it, Firefox a property. */
export const openRoot: OpenRoot = (element) => {
  const own = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if (own.openOrClosedShadowRoot !== undefined) return own.openOrClosedShadowRoot;
  return native.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? element.shadowRoot;
};

/** Tells the extension something about this page, never who its patient is. Silent once the extension is gone. */
export function notify(notice: PageNotice['notice']): void {
  try {
    native.runtime.sendMessage({ notice } satisfies PageNotice)?.catch?.(() => undefined);
  } catch {
    // The extension was updated or removed: this copy of the script has nobody to speak to any more.
  }
}

/**
 * Answers the panel: says that this frame is here when called, and sends readings to every panel that connects.
 * @param readNow a fresh reading
 * @returns what sends a changed reading to every connected panel
 */
export function answerPanels(current: () => Reading, readNow: () => Reading): (reading: Reading) => void {
  const panels = new Set<chrome.runtime.Port>();
  native.runtime.onMessage.addListener((message: unknown) => {
    if (isPanelCall(message)) notify('here');
  });
  native.runtime.onConnect.addListener((port) => {
    if (port.name !== PATIENT_PORT || port.sender?.id !== native.runtime.id) return;
    panels.add(port);
    port.onDisconnect.addListener(() => panels.delete(port));
    port.onMessage.addListener((message: unknown) => {
      if (isPanelAsks(message)) tell(port, { reading: readNow(), answers: message.ask });
    });
    tell(port, { reading: current() });
  });
  return (reading) => {
    for (const port of panels) tell(port, { reading });
  };
}

function tell(port: chrome.runtime.Port, message: PageTells): void {
  try {
    port.postMessage(message);
  } catch {
    // The panel closed between two messages.
  }
}
