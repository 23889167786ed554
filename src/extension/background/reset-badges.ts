import { browser } from '../browser.ts';
import { showBadge } from './badge.ts';

/**
 * When settings change so that pages are marked less, takes away at once what is there: the button, the
 * badge. What they add comes with the next patient.
 */
export function removeWhenSet(read: () => Promise<'button' | 'badge' | 'neither'>): void {
  browser.storage.onChanged.addListener(async (_changes, area) => {
    if (area !== 'managed' && area !== 'local') return;
    const mark = await read();
    if (mark === 'button') return;
    for (const { id } of await browser.tabs.query({})) {
      if (id === undefined) continue;
      if (mark === 'neither') showBadge(id, false);
      browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, func: removeButton })
        // Most tabs may not be looked into, and have no button.
        .catch(() => undefined);
    }
  });
}

/** Run in a frame, where the button has left its mark. */
function removeButton() {
  if (Object.hasOwn(globalThis, 'socialPrescribingMark'))
    (globalThis as { socialPrescribingMark?: { host?: Element } }).socialPrescribingMark?.host?.remove();
}
