import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { accessibleNames, buttonEdges, pressButton, waitUntilGone, waitUntilShown } from './page-button.ts';
import { useWorld } from './world.ts';

/**
 * The button on a page in a pop-up window. Chromium gives such a window no side panel, and still reports that
 * the panel was opened.
 */

const world = useWorld({ ownBrowser: true, hosts: 'http://127.0.0.1/*' });

const WORDS = 'The panel cannot open in this window.';

/** Opens a window and waits until its page has loaded. */
async function opened(open: () => Promise<unknown>): Promise<Page> {
  const next = world.chromium.context.waitForEvent('page');
  await open();
  const page = await next;
  await page.waitForLoadState();
  return page;
}

const WAYS = {
  'opened by a page': async () => {
    const { page } = await world.clinician('no-patient.html');
    return opened(() =>
      page.evaluate(
        (url) => void open(url, '', 'popup,width=700,height=500'),
        world.address('banner-record.html'),
      ),
    );
  },
  'opened by an extension': async () => {
    const worker = await world.chromium.worker();
    return opened(() =>
      worker.evaluate(
        (url) => chrome.windows.create({ type: 'popup', url }),
        world.address('banner-record.html'),
      ),
    );
  },
};

test.each(Object.entries(WAYS))('says what to do, in a pop-up %s', async (_, way) => {
  const page = await way();
  await waitUntilShown(page);
  await pressButton(page);
  await expect.poll(() => accessibleNames(page)).toContain(WORDS);
  expect(await accessibleNames(page)).toContain('Open this page in a browser tab');
  const { top, bottom } = await buttonEdges(page);
  expect(top).toBeGreaterThanOrEqual(0);
  // `innerHeight` is in whole pixels.
  expect(Math.floor(bottom)).toBeLessThanOrEqual(await page.evaluate(() => innerHeight));
  expect(world.chromium.panels()).toHaveLength(0);
  await page.keyboard.press('Escape');
  await waitUntilGone(page);
});

test('says nothing in an ordinary window, because the panel opens there', async () => {
  const { page } = await world.clinician('banner-record.html');
  await waitUntilShown(page);
  await pressButton(page);
  const panel = await world.chromium.panel();
  await panel.getByText('SMITH, John (Mr)').waitFor();
  await waitUntilGone(page);
  expect(await accessibleNames(page)).not.toContain(WORDS);
});

test('gives advice that works: a patient from a pop-up can be pasted into the panel of another window', async () => {
  const popup = await WAYS['opened by an extension']();
  await waitUntilShown(popup);
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.paste(await popup.locator('header').innerText());
  await clinician.banner.getByText('SMITH, John (Mr)').waitFor();
});
