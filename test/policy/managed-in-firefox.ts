import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Firefox } from '../../harness/browser/firefox.ts';
import { startFirefox } from '../../harness/browser/firefox-process.ts';
import { UNREADABLE } from '../../src/panel/consultation/wording.ts';
import { FIREFOX_ID } from '../../tools/build/manifest.ts';
import { firefoxPlace } from './may-run.ts';
import { type Organisation, organisation } from './organisation.ts';
import { PolicyFile } from './policy-file.ts';
import { type SecureSite, serveSecurely } from './secure-site.ts';

const place = firefoxPlace();
if (place.reason) console.log(`The managed build in Firefox is not tested: ${place.reason}.`);

const SOON = { timeout: 30_000, interval: 250 };
const HOSTS = ['records.example.nhs.uk', 'other.example.nhs.uk'];
const [RECORDS = '', OTHER = ''] = HOSTS.map((host) => `https://${host}/*`);

/** The managed build. Firefox reads its policies when it starts, so it restarts for each policy. */
describe.skipIf(place.reason)('the managed build in Firefox', { timeout: 180_000 }, () => {
  let owner: Organisation;
  let site: SecureSite;
  let policies: PolicyFile;
  let profile: string;
  let firefox: Firefox;

  beforeAll(async () => {
    owner = await organisation('firefox');
    await owner.release('0.2.0', '--managed', '--sites', RECORDS);
    site = await serveSecurely(HOSTS, readFileSync('harness/clinic/banner-record.html', 'utf8'));
    profile = mkdtempSync(join(tmpdir(), 'navigator-firefox-managed-'));
    policies = new PolicyFile(place.file ?? '');
  }, 180_000);
  afterAll(async () => {
    await firefox?.close();
    await site?.close();
    await owner?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Starts Firefox under the policies that `npm run package` made. @param change changes them before */
  async function start(
    change: (installing: Record<string, unknown>, settings: Record<string, unknown>) => void = () => {},
  ): Promise<void> {
    await firefox?.close();
    const file = join(owner.packages, 'policies/firefox/policies.json');
    const { policies: made } = JSON.parse(readFileSync(file, 'utf8'));
    const xpi = join(owner.packages, 'social-prescribing-navigator.xpi');
    made.ExtensionSettings[FIREFOX_ID].install_url = pathToFileURL(xpi).href;
    change(made.ExtensionSettings[FIREFOX_ID], made['3rdparty'].Extensions[FIREFOX_ID]);
    policies.write({
      policies: {
        ...made,
        Preferences: {
          'xpinstall.signatures.required': { Value: false, Status: 'locked' },
          // These names lead to this machine.
          'network.dns.localDomains': { Value: HOSTS.join(','), Status: 'locked' },
        },
      },
    });
    const { marionette, close } = await startFirefox({ keptProfile: profile, trustsEveryServer: true });
    firefox = new Firefox(marionette, FIREFOX_ID, close);
    const isActive = () =>
      marionette.inBrowser<boolean>(
        'return (await AddonManager.getAddonByID(args[0]))?.isActive ?? false',
        FIREFOX_ID,
      );
    await expect.poll(isActive, SOON).toBe(true);
  }

  const go = (host: string | undefined) => firefox.go(`https://${host}:${site.port}/patient`);
  /** The badge of the tab in front: `1` where it shows a patient. */
  const badge = () =>
    firefox.marionette.inBrowser<string>(
      `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
       const extension = ExtensionParent.GlobalManager.getExtension(args[0]);
       return extension.apiManager.global.browserActionFor(extension).action.getProperty(gBrowser.selectedTab, 'badgeText') ?? ''`,
      FIREFOX_ID,
    );
  const shows = (words: string) =>
    expect.poll(() => firefox.sidebar.text('body').catch(() => ''), SOON).toContain(words);

  test('reads the site that the packaged policy names, without a click', async () => {
    await start();
    await go(HOSTS[0]);
    await expect.poll(badge, SOON).toBe('1');
  });

  test('reads another site neither by itself nor by a click, as the browser forbids it', async () => {
    await go(HOSTS[1]);
    await firefox.openSidebar();
    await shows(UNREADABLE['not a page']);
    expect(await badge()).toBe('');
  });

  test('waits for a click where the browser would allow a site that policy does not name, and says so', async () => {
    await start((installing) => {
      delete installing.runtime_blocked_hosts;
      delete installing.runtime_allowed_hosts;
    });
    await go(HOSTS[0]);
    await firefox.openSidebar();
    await shows('SMITH, John');
    await go(HOSTS[1]);
    await shows(UNREADABLE['not named']);
    expect(await badge()).toBe('');
    await firefox.openSidebar();
    await shows('SMITH, John');
  });

  test('reads a site that policy adds, without an update', async () => {
    await start((installing, settings) => {
      installing.runtime_allowed_hosts = HOSTS.map((host) => `https://${host}`);
      settings.sites = [RECORDS, OTHER];
    });
    await go(HOSTS[1]);
    await expect.poll(badge, SOON).toBe('1');
  });

  test('a site that policy names and blocks is not read, and diagnostics report both', async () => {
    await start((_installing, settings) => {
      settings.sites = [RECORDS, OTHER];
    });
    await go(HOSTS[1]);
    await firefox.openSidebar();
    await shows(UNREADABLE['not a page']);
    expect(await badge()).toBe('');
    const page = `moz-extension://${await firefox.sidebar.run<string>('return location.host')}/src/options/diagnostics.html`;
    await firefox.go(page);
    const text = () => firefox.inPage<string>('return document.body.innerText');
    await expect.poll(text, SOON).toContain(`${OTHER}: named, granted, blocked by the browser, so not read`);
    expect(await text()).toContain(`${RECORDS}: named, granted\n`);
    // No server answers at the first pages of these sites. That does not mean that they are blocked.
    await firefox.inPage(
      "[...document.querySelectorAll('button')].find(({ innerText }) => innerText.startsWith('Check')).click()",
    );
    await expect.poll(text, SOON).toContain(`${HOSTS[1]}: not known: its first page did not open`);
    expect(await text()).toContain(`${RECORDS}: named, granted\n`);
  });

  /** Opens the named site in a new private window, and goes on there. */
  async function goPrivately(): Promise<void> {
    const opened = await firefox.marionette.send<{ handle: string }>('WebDriver:NewWindow', {
      type: 'window',
      private: true,
    });
    await firefox.marionette.send('WebDriver:SwitchToWindow', { handle: opened.handle });
    await go(HOSTS[0]);
  }

  test('a private window shows no extension, unless policy allows it there', async () => {
    await start();
    await goPrivately();
    await new Promise((done) => setTimeout(done, 3000));
    expect(await badge()).toBe('');
    await start((installing) => {
      installing.private_browsing = true;
    });
    await goPrivately();
    await expect.poll(badge, SOON).toBe('1');
  });

  test('in a private window the panel shows the patient, and nothing about the patient is stored', async () => {
    await firefox.openSidebar();
    await shows('SMITH, John');
    const stored = await firefox.sidebar.run<string>(
      'return JSON.stringify([await browser.storage.local.get(), await browser.storage.session.get()])',
    );
    expect(stored).not.toMatch(/999|SMITH|records\.example/);
  });
});
