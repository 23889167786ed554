import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { withForcedColours, withLargeText } from './accessibility-checks.ts';
import { accessibleNames, findButton, pressButton, waitUntilGone, waitUntilShown } from './page-button.ts';
import { useWorld } from './world.ts';

/**
 * The button on pages that show a patient. Page scripts cannot see into it, so these tests find it by
 * position.
 */

const world = useWorld({ ownBrowser: true, hosts: 'http://127.0.0.1/*' });

/** Whether no button appears within 800 ms, which is longer than the background takes to inject one. */
async function neverComes(page: Page): Promise<boolean> {
  for (let looks = 0; looks < 16; looks += 1) {
    if (await findButton(page)) return false;
    await page.waitForTimeout(50);
  }
  return true;
}

/** The computed style of an element in the button. The debugger can see into its shadow root. */
async function styleOf(page: Page, part: string): Promise<Record<string, string>> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const node = nodes.findLast(({ localName }) => localName === part);
  const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId: node?.nodeId ?? 0 });
  await session.detach();
  return Object.fromEntries(computedStyle.map(({ name, value }) => [name, value]));
}

/** How far the dismiss cross is to the right of the point that `findButton` returns (pixels). */
const CROSS = 85;

describe('the button on a page', () => {
  test('opens the panel with the patient, with one press', async () => {
    const { page } = await world.clinician('banner-record.html');
    await waitUntilShown(page);
    await pressButton(page);
    const panel = await world.chromium.panel();
    await panel.getByText('SMITH, John (Mr)').waitFor();
    await waitUntilGone(page);
  });

  test('disappears when the panel opens, and does not appear beside an open panel', async () => {
    const clinician = await world.clinician('banner-record.html');
    const { page } = clinician;
    await waitUntilShown(page);
    await clinician.clickIcon();
    await waitUntilGone(page);
    const { panel } = clinician;
    const becomes = (banner: string) =>
      page.locator('header').evaluate((header, text) => {
        header.textContent = text;
      }, banner);
    await becomes('BELLO, Amina (Ms)  Born 06-Aug-1978 (48y)  Gender Female  NHS No. 999 000 0026');
    await panel.getByText('BELLO, Amina (Ms)').waitFor();
    expect(await neverComes(page)).toBe(true);
    await clinician.closePanel();
    await becomes('OKAFOR, Grace (Mrs)  Born 06-Mar-1951 (75y)  Gender Female  NHS No. 999 123 4578');
    await waitUntilShown(page);
  });

  test('does not appear on a page without a patient', async () => {
    const { page } = await world.clinician('no-patient.html');
    await page.waitForTimeout(800);
    expect(await findButton(page)).toBeNull();
  });

  test('can be dismissed for this patient, and comes back for the next', async () => {
    const { page } = await world.clinician('banner-record.html');
    await waitUntilShown(page);
    await pressButton(page, CROSS);
    await page.keyboard.press('Enter');
    await waitUntilGone(page);
    await page.locator('header').evaluate((header) => {
      header.textContent = 'BELLO, Amina (Ms)  Born 06-Aug-1978 (48y)  Gender Female  NHS No. 999 000 0026';
    });
    await waitUntilShown(page);
    // The button was already dismissed for this patient.
    await page.locator('header').evaluate((header) => {
      header.textContent = 'SMITH, John (Mr)  Born 01-Jan-1960 (66y)  Gender Male  NHS No. 999 000 0018';
    });
    await waitUntilGone(page);
  });

  test('ignores scripts, and clicks on an element that covers it', async () => {
    const { page } = await world.clinician('banner-record.html');
    await waitUntilShown(page);
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.click();
      host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    const point = await findButton(page);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647;pointer-events:auto';
      document.documentElement.append(cover);
    });
    await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
    await page.waitForTimeout(400);
    expect(world.chromium.panels()).toHaveLength(0);
  });

  test('ignores a click through a picture that covers it', async () => {
    const { page } = await world.clinician('banner-record.html');
    await waitUntilShown(page);
    const point = await findButton(page);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText =
        'position:fixed;inset:0;z-index:2147483647;pointer-events:none;background:#fff;opacity:0.5';
      document.documentElement.append(cover);
    });
    // The browser updates its visibility data only every 100 ms.
    await page.waitForTimeout(300);
    await page.mouse.click(point?.x ?? 0, point?.y ?? 0);
    await page.waitForTimeout(400);
    expect(world.chromium.panels()).toHaveLength(0);
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await page.waitForTimeout(300);
    await pressButton(page);
    await world.chromium.panel();
  });

  test('cannot be hidden, moved or enlarged by the page', async () => {
    const { page } = await world.clinician('banner-record.html');
    await waitUntilShown(page);
    const before = await findButton(page);
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      const css = 'opacity:0;transform:translate(-300px,-300px) scale(9);position:fixed;filter:opacity(0)';
      host.style.cssText = css.replaceAll(';', ' !important;');
      host.className = 'ours';
      const style = document.createElement('style');
      style.textContent = `.ours { ${host.style.cssText} }`;
      document.head.append(style);
    });
    expect(await findButton(page)).toEqual(before);
    const drawn = await page.evaluate(() => {
      const { opacity, transform, filter } = getComputedStyle(
        document.documentElement.lastElementChild as Element,
      );
      return { opacity, transform, filter };
    });
    expect(drawn).toEqual({ opacity: '1', transform: 'none', filter: 'none' });
  });

  test('left behind by an update, says so when it is pressed, and can be dismissed', async () => {
    const { page } = await world.clinician('banner-record.html');
    await waitUntilShown(page);
    await world.chromium.reloadExtension();
    await pressButton(page);
    await expect.poll(() => accessibleNames(page)).toContain('The extension was updated or removed. Reload');
    expect(world.chromium.panels()).toHaveLength(0);
    await page.keyboard.press('Escape');
    await waitUntilGone(page);
  });

  test('covers none of the page’s own controls', async () => {
    const { page } = await world.clinician('controls-at-the-edge.html');
    await waitUntilShown(page);
    const point = await findButton(page);
    const top = await page.evaluate(() => document.querySelector('button')?.getBoundingClientRect().top ?? 0);
    expect(point?.y).toBeLessThan(top);
  });

  test('cannot be looked into by the page', async () => {
    const { page } = await world.clinician('banner-record.html');
    await waitUntilShown(page);
    expect(
      await page.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        return { root: host.shadowRoot, html: host.outerHTML };
      }),
    ).toEqual({ root: null, html: '<div></div>' });
  });

  test('disappears at once with the badge when settings switch both off', async () => {
    const { page } = await world.clinician('banner-record.html');
    await waitUntilShown(page);
    const worker = await world.chromium.worker();
    const [badge, set] = [
      () =>
        worker.evaluate(async () => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          return [await chrome.action.getBadgeText({ tabId: tab?.id as number }), tab?.id];
        }),
      (markOnPages: string) =>
        worker.evaluate((mark) => chrome.storage.local.set({ settings: { markOnPages: mark } }), markOnPages),
    ];
    const [, tab] = await badge();
    await expect.poll(badge).toEqual(['1', tab]);
    await set('badge');
    await waitUntilGone(page);
    expect(await badge()).toEqual(['1', tab]);
    await set('neither');
    await expect.poll(badge).toEqual(['', tab]);
    await worker.evaluate(() => chrome.storage.local.remove('settings'));
  });

  test('has the browser’s text size, whatever the page’s, and a border with forced colours', async () => {
    const { page } = await world.clinician('banner-record.html');
    await page.addStyleTag({ content: 'html { font-size: 62.5%; }' });
    await waitUntilShown(page);
    expect((await styleOf(page, 'button'))['font-size']).toBe('14px');
    await withLargeText(page, async () => {
      expect((await styleOf(page, 'button'))['font-size']).toBe('28px');
    });
    await withForcedColours(page, async () => {
      expect(await styleOf(page, 'section')).toMatchObject({
        'outline-style': 'solid',
        'outline-color': 'rgb(0, 0, 0)',
      });
    });
  });

  // This test is last, because the site keeps its dismissal.
  test('can be dismissed for the whole site', async () => {
    const { page } = await world.clinician('banner-record.html');
    await waitUntilShown(page);
    await pressButton(page, CROSS);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitUntilGone(page);
    await page.goto(world.address('document-repository.html'));
    await page.waitForTimeout(1000);
    expect(await findButton(page)).toBeNull();
  });
});
