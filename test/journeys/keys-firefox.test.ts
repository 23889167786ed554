import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Firefox, openFirefox } from '../../harness/browser/firefox.ts';
import { findFirefox } from '../../harness/browsers.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { PAUSE } from '../../src/panel/key-guard.ts';

/** Keys in the real sidebar of Firefox, while the page's patient changes. */

const EXTENSION = process.env.EXTENSION_FIREFOX ?? 'dist/firefox';
const BELLO = 'BELLO, Amina (Ms)  Born 06-Aug-1978  Gender: -  NHS No. 999 000 0026';

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

  const text = () => firefox.sidebar.text('body').catch(() => '');
  const shows = (words: string) => expect.poll(text, { timeout: 15_000 }).toContain(words);
  const ticked = () => firefox.sidebar.run<number>('return document.querySelectorAll(":checked").length');
  async function show(banner: string) {
    await firefox.inPage('document.querySelector("header").textContent = args[0]', banner);
    await shows(banner.split('  ')[0] || 'no NHS number');
  }

  beforeEach(async () => {
    await firefox.sidebar.close();
    await firefox.go(`${clinic.origin}/banner-record.html`);
    await firefox.clickToolbarIcon();
    await shows('SMITH, John');
    await shows('Food bank voucher');
    await show('');
    await shows('The record was closed');
    await firefox.sidebar.click('#paste');
    await firefox.sidebar.type('999');
  });

  test('digits typed into the paste box while the next patient arrives answer no question', async () => {
    await show(BELLO);
    expect(await firefox.sidebar.run('return document.activeElement !== document.body')).toBe(true);
    await firefox.sidebar.type('0001', 'Space', 'Enter', '2');
    await shows('The patient has just changed, so this key was not used.');
    expect(await ticked()).toBe(0);
    expect(await text()).toContain('The record was closed');
  });

  test('a key answers for the next patient after a pause', async () => {
    await show(BELLO);
    await new Promise((done) => setTimeout(done, PAUSE + 200));
    await firefox.sidebar.type('1');
    await expect.poll(ticked).toBe(1);
  });
});
