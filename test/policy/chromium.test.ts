import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chromium } from '../browser/chromium.ts';
import { launch } from '../browser/launch.ts';
import { chromiumPlace } from './may-run.ts';
import { type Organisation, organisation } from './organisation.ts';
import { PolicyFile } from './policy-file.ts';

const place = chromiumPlace();
if (place.reason) console.log(`Policies in Chromium are not tested: ${place.reason}.`);

describe.skipIf(place.reason)('deployed by policy in Chromium', { timeout: 120_000 }, () => {
  let owner: Organisation;
  let policies: PolicyFile;
  let chromium: Chromium;

  beforeAll(async () => {
    owner = await organisation();
    await owner.release('0.2.0');
    policies = await PolicyFile.claim(place.file ?? '');
    apply({ organisationName: 'First Example' });
    const { context, close } = await launch({ updates: true });
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error('Playwright does not give the browser of its context.');
    const manifest = { side_panel: { default_path: 'src/panel/panel.html' }, options_ui: { page: '' } };
    chromium = new Chromium(context, browser, owner.extensionId, manifest, close);
  }, 120_000);
  afterAll(async () => {
    await chromium?.close();
    await policies?.remove();
    await owner?.close();
  });

  /** Writes the policy file as `npm run package` made it, with these settings. */
  function apply(settings: object): void {
    const file = join(owner.packages, 'policies/linux/chrome/social-prescribing-navigator.json');
    policies.write({
      ...JSON.parse(readFileSync(file, 'utf8')),
      '3rdparty': { extensions: { [owner.extensionId]: settings } },
      // Without it no test can look into an extension that policy installed.
      DeveloperToolsAvailability: 1,
    });
  }

  const managed = async () => (await chromium.worker()).evaluate(() => chrome.storage.managed.get());

  test('it is installed from the organisation’s server, and pinned', async () => {
    const worker = await chromium.worker();
    expect(await worker.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.2.0');
    expect(await worker.evaluate(() => chrome.action.getUserSettings())).toEqual({ isOnToolbar: true });
  });

  test('the settings arrive', async () => {
    await expect.poll(managed, { timeout: 30_000 }).toEqual({ organisationName: 'First Example' });
  });

  test('a changed setting arrives while the browser runs', async () => {
    apply({ organisationName: 'Second Example' });
    await expect.poll(managed, { timeout: 30_000 }).toEqual({ organisationName: 'Second Example' });
  });

  test('an update arrives', async () => {
    await owner.release('0.3.0');
    const worker = await chromium.worker();
    console.log(await worker.evaluate(() => chrome.runtime.requestUpdateCheck()));
    await expect
      .poll(async () => (await chromium.worker()).evaluate(() => chrome.runtime.getManifest().version), {
        timeout: 60000,
        interval: 1000,
      })
      .toBe('0.3.0');
  });
});
