import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { openChromium } from '../../harness/browser/chromium.ts';
import { UNREADABLE } from '../../src/panel/consultation/wording.ts';
import { buildInto } from '../../tools/build/build-into.ts';
import { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/**
 * A click on the icon gives the extension access to the page. A busy browser reports the click before all of its
 * processes know of the access, so the first attempts to read the page fail.
 */

const world = useWorld({ ownBrowser: true });

/** Runs in the panel. From now on, the browser refuses the first attempts, in Chromium's words. */
function refuseAtFirst(): void {
  const { executeScript } = chrome.scripting;
  let attempts = 0;
  const value = async (injection: never) => {
    attempts += 1;
    if (attempts > 7) return executeScript(injection);
    document.documentElement.dataset.refused = String(attempts);
    throw new Error(
      'Cannot access contents of the page. Extension manifest must request permission to access the respective host.',
    );
  };
  for (const api of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser])
    if (api?.scripting) Object.defineProperty(api.scripting, 'executeScript', { value });
}

const isRead = (clinician: Clinician) =>
  expect.poll(async () => (await clinician.held()).patient ?? '').toContain('BELLO, Amina');

/** A page of another site than the clinic's, so that only a click gives access. */
const record = () => world.address('document-repository.html', 'other');

/** Opens the record, whose last picture is still loading. @returns lets the picture load */
async function openSlowly(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/document-repository.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}<img src="slow.png" alt="">` });
  });
  await page.route('**/slow.png', async (route) => {
    await released;
    await route.fulfill({ status: 404 });
  });
  await page.goto(record(), { waitUntil: 'domcontentloaded' });
  return release;
}

test('a click with the panel open reads the page although access comes late', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  // Another page opens while the panel is still opening. The click was not for that page.
  await clinician.page.goto(record());
  await clinician.panel.getByText(UNREADABLE['no access']).waitFor();
  await clinician.panel.evaluate(refuseAtFirst);
  await clinician.clickIcon();
  await isRead(clinician);
});

test('a click that opens the panel reads the page although access comes late', async () => {
  const { page, panel } = await (await world.clinician('no-patient.html')).clickIcon();
  await panel.addInitScript(refuseAtFirst);
  await panel.goto('about:blank');
  await page.goto(record());
  await isRead(await new Clinician(world.chromium, page, panel).clickIcon());
});

test('a click that opens the panel while the page is loading does so too', async () => {
  const { page, panel } = await (await world.clinician('no-patient.html')).clickIcon();
  await panel.addInitScript(refuseAtFirst);
  await panel.goto('about:blank');
  const release = await openSlowly(page);
  const clinician = await new Clinician(world.chromium, page, panel).clickIcon();
  await panel.waitForTimeout(100);
  release();
  await isRead(clinician);
});

test('after a click while the page is loading, the panel does not ask for another click', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  const { page, panel } = clinician;
  const release = await openSlowly(page);
  await panel.evaluate(refuseAtFirst);
  await panel.evaluate((asks) => {
    new MutationObserver(() => {
      if (document.body.innerText.includes(asks)) document.documentElement.dataset.asked = 'asked';
    }).observe(document, { childList: true, subtree: true, characterData: true });
  }, UNREADABLE['no access']);
  await clinician.clickIcon();
  await panel.waitForTimeout(100);
  release();
  await isRead(clinician);
  expect(await panel.locator('html').getAttribute('data-asked')).toBeNull();
});

test('the managed build does not read another page that opens before the access comes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'navigator-managed-'));
  // The browser grants this site, and policy does not name it.
  await buildInto(folder, { hosts: 'http://127.0.0.1/*', managed: true });
  const chromium = await openChromium({ extension: folder, isForShortTests: true });
  try {
    const page = await chromium.window(world.address('no-patient.html', 'other'));
    const { panel } = await new Clinician(chromium, page).clickIcon();
    await panel.getByText('no NHS number').waitFor();
    await page.goto(world.address('framed-record.html', 'other'));
    await panel.evaluate(refuseAtFirst);
    await chromium.clickToolbarIcon(page);
    await panel.locator('html[data-refused]').waitFor({ state: 'attached' });
    await page.goto(world.address('document-repository.html'));
    await panel.getByText(UNREADABLE['not named']).waitFor();
    await panel.waitForTimeout(1000);
    expect(await panel.locator('.banner').count()).toBe(0);
  } finally {
    await chromium.close();
    await rm(folder, { recursive: true, force: true });
  }
});
