import type { Page } from 'playwright';

/** The memory of a page or panel after garbage collection: kilobytes, DOM nodes and event listeners. */
export interface Memory {
  readonly kilobytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

export async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // Objects that the first round frees may hold others, which only a later round frees.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { kilobytes: Math.round(usedSize / 1024), nodes, listeners: jsEventListeners };
}

/**
 * Holds consultations one after another in an open panel. For each, it opens the next patient in the page and
 * answers until the panel shows the route. Rejects if the panel does not follow.
 * @param panel the panel beside the demo clinic's `next-patient.html`
 */
export async function holdConsultations(panel: Page, count: number): Promise<void> {
  // tsx adds calls of its helper `__name` to functions. The panel does not have the helper.
  await panel.evaluate('globalThis.__name ??= (made) => made');
  // A single call, because the browser keeps everything that a debugger evaluates.
  return panel.evaluate(async (consultations) => {
    const waitFor = <Found>(find: () => Found | null | undefined | false): Promise<Found> =>
      new Promise((resolve, reject) => {
        const end = performance.now() + 10_000;
        const attempt = () => {
          const found = find();
          if (found) resolve(found);
          else if (performance.now() > end)
            reject(new Error(`It went no further: ${document.body.innerText}`));
          else setTimeout(attempt, 4);
        };
        attempt();
      });
    const option = (step: string, words: string) =>
      waitFor(() =>
        [...document.querySelectorAll<HTMLElement>(`[data-step="${step}"][data-open] [data-key]`)].find(
          (element) => ((element as HTMLInputElement).labels?.[0] ?? element).innerText.includes(words),
        ),
      );
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const callNext = () => {
      document.getElementById('next')?.click();
      return document.getElementById('patient')?.textContent?.split(' (')[0];
    };
    for (let held = 0; held < consultations; held += 1) {
      const [called] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        world: 'MAIN',
        func: callNext,
      });
      const name = String(called?.result);
      await waitFor(() => document.querySelector('[aria-label="Patient"]')?.textContent?.includes(name));
      await waitFor(() => document.querySelectorAll('[data-open]').length === 1);
      (await option('needs', 'Social isolation')).click();
      (await option('exclusions', 'None of these')).click();
      (await option('role', 'Social prescriber')).click();
      await waitFor(() => document.querySelector('#outcome') && document.querySelector('textarea'));
    }
  }, count);
}
