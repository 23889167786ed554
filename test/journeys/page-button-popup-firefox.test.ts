import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Firefox, openFirefox } from '../../harness/browser/firefox.ts';
import { findFirefox } from '../../harness/browsers.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { buildInto } from '../../tools/build/build-into.ts';
import { pageButtonIn, pressPageButtonIn } from './page-button-in-firefox.ts';

/** The button on a page in a pop-up window of Firefox. Such a window has no sidebar and no toolbar icons. */

describe.skipIf(!findFirefox())('in Firefox', () => {
  let firefox: Firefox;
  let clinic: Served;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'navigator-firefox-hosts-'));
    await buildInto(folder, { hosts: 'http://127.0.0.1/*', browser: 'firefox' });
    clinic = await serve('harness/clinic');
    firefox = await openFirefox({ extension: folder });
  }, 120_000);
  afterAll(async () => {
    await firefox?.close();
    await clinic?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const said = async () => (await pageButtonIn(firefox))?.said;
  const handles = () => firefox.marionette.send<string[]>('WebDriver:GetWindowHandles');

  test('says how to open the panel in an ordinary window, and what to do instead in a pop-up', async () => {
    await firefox.go(`${clinic.origin}/banner-record.html`);
    await expect.poll(said, { timeout: 15_000 }).toBe('');
    await pressPageButtonIn(firefox);
    await expect.poll(said).toBe('To open the panel, press Alt+Shift+Y or click its icon in the toolbar.');

    const before = await handles();
    await firefox.inPage(
      'open(args[0], "", "popup,width=700,height=500")',
      `${clinic.origin}/banner-record.html`,
    );
    await expect.poll(async () => (await handles()).length).toBe(before.length + 1);
    const handle = (await handles()).find((candidate) => !before.includes(candidate));
    await firefox.marionette.send('WebDriver:SwitchToWindow', { handle, name: handle });
    await expect.poll(said, { timeout: 15_000 }).toBe('');
    await pressPageButtonIn(firefox);
    await expect
      .poll(said)
      .toContain('The panel cannot open in this window. Open this page in a browser tab.');
  });
});
