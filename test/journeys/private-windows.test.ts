import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Chromium, openChromium } from '../../harness/browser/chromium.ts';
import { type Served, serve } from '../../harness/serve.ts';
import { extensionFor } from '../../tools/build/for-tests.ts';

/** Private windows of Chromium. The user has to allow the extension there: see docs/deploying/install.md. */

describe.each([
  { inPrivateWindows: false, words: 'not allowed' },
  { inPrivateWindows: true, words: 'allowed' },
])('in private windows, $words', ({ inPrivateWindows }) => {
  let folder: string;
  let clinic: Served;
  let chromium: Chromium;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'navigator-private-'));
    clinic = await serve('harness/clinic');
    const extension = await extensionFor('http://127.0.0.1/*', folder);
    chromium = await openChromium({ extension, inPrivateWindows });
  }, 120_000);
  afterAll(async () => {
    await chromium?.close();
    await clinic?.close();
    await rm(folder, { recursive: true, force: true });
  });

  if (!inPrivateWindows) {
    test('the extension does not run', async () => {
      const worker = await chromium.worker();
      expect(await worker.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(false);
    });
  } else {
    test('a patient is spotted, and nothing about the patient or the site is stored', async () => {
      const worker = await chromium.worker();
      expect(await worker.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(true);
      const tabId = await worker.evaluate(async (url) => {
        const made = await chrome.windows.create({ incognito: true, url });
        return made?.tabs?.[0]?.id ?? -1;
      }, `${clinic.origin}/banner-record.html`);
      await expect
        .poll(() => worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId))
        .toBe('1');
      // The clinician puts the page button away on this site, and the page rule of a system fits.
      await worker.evaluate(async (id) => {
        const send = async () => {
          await chrome.runtime.sendMessage({ pageButton: 'hide on site' }).catch(() => undefined);
          await chrome.runtime
            .sendMessage({ system: 'EPS Prescription Tracker', fits: true })
            .catch(() => undefined);
        };
        await chrome.scripting.executeScript({ target: { tabId: id }, func: send });
        await new Promise((done) => setTimeout(done, 500));
      }, tabId);
      const stored = await worker.evaluate(async () =>
        JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]),
      );
      expect(stored).not.toMatch(/999|SMITH|127\.0\.0\.1|EPS/);
    });
  }
});
