import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useWorld } from './world.ts';

/** The quiet button on pages that show a patient. The page cannot look into it, so these tests find it as a hand does. */

const world = useWorld({ hosts: 'http://127.0.0.1/*' });

/** Where the button is: the lowest point of the right edge that belongs to an element with nothing of its own in it. */
function find(page: Page): Promise<{ x: number; y: number } | null> {
  return page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    if (!host || host === document.body || host.childNodes.length > 0) return null;
    const x = innerWidth - 100;
    for (let y = innerHeight; y > 0; y -= 2)
      if (document.elementFromPoint(x, y) === host) return { x, y: y - 10 };
    return null;
  });
}

const shown = (page: Page) => expect.poll(() => find(page), { timeout: 5000 }).not.toBeNull();
const gone = (page: Page) => expect.poll(() => find(page), { timeout: 5000 }).toBeNull();

async function press(page: Page, dx = 0) {
  const at = await find(page);
  if (!at) throw new Error('The button is not there.');
  await page.mouse.click(at.x + dx, at.y);
}

/** The small cross at the right end. */
const CROSS = 85;

describe('the button on a page', () => {
  test('opens the panel with the patient, by one press', async () => {
    const { page } = await world.clinician('banner-record.html');
    await shown(page);
    await press(page);
    const panel = await world.chromium.panel();
    await panel.getByText('SMITH, John (Mr)').waitFor();
    await gone(page);
  });

  test('is not on a page without a patient', async () => {
    const { page } = await world.clinician('no-patient.html');
    await page.waitForTimeout(800);
    expect(await find(page)).toBeNull();
  });

  test('is put away for this patient, and comes back for the next', async () => {
    const { page } = await world.clinician('banner-record.html');
    await shown(page);
    await press(page, CROSS);
    await page.keyboard.press('Enter');
    await gone(page);
    await page.locator('header').evaluate((header) => {
      header.textContent = 'BELLO, Amina (Ms)  Born 06-Aug-1978 (48y)  Gender Female  NHS No. 999 000 0026';
    });
    await shown(page);
    // Once shown for a patient, not again.
    await page.locator('header').evaluate((header) => {
      header.textContent = 'SMITH, John (Mr)  Born 01-Jan-1960 (66y)  Gender Male  NHS No. 999 000 0018';
    });
    await gone(page);
  });

  test('heeds no script, and no click on something laid over it', async () => {
    const { page } = await world.clinician('banner-record.html');
    await shown(page);
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.click();
      host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    const at = await find(page);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;pointer-events:auto';
      document.documentElement.append(cover);
    });
    await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
    await page.waitForTimeout(400);
    expect(world.chromium.panels()).toHaveLength(0);
  });

  test('covers none of the page’s own controls', async () => {
    const { page } = await world.clinician('controls-at-the-edge.html');
    await shown(page);
    const at = await find(page);
    const top = await page.evaluate(() => document.querySelector('button')?.getBoundingClientRect().top ?? 0);
    expect(at?.y).toBeLessThan(top);
  });

  test('cannot be looked into by the page', async () => {
    const { page } = await world.clinician('banner-record.html');
    await shown(page);
    expect(
      await page.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        return { root: host.shadowRoot, html: host.outerHTML };
      }),
    ).toEqual({ root: null, html: '<div></div>' });
  });

  // Last, as the site stays without the button.
  test('is put away for the whole site', async () => {
    const { page } = await world.clinician('banner-record.html');
    await shown(page);
    await press(page, CROSS);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await gone(page);
    await page.goto(world.address('document-repository.html'));
    await page.waitForTimeout(1000);
    expect(await find(page)).toBeNull();
  });
});
