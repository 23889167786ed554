import { describe, expect, it } from 'vitest';
import { findFirefox } from '../../harness/browsers.ts';
import { useFirefox } from './firefox-world.ts';
import { pageButtonIn, pressPageButtonIn } from './page-button-in-firefox.ts';

/** The consultations of `walk.test.ts` in Firefox's sidebar, which the toolbar button opens. */

const PATIENTS = [
  ['banner-record.html', '999 000 0018', 'social prescribing south Walworth'],
  ['document-repository.html', '999 000 0026', 'Fiona McLees'],
  ['prescription-tracker.html', '999 123 4578', 'Joy'],
] as const;

describe.skipIf(!findFirefox())('in Firefox', () => {
  const world = useFirefox();

  const { shows } = world;
  /** Waits for an element in the sidebar and clicks it. */
  const click = async (selector: string) => {
    await expect
      .poll(
        () => world.firefox.sidebar.run<boolean>('return document.querySelector(args[0]) !== null', selector),
        {
          timeout: 15_000,
        },
      )
      .toBe(true);
    await world.firefox.sidebar.click(selector);
  };

  it.each(PATIENTS)('%s: from the toolbar button to the route', async (page, nhsNumber, find) => {
    await world.firefox.go(`${world.origin}/${page}`);
    await world.firefox.clickToolbarIcon();
    await shows(nhsNumber);
    await click('label[for="needs-isolation"]');
    await click('label[for="exclusions-none"]');
    await click('[data-step="role"] .option');
    await shows(find);
    await click('.referral button');
    await shows('Copied: referral text');
    expect((await world.firefox.clipboard())['text/plain']).toContain('Social isolation');
  });

  it('says of a PDF that it is one', async () => {
    await world.firefox.go(`${world.origin}/letter.pdf`);
    await world.firefox.clickToolbarIcon();
    await shows('This page is a PDF, which is not read.');
  });

  it('clears the answers when another page shows another patient', async () => {
    await world.firefox.go(`${world.origin}/banner-record.html`);
    await world.firefox.clickToolbarIcon();
    await shows('999 000 0018');
    await click('label[for="needs-food-bank"]');
    await world.firefox.go(`${world.origin}/document-repository.html`);
    await shows('The page was left, so the answers were cleared.');
  });

  it('an update during a consultation closes the sidebar, which opens again with the same patient and without answers', async () => {
    await world.firefox.go(`${world.origin}/banner-record.html`);
    await world.firefox.clickToolbarIcon();
    await shows('999 000 0018');
    await click('label[for="needs-food-bank"]');
    await world.firefox.reloadExtension();
    await expect.poll(() => world.firefox.sidebar.isOpen()).toBe(false);
    await world.firefox.clickToolbarIcon();
    await shows('999 000 0018');
    await shows('Food bank voucher');
    const ticked = 'return document.querySelectorAll(":checked").length';
    expect(await world.firefox.sidebar.run(ticked)).toBe(0);
    await world.firefox.inPage('document.querySelector("header").textContent = "No record is open."');
    await shows('no NHS number');
  });

  it('the button on a page says how to open the sidebar, because no page can open it', async () => {
    await world.firefox.go(`${world.origin}/banner-record.html`);
    await world.firefox.clickToolbarIcon();
    await shows('999 000 0018');
    await world.firefox.sidebar.close();
    await world.firefox.inPage(
      'document.querySelector("header").textContent = args[0]',
      'BELLO, Amina (Ms)  Born 06-Aug-1978 (48y)  Gender Female  NHS No. 999 000 0026',
    );
    const button = () => pageButtonIn(world.firefox);
    await expect.poll(button, { timeout: 15_000 }).toMatchObject({ said: '' });
    await pressPageButtonIn(world.firefox);
    await expect
      .poll(async () => (await button())?.said)
      .toBe('To open the panel, press Alt+Shift+Y or click its icon in the toolbar.');
    expect(await world.firefox.sidebar.isOpen()).toBe(false);
    // The button is removed when the sidebar opens.
    await world.firefox.clickToolbarIcon();
    await shows('999 000 0026');
    await expect.poll(button).toBeNull();
  });
});
