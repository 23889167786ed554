import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { press } from '../../harness/browser/firefox-keys.ts';
import { findFirefox } from '../../harness/browsers.ts';
import { useFirefox } from './firefox-world.ts';

/**
 * The keyboard shortcut that opens Firefox's sidebar. Firefox uses Alt and Shift for menus and access keys
 * too.
 */

const MANIFEST = JSON.parse(readFileSync('manifest.json', 'utf8'));
const KEYS: string = MANIFEST.commands._execute_action.suggested_key.default;
const LETTER = KEYS.slice(-1).toLowerCase();

describe.skipIf(!findFirefox())('in Firefox', () => {
  const world = useFirefox();
  beforeEach(async () => {
    await world.firefox.sidebar.close();
    await world.firefox.go(`${world.origin}/banner-record.html`);
  });

  const { shows } = world;
  const pressKeys = (letter = LETTER) => press(world.firefox.marionette, 'Alt', 'Shift', letter);
  const focusPage = () => world.firefox.marionette.inBrowser('gBrowser.selectedBrowser.focus()');
  const openMenus = () =>
    world.firefox.marionette.inBrowser<number>(
      'return [...document.querySelectorAll("menupopup")].filter(({ state }) => state === "open").length',
    );

  test('opens the sidebar with the focus in the page, and opens no menu', async () => {
    await focusPage();
    await pressKeys();
    await shows('SMITH, John');
    expect(await openMenus()).toBe(0);
  });

  test('opens the sidebar with the focus in a field of the page', async () => {
    await world.firefox.inPage('document.body.prepend(document.createElement("input"))');
    await world.firefox.inPage('document.querySelector("input").focus()');
    await focusPage();
    await pressKeys();
    await shows('SMITH, John');
    expect(await world.firefox.inPage('return document.querySelector("input").value')).toBe('');
  });

  test('opens the sidebar with the focus in the address bar', async () => {
    await world.firefox.pressShortcut(LETTER);
    await shows('SMITH, John');
  });

  test('reads the next page with the focus in the panel', async () => {
    await world.firefox.clickToolbarIcon();
    await shows('SMITH, John');
    await world.firefox.go(`${world.otherOrigin}/document-repository.html`);
    await shows('cannot read this page yet');
    await world.firefox.sidebar.click('#paste');
    await pressKeys();
    await shows('999 000 0026');
  });

  test('a page’s own access key for that letter comes first, and the icon opens the panel', async () => {
    await world.firefox.inPage(
      'const own = document.body.appendChild(document.createElement("button")); own.accessKey = args[0]; own.onclick = () => { window.pressed = true }',
      LETTER,
    );
    await focusPage();
    await pressKeys();
    await expect.poll(() => world.firefox.inPage('return window.pressed === true')).toBe(true);
    await world.firefox.clickToolbarIcon();
    await shows('SMITH, John');
  });

  test('a shortcut that the user has chosen stays after an update', async () => {
    await world.firefox.clickToolbarIcon();
    await shows('SMITH, John');
    await world.firefox.sidebar.run(
      'await browser.commands.update({ name: "_execute_action", shortcut: "Alt+Shift+U" })',
    );
    await world.firefox.reloadExtension();
    await expect.poll(() => world.firefox.sidebar.isOpen()).toBe(false);
    await focusPage();
    await pressKeys('u');
    await shows('SMITH, John');
    await world.firefox.sidebar.run('await browser.commands.reset("_execute_action")');
  });
});
