import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Firefox } from '../../harness/browser/firefox.ts';
import { startFirefox } from '../../harness/browser/firefox-process.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { FIREFOX_ID } from '../../tools/build/manifest.ts';
import { garbage } from './garbage.ts';
import { firefoxPlace } from './may-run.ts';
import { type Organisation, organisation } from './organisation.ts';
import { PolicyFile } from './policy-file.ts';

const place = firefoxPlace();
if (place.reason) console.log(`Deploying by policy in Firefox is not tested: ${place.reason}.`);

const INSTALLED = { timeout: 30_000, interval: 250 };

/** The last of the three exclusions’ options. */
const NONE_OF_THESE = '[data-step=exclusions] input[id$=-none]';

/** Firefox reads its policies when it starts, so it restarts for each policy, with the same profile. */
describe.skipIf(place.reason)('deployed by policy in Firefox', { timeout: 180_000 }, () => {
  let owner: Organisation;
  let clinic: Served;
  let policies: PolicyFile;
  let profile: string;
  let firefox: Firefox | undefined;

  beforeAll(async () => {
    clinic = await serve('harness/clinic');
    owner = await organisation('firefox');
    await owner.release('0.2.0');
    profile = mkdtempSync(join(tmpdir(), 'navigator-firefox-kept-'));
    policies = new PolicyFile(place.file ?? '');
  }, 180_000);
  afterAll(async () => {
    await firefox?.close();
    await owner?.close();
    await clinic?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Starts Firefox under the policies that `npm run package` made, with these settings. */
  async function start(settings: object): Promise<Firefox> {
    await firefox?.close();
    const file = join(owner.packages, 'policies/firefox/policies.json');
    const { policies: made } = JSON.parse(readFileSync(file, 'utf8'));
    // Not Mozilla's signature, nor a server of https: Firefox ESR takes the file where it is told to.
    const xpi = join(owner.packages, 'social-prescribing-navigator.xpi');
    made.ExtensionSettings[FIREFOX_ID].install_url = pathToFileURL(xpi).href;
    policies.write({
      policies: {
        ...made,
        '3rdparty': { Extensions: { [FIREFOX_ID]: settings } },
        Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
      },
    });
    const { marionette, close } = await startFirefox({ keptProfile: profile });
    firefox = new Firefox(marionette, FIREFOX_ID, close);
    return firefox;
  }

  /** The version of the extension; nothing where it is not there or not running. */
  const version = () =>
    firefox?.marionette.inBrowser<string | null>(
      'const addon = await AddonManager.getAddonByID(args[0]); return addon?.isActive ? addon.version : null',
      FIREFOX_ID,
    );

  /** Answers in the sidebar until it shows the route, and gives its text. */
  async function route(): Promise<string> {
    if (!firefox) throw new Error('Firefox does not run.');
    await firefox.go(`${clinic.origin}/banner-record.html`);
    await firefox.openSidebar();
    for (const option of [
      '[data-step=needs] [data-key="1"]',
      NONE_OF_THESE,
      '[data-step=role] [data-key="1"]',
    ]) {
      await firefox.sidebar.text(option);
      await firefox.sidebar.run('document.querySelector(args[0]).click()', option);
    }
    return firefox.sidebar.text('.route');
  }

  test('it is installed with its button in the toolbar, and cannot be removed', async () => {
    const { marionette } = await start({ contacts: { southwark: 'Hub of the first policy' } });
    await expect.poll(version, INSTALLED).toBe('0.2.0');
    const button = `${FIREFOX_ID.replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
    const [area, removable] = await marionette.inBrowser<[string, boolean]>(
      `const { CustomizableUI } = ChromeUtils.importESModule(
         'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
       const addon = await AddonManager.getAddonByID(args[1]);
       return [CustomizableUI.getPlacementOfWidget(args[0])?.area,
         Boolean(addon.permissions & AddonManager.PERM_CAN_UNINSTALL)]`,
      button,
      FIREFOX_ID,
    );
    expect(area).toBe('nav-bar');
    expect(removable).toBe(false);
  });

  test('the panel shows the organisation’s contact', async () => {
    expect(await route()).toContain('Hub of the first policy');
  });

  test('garbage is survived, and what is right beside it counts', async () => {
    for (const settings of garbage()) {
      await start({ ...settings, contacts: { southwark: 'Hub beside garbage' } });
      await expect.poll(version, INSTALLED).toBe('0.2.0');
      expect(await route()).toContain('Hub beside garbage');
    }
  });

  test('an update arrives, and a changed contact with it', async () => {
    await firefox?.sidebar.run('await browser.storage.local.set({ settings: { markOnPages: "neither" } })');
    await owner.release('0.3.0');
    await start({ contacts: { southwark: 'Hub of the second policy' } });
    await expect.poll(version, INSTALLED).toBe('0.3.0');
    expect(await route()).toContain('Hub of the second policy');
    const local = await firefox?.sidebar.run('return await browser.storage.local.get()');
    expect(local).toMatchObject({ settings: { markOnPages: 'neither' } });
  });
});
