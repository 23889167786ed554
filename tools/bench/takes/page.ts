import type { Page } from 'playwright';
import type { Chromium } from '../../../harness/browser/chromium.ts';
import { calm, inBrowser } from '../browser.ts';
import { type Traced, traced } from '../trace.ts';

/** The wait (ms) after the load event, until the extension has read the page and other work is done. */
const AFTER_LOAD = 1000;
/** The wait (ms) if only the load is measured, so that later work does not fall into the next load. */
const READ = 150;

type Busy = {
  own: { spent: number; changes: number; switched: number };
  change(time: number): Promise<void>;
  switchPatient(): void;
};

/** Traces the main thread while a page loads, several times in one browser. The page is never cached. */
export function loads(extension: string, address: string, rounds: number): Promise<Traced[]> {
  return inBrowser(extension, 'about:blank', async (chromium, page) => {
    const all = [];
    for (let round = 0; round < rounds; round++) all.push(await load(chromium, page, address));
    return all;
  });
}

async function load(chromium: Chromium, page: Page, address: string, after = AFTER_LOAD) {
  await page.goto('about:blank');
  return traced(chromium, address, async () => {
    await page.goto(address, { waitUntil: 'load' });
    await calm(after);
  });
}

/** Traces one load of a large page, with a given wait (ms) after the load event. */
export const largeLoad = (extension: string, address: string, after: number): Promise<Traced> =>
  inBrowser(extension, 'about:blank', (chromium, page) => load(chromium, page, address, after));

/** Measures the page's load time (ms), without a trace, which slows scripts. The page is never cached. */
export function loadTimes(extension: string, address: string, rounds: number): Promise<number[]> {
  return inBrowser(extension, 'about:blank', async (_chromium, page) => {
    const times = [];
    for (let round = 0; round < rounds; round++) {
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'load' });
      await calm(READ);
      times.push(await page.evaluate(loadTime));
    }
    return times;
  });
}

/** Runs in a page. */
function loadTime(): number {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.loadEventEnd ?? Number.NaN;
}

/**
 * Measures the work of the main thread (ms) while a page changes without pause: the extension's, and the
 * page's own.
 */
export function busy(extension: string, address: string, time: number): Promise<Traced & { own: number }> {
  return inBrowser(extension, address, async (chromium, page) => {
    await calm(AFTER_LOAD);
    const seen = await traced(chromium, address.replace('busy.html', 'record.js'), async () => {
      await page.evaluate((ms) => (window as unknown as Busy).change(ms), time);
    });
    return { ...seen, own: await page.evaluate(() => (window as unknown as Busy).own.spent) };
  });
}

/** Measures the time (ms) from the last change of a page without pauses to the new patient's banner. */
export function switching(extension: string, address: string): Promise<number> {
  return inBrowser(extension, address, async (chromium, page) => {
    await chromium.clickToolbarIcon(page);
    const panel = await chromium.panel();
    await panel.locator('.banner').waitFor();
    const seen = panel.evaluate(
      () =>
        new Promise<number>((done) => {
          new MutationObserver(() => {
            if (document.querySelector('.banner')?.textContent?.includes('JONES'))
              globalThis.stopwatch.painted(done);
          }).observe(document, { subtree: true, childList: true, characterData: true });
        }),
    );
    const settled = await page.evaluate(async () => {
      const busyPage = window as unknown as Busy;
      setTimeout(() => busyPage.switchPatient(), 2900);
      await busyPage.change(3000);
      return performance.timeOrigin + performance.now();
    });
    return (await seen) - settled;
  });
}
