import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from '../../harness/browser/chromium.ts';
import { UNREADABLE } from '../../src/panel/consultation/wording.ts';
import { axeFaults } from '../journeys/accessibility-checks.ts';
import { Clinician } from '../journeys/clinician.ts';
import { chromiumPlace } from './may-run.ts';
import { openUnderPolicy } from './open-under-policy.ts';
import { type Organisation, organisation } from './organisation.ts';
import { PolicyFile } from './policy-file.ts';
import { type SecureSite, serveSecurely } from './secure-site.ts';

const place = chromiumPlace();
if (place.reason) console.log(`The managed build in Chromium is not tested: ${place.reason}.`);

/** How long a browser takes at most to notice a policy file; here it took 5 s. */
const NOTICED = { timeout: 30_000, interval: 250 };
/** How long a page may take to be spotted once it has loaded. */
const SPOTTED = { timeout: 10_000, interval: 50 };

const RECORDS = 'https://records.example.nhs.uk/*';
const OTHER = 'https://other.example.nhs.uk/*';
const RECORDS_PAGE = 'https://records.example.nhs.uk/patient';
const OTHER_PAGE = 'https://other.example.nhs.uk/patient';

/** The managed build: policy names the sites, among all those that the build may read. */
describe.skipIf(place.reason)('the managed build in Chromium', { timeout: 120_000 }, () => {
  let owner: Organisation;
  let policies: PolicyFile;
  let site: SecureSite;
  let chromium: Chromium;

  beforeAll(async () => {
    owner = await organisation('chrome');
    await owner.release('0.2.0', '--managed', '--sites', RECORDS);
    policies = new PolicyFile(place.file ?? '');
    policies.write(asPackaged());
    const record = readFileSync('harness/clinic/banner-record.html', 'utf8');
    const hosts = ['records', 'other', 'leads'].map((name) => `${name}.example.nhs.uk`);
    site = await serveSecurely(hosts, record, { 'leads.example.nhs.uk': OTHER_PAGE });
    chromium = await openUnderPolicy(owner.extensionId, {
      standIn: { hosts: '*.example.nhs.uk', port: site.port },
    });
  }, 180_000);
  afterAll(async () => {
    await chromium?.close();
    await site?.close();
    await owner?.close();
  });

  /** The policy file that `npm run package` made, as it is. */
  function asPackaged() {
    const file = join(owner.packages, 'policies/linux/chrome/social-prescribing-navigator.json');
    // Without it no test can look into an extension that policy installed.
    return { ...JSON.parse(readFileSync(file, 'utf8')), DeveloperToolsAvailability: 1 };
  }

  /** The same file, with other sites and other hosts that the browser blocks or allows. */
  function apply(sites: readonly string[], hosts: object): void {
    const made = asPackaged();
    const installing = made.ExtensionSettings[owner.extensionId];
    delete installing.runtime_blocked_hosts;
    delete installing.runtime_allowed_hosts;
    Object.assign(installing, hosts);
    policies.write({ ...made, '3rdparty': { extensions: { [owner.extensionId]: { sites } } } });
  }

  const registered = async () =>
    (await chromium.worker()).evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches = [] }) => matches).sort(),
    );
  /** The badge of the tab in front: `1` where it shows a patient. */
  const badge = () => chromium.badge();
  /** Whether the browser lets the tab in front be read: its answer, or its reason. */
  const access = async () =>
    (await chromium.worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.scripting
        .executeScript({ target: { tabId: tab?.id ?? -1 }, func: () => 'can be read' })
        .then(([frame]) => String(frame?.result), String);
    });
  const isScriptIn = (page: Page) =>
    page.locator('html').evaluate((element) => element.getRootNode() === document && document.readyState);

  test('reads the site that the packaged policy names, without a click', async () => {
    await expect.poll(registered, NOTICED).toEqual([RECORDS]);
    const page = await chromium.window(RECORDS_PAGE);
    await expect.poll(badge, SPOTTED).toBe('1');
    await page.close();
  });

  test('reads another site neither by itself nor by a click, as the browser forbids it, and says so', async () => {
    const page = await chromium.window(OTHER_PAGE);
    expect(await isScriptIn(page)).toBe('complete');
    expect(await access()).toMatch(/policy/i);
    const clinician = await new Clinician(chromium, page).clickIcon();
    await clinician.panel.getByText(UNREADABLE.blocked).waitFor();
    expect(await badge()).toBe('');
    await page.close();
  });

  test('waits for a click where the browser would allow a site that policy does not name, and says so', async () => {
    apply([RECORDS], {});
    const page = await chromium.window(OTHER_PAGE);
    await expect.poll(access, NOTICED).toBe('can be read');
    expect(await badge()).toBe('');
    await page.goto(RECORDS_PAGE);
    const clinician = await new Clinician(chromium, page).clickIcon();
    await clinician.panel.locator('.banner').waitFor();
    await page.goto(OTHER_PAGE);
    await clinician.panel.getByText(UNREADABLE['not named']).waitFor();
    expect(await clinician.panel.locator('.banner').count()).toBe(0);
    await clinician.clickIcon();
    await clinician.panel.locator('.banner').waitFor();
    await page.close();
  });

  test('a click opens the panel on such a site and reads it', async () => {
    const page = await chromium.window(OTHER_PAGE);
    const clinician = await new Clinician(chromium, page).clickIcon();
    await clinician.panel.locator('.banner').waitFor();
    await page.close();
  });

  test('spots a site that policy adds on a page that is open, without an update, and stops when it is removed', async () => {
    const page = await chromium.window(OTHER_PAGE);
    expect(await badge()).toBe('');
    const start = performance.now();
    apply([RECORDS, OTHER], {});
    await expect.poll(badge, NOTICED).toBe('1');
    console.log(`a site added by policy was spotted after ${Math.round(performance.now() - start)} ms`);
    expect(await registered()).toEqual([OTHER, RECORDS]);
    apply([RECORDS], {});
    await expect.poll(badge, NOTICED).toBe('');
    expect(await registered()).toEqual([RECORDS]);
    await page.close();
  });

  test('stops reading an open page of a site that policy removes and blocks at the same time', async () => {
    const hosts = (...names: string[]) => ({
      runtime_blocked_hosts: ['*://*'],
      runtime_allowed_hosts: names.map((name) => `https://${name}.example.nhs.uk`),
    });
    apply([RECORDS, OTHER], hosts('records', 'other'));
    await expect.poll(registered, NOTICED).toEqual([OTHER, RECORDS]);
    const page = await chromium.window(OTHER_PAGE);
    await expect.poll(badge, SPOTTED).toBe('1');
    apply([RECORDS], hosts('records'));
    await expect.poll(access, NOTICED).toMatch(/policy/i);
    await expect.poll(badge, NOTICED).toBe('');
    await page.evaluate(() => {
      document.body.innerHTML = '<p>BROWN, Jane (Mrs)</p><p>Born 02-Feb-1961</p><p>NHS No. 999 000 0026</p>';
    });
    const clinician = await new Clinician(chromium, page).clickIcon();
    await clinician.panel.getByText(UNREADABLE.blocked).waitFor();
    expect(await badge()).toBe('');
    await page.close();
  });

  test('a site that policy names and blocks is not read, and diagnostics report both', async () => {
    apply([RECORDS, OTHER], { runtime_blocked_hosts: ['*://other.example.nhs.uk'] });
    const page = await chromium.window(OTHER_PAGE);
    await expect.poll(access, NOTICED).toMatch(/policy/i);
    await expect.poll(registered, NOTICED).toEqual([OTHER, RECORDS]);
    await page.reload();
    const diagnostics = await chromium.page(`${chromium.base}src/options/diagnostics.html`);
    await diagnostics.getByText(`${OTHER}: named, granted`, { exact: true }).waitFor();
    await diagnostics.getByText('Managed', { exact: true }).waitFor();
    await diagnostics
      .getByText('https://*.nhs.uk/*: granted, not named, so not read without a click', { exact: true })
      .waitFor();
    await diagnostics.getByRole('button', { name: 'Check whether the browser blocks' }).click();
    await diagnostics.getByText(`${OTHER}: named, granted, blocked by the browser, so not read`).waitFor();
    await diagnostics.getByText(`${RECORDS}: named, granted`, { exact: true }).waitFor();
    expect(await axeFaults(diagnostics)).toEqual([]);
    await page.bringToFront();
    expect(await badge()).toBe('');
    await diagnostics.close();
    await page.close();
  });

  test('a click on a site that policy names and blocks is enough for diagnostics to report it', async () => {
    await (await chromium.worker()).evaluate(() => chrome.storage.session.clear());
    const page = await chromium.window(OTHER_PAGE);
    const clinician = await new Clinician(chromium, page).clickIcon();
    await clinician.panel.getByText(UNREADABLE.blocked).waitFor();
    const diagnostics = await chromium.page(`${chromium.base}src/options/diagnostics.html`);
    await diagnostics.getByText(`${OTHER}: named, granted, blocked by the browser, so not read`).waitFor();
    await diagnostics.close();
    await page.close();
  });

  test('a new check notices that a site is blocked no longer, and a login that is blocked is not the site', async () => {
    const leads = 'https://leads.example.nhs.uk/*';
    const narrowed = { runtime_blocked_hosts: ['*://other.example.nhs.uk'] };
    apply([OTHER, leads], narrowed);
    await expect.poll(registered, NOTICED).toEqual([leads, OTHER]);
    const diagnostics = await chromium.page(`${chromium.base}src/options/diagnostics.html`);
    const check = async (last: string) => {
      await diagnostics.getByRole('button', { name: 'Check whether the browser blocks' }).click();
      await diagnostics.getByText(`leads.example.nhs.uk: ${last}`, { exact: true }).waitFor();
    };
    await check('not known: its first page did not open');
    await diagnostics.getByText(`${OTHER}: named, granted, blocked by the browser, so not read`).waitFor();
    await diagnostics.getByText(`${leads}: named, granted`, { exact: true }).waitFor();
    apply([OTHER, leads, RECORDS], {});
    await expect.poll(registered, NOTICED).toEqual([leads, OTHER, RECORDS]);
    await diagnostics.getByText(`${RECORDS}: named, granted`, { exact: true }).waitFor();
    await diagnostics.getByRole('button', { name: 'Check whether the browser blocks' }).click();
    await diagnostics.getByText(`${OTHER}: named, granted`, { exact: true }).waitFor();
    await diagnostics.getByText('records.example.nhs.uk: can be read', { exact: true }).waitFor();
    await diagnostics.close();
  });

  test('names no site where policy names none, and refuses one that is too wide with the reason', async () => {
    apply(['https://*.nhs.uk/*'], {});
    await expect.poll(registered, NOTICED).toEqual([]);
    const page = await chromium.window(RECORDS_PAGE);
    expect(await badge()).toBe('');
    const diagnostics = await chromium.page(`${chromium.base}src/options/diagnostics.html`);
    await diagnostics.getByText(/^sites \(policy\): item 1 .*is too wide/).waitFor();
    await diagnostics.close();
    await page.close();
  });

  test('the options offer no site to allow', async () => {
    apply([RECORDS], {});
    await expect.poll(registered, NOTICED).toEqual([RECORDS]);
    const options = await chromium.options();
    await options.locator('.sites li', { hasText: 'records.example.nhs.uk' }).waitFor();
    await options.getByText('Only your organisation can add sites.').waitFor();
    expect(await options.locator('section[aria-labelledby=sites] button').count()).toBe(0);
    expect(await axeFaults(options)).toEqual([]);
    await options.close();
  });

  test('nothing was thrown', () => {
    expect(chromium.messages.filter(({ type }) => type === 'uncaught')).toEqual([]);
  });
});
