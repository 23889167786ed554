import type { Page } from 'playwright';

/** What a page or panel holds once all that can be thrown away is: kilobytes, nodes and listeners. */
export interface Memory {
  readonly kilobytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

export async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // What the first round lets go of holds other things, which only a later one finds.
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { kilobytes: Math.round(usedSize / 1024), nodes, listeners: jsEventListeners };
}

/**
 * Holds consultations one after another in one open panel, each about the next patient of the page in front, and each
 * answered until its route is shown. Rejects where the panel does not follow.
 * @param panel beside `next-patient.html` of the demo clinic
 */
export async function holdConsultations(panel: Page, count: number): Promise<void> {
  // What runs the tools gives functions their names by one of its own, which the panel does not have.
  await panel.evaluate('globalThis.__name ??= (made) => made');
  // In one piece, as the browser keeps whatever a debugger has it run.
  return panel.evaluate(async (consultations) => {
    const soon = <Found>(look: () => Found | null | undefined | false): Promise<Found> =>
      new Promise((resolve, reject) => {
        const end = performance.now() + 10_000;
        const again = () => {
          const found = look();
          if (found) resolve(found);
          else if (performance.now() > end)
            reject(new Error(`It went no further: ${document.body.innerText}`));
          else setTimeout(again, 4);
        };
        again();
      });
    const option = (step: string, words: string) =>
      soon(() =>
        [...document.querySelectorAll<HTMLElement>(`[data-step="${step}"][data-open] [data-key]`)].find(
          (each) => ((each as HTMLInputElement).labels?.[0] ?? each).innerText.includes(words),
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
      await soon(() => document.querySelector('[aria-label="Patient"]')?.textContent?.includes(name));
      await soon(() => document.querySelectorAll('[data-open]').length === 1);
      (await option('needs', 'Social isolation')).click();
      (await option('exclusions', 'None of these')).click();
      (await option('role', 'Social prescriber')).click();
      await soon(() => document.querySelector('#outcome') && document.querySelector('textarea'));
    }
  }, count);
}
