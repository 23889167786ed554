import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../tools/browsers.ts';
import { type Served, serve } from '../../tools/serve.ts';
import { type Firefox, openFirefox } from '../browser/firefox.ts';

/** The same walk in the real sidebar of Firefox, opened by its toolbar button: one patient in each borough. */

const EXTENSION = process.env.EXTENSION_FIREFOX ?? 'dist/firefox';

const PATIENTS = [
  ['banner-record.html', '999 000 0018', 'social prescribing south Walworth'],
  ['document-repository.html', '999 000 0026', 'Fiona McLees'],
  ['prescription-tracker.html', '999 123 4578', 'Joy'],
] as const;

describe.skipIf(!findFirefox())('in Firefox', () => {
  let firefox: Firefox;
  let clinic: Served;
  beforeAll(async () => {
    clinic = await serve('test/clinic');
    firefox = await openFirefox({ extension: EXTENSION });
  });
  afterAll(async () => {
    await firefox?.close();
    await clinic?.close();
  });

  const shows = (words: string) =>
    expect.poll(() => firefox.sidebar.text('body').catch(() => ''), { timeout: 15_000 }).toContain(words);
  /** Clicks what the words stand on, as they are read on the screen. */
  const click = async (selector: string) => {
    await expect
      .poll(() => firefox.sidebar.run<boolean>('return document.querySelector(args[0]) !== null', selector), {
        timeout: 15_000,
      })
      .toBe(true);
    await firefox.sidebar.click(selector);
  };

  it.each(PATIENTS)('%s: from the button to the route', async (page, nhsNumber, find) => {
    await firefox.go(`${clinic.origin}/${page}`);
    await firefox.clickToolbarIcon();
    await shows(nhsNumber);
    await click('label[for="needs-isolation"]');
    await click('label[for="exclusions-none"]');
    await click('[data-step="role"] .option');
    await shows(find);
    await click('.referral button');
    await shows('Copied: referral text');
    expect((await firefox.clipboard())['text/plain']).toContain('Social isolation');
  });

  it('clears the answers when the page is left for another patient', async () => {
    await firefox.go(`${clinic.origin}/banner-record.html`);
    await firefox.clickToolbarIcon();
    await shows('999 000 0018');
    await click('label[for="needs-food-bank"]');
    await firefox.go(`${clinic.origin}/document-repository.html`);
    await shows('The page was left, so the answers were cleared.');
  });
});
