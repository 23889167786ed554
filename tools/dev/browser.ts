import type { Reading } from '../../src/core/patient/reading.ts';
import { openPage } from './page-in-frame.ts';

/**
 * A mock of the browser's extension API, for showing the panel in an ordinary page. It has one tab, whose
 * page is read in an iframe, and the settings of the state. Only the API that the panel uses is here.
 */

type Listener = (...args: never[]) => unknown;

/** An event of the API, with a function to dispatch it. */
function createEvent() {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    dispatch: (...args: unknown[]) => {
      for (const listener of listeners) (listener as (...all: unknown[]) => unknown)(...args);
    },
  };
}

const TAB = 1;
const ID = 'states';
const onMessage = createEvent();

let settings: object = {};

/** Sets what the organisation of a state has set. Called before the panel's own script runs. */
export function useSettings(of: object): void {
  settings = of;
}

let reading: Promise<Reading> | undefined;
let disconnectPort: (() => void) | undefined;

/** Opens a page of the demo clinic in the tab. An address with a colon means a page that cannot be read. */
export function goTo(page: string): void {
  disconnectPort?.();
  reading = page.includes(':') ? undefined : openPage(page);
  onMessage.dispatch({ notice: 'here' }, { id: ID, tab: { id: TAB }, frameId: 0 });
}

function connect() {
  const port = { onMessage: createEvent(), onDisconnect: createEvent() };
  const sendReading = async (answers?: number) => {
    const current = await reading;
    if (current) port.onMessage.dispatch({ reading: current, ...(answers !== undefined && { answers }) });
  };
  disconnectPort = () => port.onDisconnect.dispatch();
  void sendReading();
  return {
    ...port,
    disconnect() {},
    postMessage: ({ ask }: { ask: number }) => void sendReading(ask),
  };
}

const getManifest = () => ({ version: '', content_scripts: [], optional_host_permissions: ['https://*/*'] });

export default {
  runtime: { id: ID, onMessage, lastError: null, getManifest },
  windows: { getCurrent: async () => ({ id: 1 }) },
  tabs: {
    query: async () => [{ id: TAB, windowId: 1 }],
    get: async () => ({}),
    sendMessage: async () => {
      if (!reading) throw new Error('Receiving end does not exist.');
    },
    connect,
    onActivated: createEvent(),
    onUpdated: createEvent(),
  },
  scripting: {
    async executeScript() {
      throw new Error('This page is the browser’s own.');
    },
  },
  storage: {
    managed: { get: async () => ({}) },
    local: { get: async () => ({ settings }), set: async () => {} },
    onChanged: createEvent(),
  },
};
