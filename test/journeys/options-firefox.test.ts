import { describe, expect, it } from 'vitest';
import { findFirefox } from '../../harness/browsers.ts';
import { useFirefox } from './firefox-world.ts';

/** The options page in Firefox without a policy. There, reading `storage.managed` fails. */

describe.skipIf(!findFirefox())('options in Firefox', () => {
  const world = useFirefox();

  const text = () => world.firefox.inPage<string>('return document.body.innerText');

  it('are saved, and shown on the diagnostics page', async () => {
    await world.firefox.go(`${world.base}src/options/options.html`);
    await expect.poll(text).toContain('Open Government Licence');
    await world.firefox.inPage('document.getElementById("mark-badge").click()');
    await expect.poll(text).toContain('Saved');
    await world.firefox.go(`${world.base}src/options/diagnostics.html`);
    await expect.poll(text).toContain('markOnPages: "badge"');
    expect(await text()).toMatch(/Settings that were refused\s+None\./);
    expect(await text()).toMatch(/Policy as received\s+Nothing/);
  });

  it('registers the content script for an allowed site, and unregisters it afterwards', async () => {
    const origins = ['https://records.example.uk/*'];
    const change = (how: 'add' | 'remove') =>
      world.firefox.marionette.inBrowser(
        `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID(args[0]);
         await ExtensionPermissions[args[1]](args[0], { permissions: [], origins: args[2] }, extension);`,
        world.firefox.extensionId,
        how,
        origins,
      );
    const registered = () =>
      world.firefox.inPage<string[]>(
        'return (await browser.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches)',
      );
    await world.firefox.go(`${world.base}src/options/options.html`);
    await change('add');
    await expect.poll(registered).toEqual(origins);
    await expect.poll(text).toContain('records.example.uk');
    await change('remove');
    await expect.poll(registered).toEqual([]);
  });
});
