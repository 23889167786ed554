import type { Page } from 'playwright';

/** What form-record.html shows after the block: other values of its fields, or a further line. */
interface Change {
  readonly values?: Readonly<Record<string, string>>;
  readonly line?: string;
}

const BELLO = { number: '999 000 0026', name: 'Amina Bello', born: '06/08/1978', postcode: 'SE11 6SP' };

/** Blocks the page, and then shows another patient. See `soonShow`. */
export const soonShowBello = (page: Page, blockedFor: number) =>
  soonShow(page, blockedFor, { values: BELLO });

/**
 * Blocks the main thread of form-record.html, and then changes what it shows. Until then, the content script can
 * neither notice the change nor answer the panel.
 * @param blockedFor how long to block (ms)
 */
export async function soonShow(page: Page, blockedFor: number, change: Change): Promise<void> {
  await page.route('**/slow', async (route) => {
    await new Promise((done) => setTimeout(done, blockedFor));
    await route.fulfill({ body: '' });
  });
  await page.evaluate(({ values = {}, line = '' }) => {
    setTimeout(() => {
      const request = new XMLHttpRequest();
      request.open('GET', 'slow', false);
      request.send();
      for (const [id, value] of Object.entries(values)) {
        (document.getElementById(id) as HTMLInputElement).value = value;
      }
      document.querySelector('main')?.append(line);
    });
  }, change);
}
