import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from '../../harness/browser/chromium.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { UNREADABLE } from '../../src/panel/consultation/wording.ts';
import { Clinician } from '../journeys/clinician.ts';
import { garbage } from './garbage.ts';
import { chromiumPlace } from './may-run.ts';
import { openUnderPolicy } from './open-under-policy.ts';
import { type Organisation, organisation } from './organisation.ts';
import { PolicyFile } from './policy-file.ts';

const place = chromiumPlace();
if (place.reason) console.log(`Deploying by policy in Chromium is not tested: ${place.reason}.`);

/** How long a browser takes at most to notice a policy file; here it took 5 s. */
const NOTICED = { timeout: 30_000, interval: 250 };

describe.skipIf(place.reason)('deployed by policy in Chromium', { timeout: 120_000 }, () => {
  let owner: Organisation;
  let clinic: Served;
  let policies: PolicyFile;
  let chromium: Chromium;
  let clinician: Clinician | undefined;

  beforeAll(async () => {
    clinic = await serve('harness/clinic');
    owner = await organisation('chrome');
    await owner.release('0.2.0');
    policies = new PolicyFile(place.file ?? '');
    apply({ organisationName: 'First Example', contacts: { southwark: 'Hub of the first policy' } });
    chromium = await openUnderPolicy(owner.extensionId);
  }, 180_000);
  afterAll(async () => {
    await chromium?.close();
    await owner?.close();
    await clinic?.close();
  });

  /** Writes the policy file that `npm run package` made for installing, with these settings and ways to install. */
  function apply(settings: object, installing: object = {}): void {
    const file = join(owner.packages, 'policies/linux/chrome/social-prescribing-navigator.json');
    const made = JSON.parse(readFileSync(file, 'utf8'));
    Object.assign(made.ExtensionSettings[owner.extensionId], installing);
    policies.write({
      ...made,
      '3rdparty': { extensions: { [owner.extensionId]: settings } },
      // Without it no test can look into an extension that policy installed.
      DeveloperToolsAvailability: 1,
    });
  }

  const managed = async () => (await chromium.worker()).evaluate(() => chrome.storage.managed.get());
  const version = async () => (await chromium.worker()).evaluate(() => chrome.runtime.getManifest().version);

  /** Answers in the panel until it shows the route, on a newly opened page. */
  async function route(): Promise<Page> {
    const record = `${clinic.origin}/banner-record.html`;
    if (chromium.panels().length > 0) await clinician?.page.goto(record);
    else clinician = new Clinician(chromium, await chromium.page(record));
    if (!clinician) throw new Error('The panel is not that of the clinician.');
    await clinician.clickIcon();
    await clinician.answerForLonely();
    const { panel } = clinician;
    await panel.locator('.route').waitFor();
    return panel;
  }

  test('it is installed from the organisation’s server, and pinned', async () => {
    expect(await version()).toBe('0.2.0');
    const worker = await chromium.worker();
    expect(await worker.evaluate(() => chrome.action.getUserSettings())).toEqual({ isOnToolbar: true });
  });

  test('the settings arrive', async () => {
    await expect.poll(managed, NOTICED).toMatchObject({ organisationName: 'First Example' });
  });

  test('the panel shows the organisation’s contact, and its change while it is open', async () => {
    const panel = await route();
    const shown = () => panel.locator('.route').innerText();
    await expect.poll(shown, NOTICED).toContain('Hub of the first policy');
    apply({ contacts: { southwark: 'Hub of the second policy' } });
    await expect.poll(shown, NOTICED).toContain('Hub of the second policy');
    expect(await shown()).not.toContain('Hub of the first policy');
  });

  test('garbage is survived, and what is right beside it counts', async () => {
    for (const [index, settings] of garbage().entries()) {
      const contacts = { southwark: `Hub beside garbage ${index}` };
      apply({ ...settings, contacts });
      await expect.poll(managed, NOTICED).toMatchObject({ contacts });
      const panel = await route();
      await expect.poll(() => panel.locator('.route').innerText(), NOTICED).toContain(contacts.southwark);
    }
    expect(chromium.messages.filter(({ type }) => type === 'uncaught')).toEqual([]);
  });

  test('single keys are switched off by policy, and the options say by whom', async () => {
    apply({ singleKeys: 'off', organisationName: 'First Example' });
    await expect.poll(managed, NOTICED).toMatchObject({ singleKeys: 'off' });
    const panel = await route();
    await panel.locator('main.no-keys').waitFor();
    const options = await chromium.page(`${chromium.base}src/options/options.html`);
    await options.getByText('Set by First Example. You cannot change it here.').waitFor();
    expect(await options.getByRole('radio', { name: 'Off: use Tab, Enter and Space' }).count()).toBe(0);
    await options.close();
  });

  test('a site that the organisation’s browser policy blocks is named as such, clicked or not', async () => {
    apply({}, { runtime_blocked_hosts: ['*://localhost'] });
    const worker = await chromium.worker();
    const blocked = `${clinic.otherOrigin}/banner-record.html`;
    const page = await chromium.window(blocked);
    const answer = () =>
      worker.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.scripting
          .executeScript({ target: { tabId: tab?.id ?? -1 }, func: () => 1 })
          .then(() => url, String);
      }, blocked);
    await expect.poll(answer, NOTICED).toMatch(/policy/i);
    const other = new Clinician(chromium, page);
    await other.clickIcon();
    await other.panel.getByText(UNREADABLE.blocked).waitFor();
    await page.goto(`${clinic.origin}/no-patient.html`);
    await other.clickIcon();
    await other.panel.getByText('no NHS number').waitFor();
    await page.goto(blocked);
    await other.panel.getByText(UNREADABLE.blocked).waitFor();
    await page.close();
  });

  test('an update arrives, and keeps what policy and user set', async () => {
    apply({ contacts: { southwark: 'Hub that stays' } });
    const worker = await chromium.worker();
    await worker.evaluate(() => chrome.storage.local.set({ settings: { markOnPages: 'neither' } }));
    await owner.release('0.3.0');
    const downloaded = await worker.evaluate(async () => {
      const available = new Promise<{ version: string }>((done) =>
        chrome.runtime.onUpdateAvailable.addListener(done),
      );
      await chrome.runtime.requestUpdateCheck();
      return (await available).version;
    });
    expect(downloaded).toBe('0.3.0');
    // The browser would wait for a restart, or until nothing of the extension is in use.
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await expect.poll(() => version().catch(() => undefined), NOTICED).toBe('0.3.0');
    expect(await managed()).toEqual({ contacts: { southwark: 'Hub that stays' } });
    const local = await (await chromium.worker()).evaluate(() => chrome.storage.local.get());
    expect(local).toMatchObject({ settings: { markOnPages: 'neither' } });
  });
});
