import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chromium } from '../../harness/browser/chromium.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { mergePolicies } from '../../tools/policy/merge.ts';
import { chromiumPlace } from './may-run.ts';
import { openUnderPolicy } from './open-under-policy.ts';
import { type Organisation, organisation } from './organisation.ts';
import { PolicyFile } from './policy-file.ts';

const place = chromiumPlace();
if (place.reason)
  console.log(`An organisation's other policies in Chromium are not tested: ${place.reason}.`);

/** How long a browser takes at most to notice a policy file; here it took 5 s. */
const NOTICED = { timeout: 40_000, interval: 1000 };

type Policy = Record<string, Record<string, object>>;

/** What becomes of the extension beside an organisation's other policies, over updates, and when it is removed. */
describe.skipIf(place.reason)('an organisation’s other policies in Chromium', { timeout: 120_000 }, () => {
  let owner: Organisation;
  let clinic: Served;
  let policies: PolicyFile;
  let chromium: Chromium;
  /** The browser's page of extensions. Loading it takes as much processor time as a short test. */
  let extensionsPage: Page;
  /** The folder that the server serves to the first ring. */
  let first: string;

  beforeAll(async () => {
    clinic = await serve('harness/clinic');
    owner = await organisation('chrome');
    first = join(dirname(owner.packages), 'first');
    await owner.release('0.2.0');
    policies = new PolicyFile(place.file ?? '');
    apply(asPackaged(), {
      ExtensionSettings: { '*': { installation_mode: 'blocked' } },
      ExtensionInstallBlocklist: ['*'],
    });
    chromium = await openUnderPolicy(owner.extensionId);
    extensionsPage = await chromium.window('chrome://extensions');
  }, 180_000);
  afterAll(async () => {
    await chromium?.close();
    await owner?.close();
    await clinic?.close();
  });

  /** The policy file that `npm run package` made. @param installing changes the extension's entry */
  function asPackaged(installing: object = {}): Policy {
    const file = join(owner.packages, 'policies/linux/chrome/social-prescribing-navigator.json');
    const made = JSON.parse(readFileSync(file, 'utf8'));
    Object.assign(made.ExtensionSettings[owner.extensionId], installing);
    return made;
  }

  /** Writes a policy, with the policies of others added to it as an administrator would do by hand. */
  function apply(policy: Policy, others: { ExtensionSettings?: object; [name: string]: unknown } = {}): void {
    const { ExtensionSettings, ...more } = others;
    policies.write({
      ...policy,
      ...more,
      ExtensionSettings: { ...ExtensionSettings, ...policy.ExtensionSettings },
      // Without it no test can look into an extension that policy installed.
      DeveloperToolsAvailability: 1,
    });
  }

  /** The version and the state of the extension as the page of extensions shows them; undefined if it is not there. */
  async function shown(): Promise<string | undefined> {
    const found = await extensionsPage.evaluate(async (id) => {
      type Info = { id: string; version: string; state: string };
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { getExtensionsInfo(which: object): Promise<Info[]> };
      };
      const all = await developerPrivate.getExtensionsInfo({ includeDisabled: true });
      return all.filter((each) => each.id === id).map(({ version, state }) => `${version} ${state}`);
    }, owner.extensionId);
    return found[0];
  }

  /** Checks for an update, and installs it at once. The browser would wait until the extension is not in use. */
  async function update(): Promise<void> {
    const worker = await chromium.worker();
    await worker.evaluate(async () => {
      const available = new Promise((done) => chrome.runtime.onUpdateAvailable.addListener(done));
      await chrome.runtime.requestUpdateCheck();
      await available;
    });
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  }

  /** Presses *Update* on the page of extensions, as an administrator would. The browser then installs at once. */
  async function pressUpdate(): Promise<void> {
    await extensionsPage.evaluate(async () => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: { autoUpdate(): Promise<void> } };
      await developerPrivate.autoUpdate();
    });
  }

  const mayRead = async (origin: string) =>
    (await chromium.worker()).evaluate(
      (site) => chrome.permissions.contains({ origins: [site] }),
      `${origin}/*`,
    );

  /** The browser's answer to an attempt to read the tab in front. */
  const answer = async () =>
    (await chromium.worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.scripting
        .executeScript({ target: { tabId: tab?.id ?? -1 }, func: () => 1 })
        .then(() => 'read', String);
    });

  test('it is installed although all other extensions are blocked', async () => {
    await expect.poll(shown, NOTICED).toBe('0.2.0 ENABLED');
  });

  test('its own entry lifts the hosts that “*” blocks, and a merged policy does not', async () => {
    const page = await chromium.window(`${clinic.otherOrigin}/banner-record.html`);
    const others = { ExtensionSettings: { '*': { runtime_blocked_hosts: ['*://localhost'] } } };
    const { policies: merged } = mergePolicies(others, asPackaged(), ['storage']);
    apply(merged as Policy);
    await expect.poll(answer, NOTICED).toMatch(/policy/i);
    apply(asPackaged(), others);
    await expect.poll(answer, NOTICED).not.toMatch(/policy/i);
    await page.close();
  });

  test('its own entry lifts the permissions that “*” blocks', async () => {
    apply(asPackaged({ blocked_permissions: ['storage'] }));
    await expect.poll(shown, NOTICED).not.toBe('0.2.0 ENABLED');
    apply(asPackaged(), { ExtensionSettings: { '*': { blocked_permissions: ['storage', 'scripting'] } } });
    await expect.poll(shown, NOTICED).toBe('0.2.0 ENABLED');
  });

  test('an update that adds a site is taken without a question under force_installed', async () => {
    await owner.release('0.3.0', '--hosts', 'https://records.example.com/*');
    apply(asPackaged());
    await update();
    await expect.poll(shown, NOTICED).toBe('0.3.0 ENABLED');
    expect(await mayRead('https://records.example.com')).toBe(true);
  });

  test('an update that adds a site switches the extension off under normal_installed, until it is forced', async () => {
    apply(asPackaged({ installation_mode: 'normal_installed' }));
    // The browser says nowhere that it has noticed this.
    await new Promise((done) => setTimeout(done, 15_000));
    await owner.release('0.4.0', '--hosts', 'https://records.example.com/* https://other.example.com/*');
    await update();
    await expect.poll(shown, NOTICED).toMatch(/ DISABLED$/);
    apply(asPackaged());
    await expect.poll(shown, NOTICED).toBe('0.4.0 ENABLED');
  });

  test('a computer whose policy names another update address gets the version of that ring', async () => {
    const origin = new URL('/first/', owner.origin).href;
    await owner.release('0.5.0', '--out', first, '--update-url', origin);
    apply(asPackaged({ update_url: `${origin}update.xml` }));
    await new Promise((done) => setTimeout(done, 15_000));
    await update();
    await expect.poll(shown, NOTICED).toBe('0.5.0 ENABLED');
  });

  test('another build of the version that a computer has is not taken, and is with a fourth number', async () => {
    const managed = ['--managed', '--out', first, '--update-url', new URL('/first/', owner.origin).href];
    await owner.release('0.5.0', ...managed);
    await pressUpdate();
    expect([await shown(), await mayRead('https://records.example.nhs.uk')]).toEqual([
      '0.5.0 ENABLED',
      false,
    ]);
    await owner.release('0.5.0.1', ...managed);
    await pressUpdate();
    await expect.poll(shown, NOTICED).toBe('0.5.0.1 ENABLED');
    expect(await mayRead('https://records.example.nhs.uk')).toBe(true);
  });

  test('“blocked” removes it, allowed again it comes back, and without a policy it is gone', async () => {
    apply(asPackaged({ installation_mode: 'blocked' }));
    await expect.poll(shown, NOTICED).toBeUndefined();
    apply(asPackaged());
    await expect.poll(shown, NOTICED).toBe('0.4.0 ENABLED');
    policies.write({});
    await expect.poll(shown, NOTICED).toBeUndefined();
  });
});
