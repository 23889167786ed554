import type { Page } from 'playwright';

/** A page is read no sooner than this after it has loaded (ms). */
const AT_LEAST = 1500;
/** Settled: nothing in the page has changed for this long; and a page that never settles is read all the same. */
const STILL = 300;
const AT_MOST = 6000;

/** Waits until a page has loaded and settled, but for no longer than is reasonable. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load', { timeout: 10_000 }).catch(() => undefined);
  const loaded = performance.now();
  const waits = { atLeast: AT_LEAST, still: STILL, atMost: AT_MOST };
  // A page may have broken what this needs: then there is only the clock.
  await Promise.race([page.evaluate(untilStill, waits).catch(() => undefined), after(AT_MOST + 1000)]);
  await after(AT_LEAST - (performance.now() - loaded));
}

const after = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, time)));

type Waits = { atLeast: number; still: number; atMost: number };

/** Runs in the page, so with no named function inside. */
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
