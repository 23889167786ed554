import type { Reading } from '../../core/patient/reading.ts';
import { isPanelAsks, isPanelCall, PATIENT_PORT, type PageNotice, type PageTells } from '../messages.ts';
import { native } from './native-events.ts';

/** The extension as a content script sees it. */

/** Opens shadow roots, closed ones too: Chrome has a function for it, Firefox a property. */
export const openRoot = (element: Element): ShadowRoot | null => {
  const own = element as Element & { openOrClosedShadowRoot?: ShadowRoot | null };
  if (own.openOrClosedShadowRoot !== undefined) return own.openOrClosedShadowRoot;
  try {
    return native.dom?.openOrClosedShadowRoot(element as HTMLElement) ?? element.shadowRoot;
  } catch {
    // The extension is gone, and the function throws.
    return element.shadowRoot;
  }
};

/**
 * Tells the extension something about this page, never who its patient is. Silent once the extension is gone.
 */
export function notify(notice: PageNotice['notice']): void {
  try {
    native.runtime.sendMessage({ notice } satisfies PageNotice)?.catch?.(() => undefined);
  } catch {
    // The extension was updated or removed: this copy of the script has nobody to speak to any more.
  }
}

/** What panels are answered with. */
export interface Answers {
  /** The reading that holds now; undefined where the page has changed since it was read. */
  readonly current: () => Reading | undefined;
  /** A fresh reading. */
  readonly ask: () => Promise<Reading>;
}

export interface Panels {
  /** Whether a panel is open on this frame. */
  isOpen(): boolean;
  /** Sends a changed reading to every connected panel. */
  tell(reading: Reading): void;
  /** Hears and answers no more. */
  stop(): void;
}

/**
 * Answers panels: says that this frame is here when called, and sends readings to every panel that connects;
 * never one that the page has since changed from.
 * @param opened called when a panel has opened on this frame
 */
export function answerPanels({ current, ask }: Answers, opened: () => void): Panels {
  const panels = new Set<chrome.runtime.Port>();

  function answerCall(message: unknown) {
    if (isPanelCall(message) && !(message.call === 'which frames' && window === window.top)) notify('here');
  }
  function answerPort(port: chrome.runtime.Port) {
    if (port.name !== PATIENT_PORT || port.sender?.id !== native.runtime.id) return;
    const begin = (reading: Reading) => {
      tell(port, { reading });
      panels.add(port);
      opened();
    };
    port.onDisconnect.addListener(() => panels.delete(port));
    port.onMessage.addListener((message: unknown) => {
      if (isPanelAsks(message)) void ask().then((reading) => tell(port, { reading, answers: message.ask }));
    });
    const reading = current();
    if (reading) begin(reading);
    else void ask().then(begin);
  }

  native.runtime.onMessage.addListener(answerCall);
  native.runtime.onConnect.addListener(answerPort);
  return {
    isOpen: () => panels.size > 0,
    tell(reading) {
      for (const port of panels) tell(port, { reading });
    },
    stop() {
      try {
        native.runtime.onMessage.removeListener(answerCall);
        native.runtime.onConnect.removeListener(answerPort);
        for (const port of panels) port.disconnect();
      } catch {
        // The extension is gone, and its events with it.
      }
    },
  };
}

function tell(port: chrome.runtime.Port, message: PageTells): void {
  try {
    port.postMessage(message);
  } catch {
    // The panel closed between two messages.
  }
}
