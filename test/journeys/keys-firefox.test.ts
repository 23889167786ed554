import { beforeEach, describe, expect, test } from 'vitest';
import { findFirefox } from '../../harness/browsers.ts';
import { PAUSE } from '../../src/panel/key-guard.ts';
import { useFirefox } from './firefox-world.ts';

/** Keys that are pressed in Firefox's sidebar while the patient changes. */

const BELLO = 'BELLO, Amina (Ms)  Born 06-Aug-1978  Gender: -  NHS No. 999 000 0026';

describe.skipIf(!findFirefox())('in Firefox', () => {
  const world = useFirefox();

  const text = () => world.firefox.sidebar.text('body').catch(() => '');
  const { shows } = world;
  const ticked = () =>
    world.firefox.sidebar.run<number>('return document.querySelectorAll(":checked").length');
  async function show(banner: string) {
    await world.firefox.inPage('document.querySelector("header").textContent = args[0]', banner);
    await shows(banner.split('  ')[0] || 'no NHS number');
  }

  beforeEach(async () => {
    await world.firefox.sidebar.close();
    await world.firefox.go(`${world.origin}/banner-record.html`);
    await world.firefox.clickToolbarIcon();
    await shows('SMITH, John');
    await shows('Food bank voucher');
    await show('');
    await shows('The record was closed');
    await world.firefox.sidebar.click('#paste');
    await world.firefox.sidebar.type('999');
  });

  test('digits typed into the paste box while the next patient arrives answer no question', async () => {
    await show(BELLO);
    expect(await world.firefox.sidebar.run('return document.activeElement !== document.body')).toBe(true);
    await world.firefox.sidebar.type('0001', 'Space', 'Enter', '2');
    await shows('The patient has just changed, so this key was not used.');
    expect(await ticked()).toBe(0);
    expect(await text()).toContain('The record was closed');
  });

  test('a key answers for the next patient after a pause', async () => {
    await show(BELLO);
    await new Promise((done) => setTimeout(done, PAUSE + 200));
    await world.firefox.sidebar.type('1');
    await expect.poll(ticked).toBe(1);
  });
});
