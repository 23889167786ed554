import type { Reading } from '../../core/patient/reading.ts';
import { isPanelAsks, isPanelCall, PATIENT_PORT, type PageTells } from '../messages.ts';
import { extensionApi } from './extension-api.ts';
import { notify } from './send-page-notice.ts';

/** Where the readings for the panels come from. */
export interface ReadingSource {
  /** The last reading; undefined where the page has changed since. */
  readonly current: () => Reading | undefined;
  /** Reads the page now. */
  readonly ask: () => Promise<Reading>;
}

export interface Panels {
  /** Whether a panel is open on this frame. */
  isOpen(): boolean;
  /** Sends a changed reading to every connected panel. */
  send(reading: Reading): void;
  /** Stops answering and closes every port. */
  stop(): void;
}

/**
 * Connects panels to this frame. Answers their calls with the notice 'here', and sends each connected panel
 * the readings. Never sends a reading that the page has changed since.
 * @param onOpen called when a panel has connected to this frame
 */
export function sendReadings({ current, ask }: ReadingSource, onOpen: () => void): Panels {
  const panels = new Set<chrome.runtime.Port>();

  function answerCall(message: unknown) {
    if (isPanelCall(message) && !(message.call === 'which frames' && window === window.top)) notify('here');
  }
  function answerPort(port: chrome.runtime.Port) {
    if (port.name !== PATIENT_PORT || port.sender?.id !== extensionApi.runtime.id) return;
    const addPanel = (reading: Reading) => {
      post(port, { reading });
      panels.add(port);
      onOpen();
    };
    port.onDisconnect.addListener(() => panels.delete(port));
    port.onMessage.addListener((message: unknown) => {
      if (isPanelAsks(message)) void ask().then((reading) => post(port, { reading, answers: message.ask }));
    });
    const reading = current();
    if (reading) addPanel(reading);
    else void ask().then(addPanel);
  }

  extensionApi.runtime.onMessage.addListener(answerCall);
  extensionApi.runtime.onConnect.addListener(answerPort);
  return {
    isOpen: () => panels.size > 0,
    send(reading) {
      for (const port of panels) post(port, { reading });
    },
    stop() {
      try {
        extensionApi.runtime.onMessage.removeListener(answerCall);
        extensionApi.runtime.onConnect.removeListener(answerPort);
        for (const port of panels) port.disconnect();
      } catch {
        // The extension was updated or removed, and its events with it.
      }
    },
  };
}

function post(port: chrome.runtime.Port, message: PageTells): void {
  try {
    port.postMessage(message);
  } catch {
    // The panel closed in the meantime.
  }
}
