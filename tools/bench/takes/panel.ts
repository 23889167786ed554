import type { Page } from 'playwright';
import { attach } from '../../../harness/browser/attach.ts';
import type { Chromium } from '../../../harness/browser/chromium.ts';
import { tabOf } from '../../../harness/browser/tab.ts';
import { calm, inBrowser, now } from '../browser.ts';

type Times = Partial<Record<'question' | 'answered' | 'banner', number>>;
type Stopwatch = { times: Times; painted(then: (at: number) => void): void };
declare global {
  var stopwatch: Stopwatch;
}

/** The wait (ms) while a panel opens, before the test tool touches it. */
const OPENING = 600;

/**
 * Measures the time (ms) from the toolbar action, in a new browser, until all named times are reached in the
 * panel.
 * @param extension an extension with a stopwatch
 */
export function opened(extension: string, address: string, ...until: (keyof Times)[]): Promise<number> {
  return inBrowser(extension, address, async (chromium, page) => {
    const { panel, clicked } = await open(chromium, page);
    // Playwright injects a large script into the panel. The script should not run while the panel opens.
    await calm(OPENING);
    const times = await panel.waitForFunction((names) => {
      const found = names.flatMap((name) => globalThis.stopwatch?.times[name] ?? []);
      return found.length === names.length && found;
    }, until);
    return Math.max(...((await times.jsonValue()) as number[])) - clicked;
  });
}

/** Measures the memory of scripts in panel and worker after garbage collection (bytes). */
export function memoryUsed(extension: string, address: string): Promise<number> {
  return inBrowser(extension, address, async (chromium, page) => {
    const { panel } = await open(chromium, page);
    await calm();
    const session = await chromium.context.newCDPSession(panel);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { targetInfos } = await chromium.browser.send('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(chromium.base),
    );
    if (!worker) return usedSize;
    const background = await attach(chromium.browser, worker.targetId, () => {});
    await background.send('HeapProfiler.collectGarbage');
    const used = (await background.send('Runtime.getHeapUsage')) as { usedSize: number };
    return usedSize + used.usedSize;
  });
}

/**
 * Measures, in the panel, the time (ms) from each key of some consultations until the next step is painted.
 */
export function answering(extension: string, address: string, consultations: number): Promise<number[]> {
  return inBrowser(extension, address, async (chromium, page) => {
    const { panel } = await open(chromium, page);
    await panel.locator('.banner').waitFor();
    await calm();
    return panel.evaluate(consult, consultations);
  });
}

/** Measures the same keys on a page that does almost nothing with them. */
export function answeringPlain(extension: string, address: string, consultations: number): Promise<number[]> {
  return inBrowser(extension, address, (_chromium, page) => page.evaluate(consult, consultations));
}

async function open(chromium: Chromium, page: Page): Promise<{ panel: Page; clicked: number }> {
  await page.bringToFront();
  const targetId = await tabOf(chromium.browser, page);
  const clicked = now();
  await chromium.browser.send('Extensions.triggerAction', { id: chromium.extensionId, targetId });
  return { panel: await chromium.panel(), clicked };
}

/**
 * Runs in a panel or page: answers the last open question with keys until there is none, then starts again.
 */
async function consult(consultations: number): Promise<number[]> {
  const times: number[] = [];
  for (let done = 0; done < consultations; done++) {
    for (;;) {
      const question = [...document.querySelectorAll<HTMLElement>('[data-open]')].at(-1);
      const options = question?.querySelectorAll<HTMLElement>('[data-key]');
      // "None of these" is the last option. It is right for exclusions, but needs have to have an answer.
      const option = options?.[question?.dataset.step === 'exclusions' ? options.length - 1 : 0];
      if (!option || document.querySelector('.route')) break;
      (document.activeElement as HTMLElement | null)?.blur();
      const event = { key: option.dataset.key ?? '', bubbles: true, cancelable: true };
      const started = performance.now();
      document.body.dispatchEvent(new KeyboardEvent('keydown', event));
      await new Promise<void>((painted) => globalThis.stopwatch.painted(() => painted()));
      times.push(performance.now() - started);
    }
    for (const button of document.querySelectorAll('button'))
      if (button.textContent?.startsWith('Start again')) button.click();
    await new Promise<void>((painted) => globalThis.stopwatch.painted(() => painted()));
  }
  return times;
}
