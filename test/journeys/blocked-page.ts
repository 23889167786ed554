import type { Page } from 'playwright';

/**
 * Blocks the main thread of form-record.html, and then sets the values of the form to another patient. Until then, the
 * content script can neither notice the change nor answer the panel. @param blockedFor how long to block (ms)
 */
export async function soonShowBello(page: Page, blockedFor: number): Promise<void> {
  await page.route('**/slow', async (route) => {
    await new Promise((done) => setTimeout(done, blockedFor));
    await route.fulfill({ body: '' });
  });
  await page.evaluate(() => {
    const values = { number: '999 000 0026', name: 'Amina Bello', born: '06/08/1978', postcode: 'SE11 6SP' };
    setTimeout(() => {
      const request = new XMLHttpRequest();
      request.open('GET', 'slow', false);
      request.send();
      for (const [id, value] of Object.entries(values)) {
        (document.getElementById(id) as HTMLInputElement).value = value;
      }
    });
  });
}
