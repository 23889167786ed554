import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Firefox, openFirefox } from '../../harness/browser/firefox.ts';
import { press } from '../../harness/browser/firefox-keys.ts';
import { findFirefox } from '../../harness/browsers.ts';
import { type Served, serve } from '../../harness/serve.ts';

/** The keys that open the sidebar in the real Firefox, which has menus and access keys under Alt and Shift. */

const EXTENSION = process.env.EXTENSION_FIREFOX ?? 'dist/firefox';
const MANIFEST = JSON.parse(readFileSync('manifest.json', 'utf8'));
const KEYS: string = MANIFEST.commands._execute_action.suggested_key.default;
const LETTER = KEYS.slice(-1).toLowerCase();

describe.skipIf(!findFirefox())('in Firefox', () => {
  let firefox: Firefox;
  let clinic: Served;
  beforeAll(async () => {
    clinic = await serve('harness/clinic');
    firefox = await openFirefox({ extension: EXTENSION });
  });
  afterAll(async () => {
    await firefox?.close();
    await clinic?.close();
  });
  beforeEach(async () => {
    await firefox.sidebar.close();
    await firefox.go(`${clinic.origin}/banner-record.html`);
  });

  const shows = (words: string) =>
    expect.poll(() => firefox.sidebar.text('body').catch(() => ''), { timeout: 15_000 }).toContain(words);
  const pressKeys = (letter = LETTER) => press(firefox.marionette, 'Alt', 'Shift', letter);
  const focusPage = () => firefox.marionette.inBrowser('gBrowser.selectedBrowser.focus()');
  const openMenus = () =>
    firefox.marionette.inBrowser<number>(
      'return [...document.querySelectorAll("menupopup")].filter(({ state }) => state === "open").length',
    );

  test('opens the sidebar with the focus in the page, and opens no menu', async () => {
    await focusPage();
    await pressKeys();
    await shows('SMITH, John');
    expect(await openMenus()).toBe(0);
  });

  test('with the focus in a field of the page', async () => {
    await firefox.inPage('document.body.prepend(document.createElement("input"))');
    await firefox.inPage('document.querySelector("input").focus()');
    await focusPage();
    await pressKeys();
    await shows('SMITH, John');
    expect(await firefox.inPage('return document.querySelector("input").value')).toBe('');
  });

  test('with the focus in the address bar', async () => {
    await firefox.pressShortcut(LETTER);
    await shows('SMITH, John');
  });

  test('with the focus in the panel, for the next page', async () => {
    await firefox.clickToolbarIcon();
    await shows('SMITH, John');
    await firefox.go(`${clinic.otherOrigin}/document-repository.html`);
    await shows('has not been opened to the panel');
    await firefox.sidebar.click('#paste');
    await pressKeys();
    await shows('999 000 0026');
  });

  test('a page’s own access key for that letter comes first, and the icon opens the panel', async () => {
    await firefox.inPage(
      'const own = document.body.appendChild(document.createElement("button")); own.accessKey = args[0]; own.onclick = () => { window.pressed = true }',
      LETTER,
    );
    await focusPage();
    await pressKeys();
    await expect.poll(() => firefox.inPage('return window.pressed === true')).toBe(true);
    await firefox.clickToolbarIcon();
    await shows('SMITH, John');
  });

  test('a shortcut that the user has chosen stays after an update', async () => {
    await firefox.clickToolbarIcon();
    await shows('SMITH, John');
    await firefox.sidebar.run(
      'await browser.commands.update({ name: "_execute_action", shortcut: "Alt+Shift+U" })',
    );
    await firefox.reloadExtension();
    await expect.poll(() => firefox.sidebar.isOpen()).toBe(false);
    await focusPage();
    await pressKeys('u');
    await shows('SMITH, John');
  });
});
