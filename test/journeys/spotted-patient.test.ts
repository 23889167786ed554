import { expect, test } from 'vitest';
import { useWorld } from './world.ts';

/**
 * Pages that an organisation's own build reads without a click: the icon shows a badge before the panel
 * opens.
 */
const world = useWorld({ hosts: 'http://127.0.0.1/*' });

/** The icon's badge and title for the active tab. */
async function icon() {
  const worker = await world.chromium.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? -1;
    return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
  });
}

const MARKED = ['1', 'Social Prescribing Navigator: patient on this page'];
const PLAIN = ['', 'Social Prescribing Navigator'];

test('a patient on the page gives the icon a badge, and four actions lead to the route', async () => {
  const clinician = await world.clinician('banner-record.html');
  await expect.poll(icon).toEqual(MARKED);
  await clinician.clickIcon();
  await clinician.answerForLonely();
  await clinician.outcome('Refer in EMIS to the social prescribing hub').waitFor();
  expect(clinician.actions).toBeLessThanOrEqual(4);
});

test('the extension spots a patient on a page that never finishes loading', async () => {
  const clinician = await world.clinician('no-patient.html');
  await clinician.clickIcon();
  await clinician.panel.getByText(/no NHS number/).waitFor();
  await clinician.page.route('**/never.png', () => {});
  await clinician.page.route('**/banner-record.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}<img src="never.png" alt="">` });
  });
  await clinician.page.goto(world.address('banner-record.html'), { waitUntil: 'commit' });
  await clinician.banner.waitFor();
  expect(await clinician.page.evaluate(() => document.readyState)).toBe('interactive');
  await expect.poll(icon).toEqual(MARKED);
  await clinician.page.evaluate(() => window.stop());
});

test('the badge goes when the patient goes', async () => {
  const { page } = await world.clinician('banner-record.html');
  await expect.poll(icon).toEqual(MARKED);
  await page.locator('header').evaluate((header) => header.remove());
  await expect.poll(icon).toEqual(PLAIN);
});

test.each(['no-patient.html', 'two-patients.html'])('%s does not change the icon', async (name) => {
  const clinician = await world.clinician(name);
  await clinician.clickIcon();
  await clinician.panel.getByText(/no NHS number|more than one NHS number/).waitFor();
  expect(await icon()).toEqual(PLAIN);
  expect((await clinician.held()).patient).toBeNull();
});

test('the message about a copy stays when a frame is added to the page, and goes when the page says more', async () => {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  await clinician.answerForLonely();
  await clinician.copy('referral text');
  const message = clinician.panel.getByText('Copied: referral text');
  await clinician.page.evaluate(() => {
    document.body.appendChild(document.createElement('iframe')).src = 'no-patient.html';
  });
  await clinician.panel.waitForTimeout(1000);
  expect(await message.count()).toBe(1);
  await clinician.page.locator('header').evaluate((header) => {
    header.append(' Deceased: 03-Mar-2025');
  });
  await clinician.outcome('Not accepted').waitFor();
  expect(await message.count()).toBe(0);
});
