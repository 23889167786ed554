import { setTimeout as after } from 'node:timers/promises';
import type { Page } from 'playwright';

/** A page has settled when nothing has changed in it for this time (ms). */
const STILL = 300;
/** A page that never settles is read after this time (ms). */
const AT_MOST = 6000;

/**
 * Waits until a page and the frames that it has then have loaded and settled, or until a timeout.
 * @param atLeast the minimum time to wait after the load event (ms)
 */
export async function settled(page: Page, atLeast: number): Promise<void> {
  await page.waitForLoadState('load', { timeout: 10_000 }).catch(() => undefined);
  const loaded = performance.now();
  const waits = { atLeast, still: STILL, atMost: AT_MOST };
  // A page may have overwritten the functions that this needs. Then only the timeout counts.
  const areStill = page.frames().map((frame) => frame.evaluate(untilStill, waits).catch(() => undefined));
  // `ref: false`, so that the timer does not keep a program running that has printed its result.
  await Promise.race([Promise.all(areStill), after(AT_MOST + 1000, undefined, { ref: false })]);
  await after(Math.max(0, atLeast - (performance.now() - loaded)));
}

type Waits = { atLeast: number; still: number; atMost: number };

/** Runs in the page, so it must not contain named functions. */
function untilStill({ atLeast, still, atMost }: Waits): Promise<void> {
  const start = performance.now();
  let changed = start;
  const observer = new MutationObserver(() => {
    changed = performance.now();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      const now = performance.now();
      if (now - start < atLeast || (now - changed < still && now - start < atMost)) return;
      clearInterval(timer);
      observer.disconnect();
      resolve();
    }, 50);
  });
}
