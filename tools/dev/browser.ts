import type { Reading } from '../../src/core/patient/reading.ts';
import { openPage } from './page-in-frame.ts';

/**
 * Stands in for the browser's extension interface where the panel is shown in an ordinary page: one tab, whose page is
 * read in a frame of that page, and no settings. Only what the panel uses is here.
 */

type Hear = (...args: never[]) => unknown;

/** An event of the interface, and a way to have it happen. */
function happening() {
  const heard = new Set<Hear>();
  return {
    addListener: (hear: Hear) => void heard.add(hear),
    removeListener: (hear: Hear) => void heard.delete(hear),
    happen: (...args: unknown[]) => {
      for (const hear of heard) (hear as (...all: unknown[]) => unknown)(...args);
    },
  };
}

const TAB = 1;
const ID = 'states';
const onMessage = happening();

let reading: Promise<Reading> | undefined;
let leave: (() => void) | undefined;

/** Puts a page of the demo clinic into the tab, or one that no extension can read. */
export function goTo(page: string): void {
  leave?.();
  reading = page.includes(':') ? undefined : openPage(page);
  onMessage.happen({ notice: 'here' }, { id: ID, tab: { id: TAB }, frameId: 0 });
}

function connect() {
  const port = { onMessage: happening(), onDisconnect: happening() };
  const tell = async (answers?: number) => {
    const told = await reading;
    if (told) port.onMessage.happen({ reading: told, ...(answers !== undefined && { answers }) });
  };
  leave = () => port.onDisconnect.happen();
  void tell();
  return {
    ...port,
    disconnect() {},
    postMessage: ({ ask }: { ask: number }) => void tell(ask),
  };
}

export default {
  runtime: { id: ID, onMessage, lastError: null, getManifest: () => ({ version: '', content_scripts: [] }) },
  windows: { getCurrent: async () => ({ id: 1 }) },
  tabs: {
    query: async () => [{ id: TAB, windowId: 1 }],
    sendMessage: async () => {
      if (!reading) throw new Error('Receiving end does not exist.');
    },
    connect,
    onActivated: happening(),
    onUpdated: happening(),
  },
  scripting: {
    async executeScript() {
      throw new Error('This page is the browser’s own.');
    },
  },
  storage: {
    managed: { get: async () => ({}) },
    local: { get: async () => ({}), set: async () => {} },
    onChanged: happening(),
  },
};
