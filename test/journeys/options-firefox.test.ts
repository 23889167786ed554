import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Firefox, openFirefox } from '../../harness/browser/firefox.ts';
import { findFirefox } from '../../harness/browsers.ts';

/** The options page in Firefox without a policy. There, reading `storage.managed` fails. */

const EXTENSION = process.env.EXTENSION_FIREFOX ?? 'dist/firefox';

describe.skipIf(!findFirefox())('options in Firefox', () => {
  let firefox: Firefox;
  let base = '';
  beforeAll(async () => {
    firefox = await openFirefox({ extension: EXTENSION });
    const host = await firefox.marionette.inBrowser<string>(
      'return WebExtensionPolicy.getByID(args[0]).mozExtensionHostname',
      firefox.extensionId,
    );
    base = `moz-extension://${host}/src/options`;
  });
  afterAll(() => firefox?.close());

  const text = () => firefox.inPage<string>('return document.body.innerText');

  it('are saved, and shown on the diagnostics page', async () => {
    await firefox.go(`${base}/options.html`);
    await expect.poll(text, { timeout: 10_000 }).toContain('Open Government Licence');
    await firefox.inPage('document.getElementById("mark-badge").click()');
    await expect.poll(text, { timeout: 10_000 }).toContain('Saved');
    await firefox.go(`${base}/diagnostics.html`);
    await expect.poll(text, { timeout: 10_000 }).toContain('markOnPages: "badge"');
    expect(await text()).toMatch(/Settings that were refused\s+None\./);
    expect(await text()).toMatch(/Policy as received\s+Nothing/);
  });

  it('registers the content script for an allowed site, and unregisters it afterwards', async () => {
    const origins = ['https://records.example.uk/*'];
    const change = (how: 'add' | 'remove') =>
      firefox.marionette.inBrowser(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID(args[0]);
         await ExtensionPermissions[args[1]](args[0], { permissions: [], origins: args[2] }, extension);`,
        firefox.extensionId,
        how,
        origins,
      );
    const registered = () =>
      firefox.inPage<string[]>(
        'return (await browser.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches)',
      );
    await firefox.go(`${base}/options.html`);
    await change('add');
    await expect.poll(registered, { timeout: 10_000 }).toEqual(origins);
    await expect.poll(text, { timeout: 10_000 }).toContain('records.example.uk');
    await change('remove');
    await expect.poll(registered, { timeout: 10_000 }).toEqual([]);
  });
});
