import { browser } from './extension.ts';

/** The reader, in the built extension. */
const READER = 'src/content/reader.js';

/** Puts the reader into a frame that has seen that it may show a patient. */
export function giveReader(tabId: number, frameId: number): void {
  // The page may be gone by now.
  browser.scripting
    .executeScript({ target: { tabId, frameIds: [frameId] }, files: [READER] })
    .catch(() => undefined);
}
