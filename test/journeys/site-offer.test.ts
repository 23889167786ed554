import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { axeFaults, layoutOf } from './accessibility-checks.ts';
import type { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/** After a page was read by a click, the panel offers to spot patients on its site without a click. */

const world = useWorld({ ownBrowser: true });

beforeAll(async () => {
  const record = await readFile('harness/clinic/banner-record.html', 'utf8');
  const nobody = await readFile('harness/clinic/no-patient.html', 'utf8');
  await world.chromium.context.route('https://*.example.uk/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: route.request().url().includes('search') ? nobody : record,
    }),
  );
});

const offerIn = (panel: Page) => panel.getByText(/^Spot patients on \S+ from now on\?/);

/** Replaces the browser's permission dialog, which no test can click: records each request and answers it. */
const answerPermissionRequests = (panel: Page, answer: boolean) =>
  panel.evaluate((given) => {
    const asked: (readonly string[])[] = [];
    Object.assign(globalThis, { asked });
    const request = async ({ origins = [] }: chrome.permissions.Permissions) => {
      if (!navigator.userActivation.isActive) throw new Error('This must be called during a user gesture');
      asked.push(origins);
      return given;
    };
    for (const api of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser])
      if (api) Object.defineProperty(api.permissions, 'request', { value: request, configurable: true });
  }, answer);

async function openOn(address: string): Promise<Clinician> {
  const clinician = await world.clinician(address);
  await clinician.clickIcon();
  await clinician.panel.locator('.banner').waitFor();
  return clinician;
}

test('one quiet line offers the site, and asks the browser for it', async () => {
  const { panel } = await openOn('https://one.example.uk/patient');
  await offerIn(panel).waitFor();
  expect(await offerIn(panel).innerText()).toMatch(/^Spot patients on one\.example\.uk from now on\?/);
  expect(await axeFaults(panel)).toEqual([]);
  expect((await layoutOf(panel)).faults).toEqual([]);
  await answerPermissionRequests(panel, true);
  await panel.getByRole('button', { name: 'Allow', exact: true }).click();
  await panel.getByText('Patients are now spotted on one.example.uk.').waitFor();
  expect(await offerIn(panel).count()).toBe(0);
  expect(await panel.evaluate(() => (globalThis as unknown as { asked: unknown }).asked)).toEqual([
    ['https://one.example.uk/*'],
  ]);
});

test('a site that was declined is never offered again, in this panel or another', async () => {
  const clinician = await openOn('https://two.example.uk/patient');
  await offerIn(clinician.panel).waitFor();
  await clinician.panel.getByRole('button', { name: 'No', exact: true }).click();
  await clinician.panel.getByText('You can allow sites in the options.').waitFor();
  const later = await openOn('https://two.example.uk/patient');
  await later.panel.waitForTimeout(500);
  expect(await offerIn(later.panel).count()).toBe(0);
  const stored = await (await world.chromium.worker()).evaluate(() => chrome.storage.local.get());
  expect(stored['sites not to offer']).toContain('https://two.example.uk');
  expect(JSON.stringify(stored)).not.toMatch(/999|SMITH/);
});

test('a site that the browser refused counts as declined', async () => {
  const { panel } = await openOn('https://three.example.uk/patient');
  await offerIn(panel).waitFor();
  await answerPermissionRequests(panel, false);
  await panel.getByRole('button', { name: 'Allow', exact: true }).click();
  await panel.getByText('three.example.uk was not allowed.').waitFor();
  const later = await openOn('https://three.example.uk/patient');
  await later.panel.waitForTimeout(500);
  expect(await offerIn(later.panel).count()).toBe(0);
});

test('nothing is offered on a page without a patient, or on a site that cannot be allowed', async () => {
  const clinician = await world.clinician('https://four.example.uk/search');
  await clinician.clickIcon();
  await clinician.panel.getByText('no NHS number').waitFor();
  expect(await offerIn(clinician.panel).count()).toBe(0);
  // The clinic is served over http. The options also refuse such sites.
  const other = await openOn(world.address('banner-record.html'));
  await other.panel.waitForTimeout(500);
  expect(await offerIn(other.panel).count()).toBe(0);
});

test('nothing is offered where policy locks the list of sites', async () => {
  // Replaces `storage.managed`, because a user's settings cannot lock anything.
  const clinician = await world.clinician('https://five.example.uk/search');
  await clinician.clickIcon();
  await clinician.panel.addInitScript(() => {
    const get = async () => ({ locked: ['sites'] });
    for (const api of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser])
      if (api) Object.defineProperty(api.storage.managed, 'get', { value: get, configurable: true });
  });
  await clinician.panel.reload();
  await clinician.page.goto('https://five.example.uk/patient');
  await clinician.clickIcon();
  await clinician.panel.locator('.banner').waitFor();
  await clinician.panel.waitForTimeout(1000);
  expect(await offerIn(clinician.panel).count()).toBe(0);
});

test('nothing is offered in a private window, of which nothing may be stored', async () => {
  // Stands in for a private window, whose pages this test cannot reach: the browser says that each tab is private.
  const clinician = await world.clinician('https://six.example.uk/search');
  await clinician.clickIcon();
  await clinician.panel.addInitScript(() => {
    for (const each of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser]) {
      if (!each) continue;
      const { tabs } = each;
      const get = tabs.get.bind(tabs);
      const value = async (id: number) => ({ ...(await get(id)), incognito: true });
      Object.defineProperty(tabs, 'get', { value, configurable: true });
    }
  });
  await clinician.panel.reload();
  await clinician.page.goto('https://six.example.uk/patient');
  await clinician.clickIcon();
  await clinician.panel.locator('.banner').waitFor();
  await clinician.panel.waitForTimeout(1000);
  expect(await offerIn(clinician.panel).count()).toBe(0);
});
