import { afterEach, beforeEach, expect, test } from 'vitest';
import { openChromium } from '../../harness/browser/chromium.ts';
import { SharedBrowser } from '../journeys/shared-browser.ts';

/** A test file that leaves the shared browser changed fails itself, not a later one. */

let browser: SharedBrowser;
beforeEach(async () => {
  browser = new SharedBrowser(await openChromium({ extension: 'test/browser/tiny-extension' }));
  browser.window = await browser.chromium.window('about:blank');
});
afterEach(() => browser.chromium.close());

test('a browser as it was is left without an error', async () => {
  await browser.leave();
  expect(browser.chromium.context.browser()?.isConnected()).toBe(true);
});

test('changes of a test file are named, and close the browser', async () => {
  await browser.window?.emulateMedia({ colorScheme: 'dark' });
  await browser.chromium.context.clock.install({ time: '2020-01-01' });
  await expect(browser.leave()).rejects.toThrow(
    'This test file changed the clock, the colour scheme in the browser',
  );
  expect(browser.chromium.context.browser()?.isConnected()).toBe(false);
});
