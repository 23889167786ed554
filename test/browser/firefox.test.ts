import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Firefox, openFirefox } from '../../harness/browser/firefox.ts';
import { findFirefox } from '../../harness/browsers.ts';
import { type Served, serve } from '../../harness/serve.ts';

const extension = fileURLToPath(new URL('tiny-extension', import.meta.url));
const pages = fileURLToPath(new URL('tiny-pages', import.meta.url));

describe.skipIf(!findFirefox())('the harness for Firefox', () => {
  let firefox: Firefox;
  let site: Served;

  beforeAll(async () => {
    site = await serve(pages);
    firefox = await openFirefox({ extension });
  });
  afterAll(async () => {
    await firefox?.close();
    await site?.close();
  });

  test('the toolbar button opens the real sidebar, and a test can make it 360 pixels wide', async () => {
    await firefox.go(`${site.origin}/frames.html`);
    expect(await firefox.sidebar.isOpen()).toBe(false);
    await firefox.clickToolbarIcon();
    expect(await firefox.sidebar.text('h1')).toBe('Tiny panel');
    expect(await firefox.sidebar.isOpen()).toBe(true);
    await firefox.sidebar.widen(360);
    await expect.poll(() => firefox.sidebar.run('return innerWidth')).toBe(360);
  });

  test('the click lets the extension read the page', async () => {
    const mark = () => firefox.inPage('return document.documentElement.dataset.tinyExtension ?? null');
    await expect.poll(mark).toBe('was here');
    await firefox.go(`${site.otherOrigin}/frames.html`);
    expect(await mark()).toBeNull();
  });

  test('a test can click and type in the sidebar', async () => {
    await firefox.sidebar.click('#name');
    await firefox.sidebar.type('Ada', 'Tab', 'Enter');
    await expect.poll(() => firefox.sidebar.text('#greeting')).toBe('Hello, Ada');
  });

  test('a copy from the sidebar is on the clipboard, as text and as HTML', async () => {
    await firefox.sidebar.click('#copy');
    await firefox.sidebar.text('[data-copied]');
    expect(await firefox.clipboard()).toEqual({
      'text/plain': 'Hello, Ada',
      'text/html': expect.stringContaining('<b>Hello, Ada</b>'),
    });
  });

  test('the shortcut opens the sidebar too', async () => {
    await firefox.sidebar.close();
    expect(await firefox.sidebar.isOpen()).toBe(false);
    await firefox.pressShortcut('s');
    await expect.poll(() => firefox.sidebar.isOpen()).toBe(true);
  });
});
