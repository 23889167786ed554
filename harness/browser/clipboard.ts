import type { Page } from 'playwright';

/** What is on the clipboard, by type, read through a page that may read it for just this moment. */
export async function readClipboard(page: Page): Promise<Record<string, string>> {
  // Granted to every page: Chromium does not take an extension's origin here.
  await page.context().grantPermissions(['clipboard-read']);
  try {
    return await page.evaluate(async () => {
      const found: Record<string, string> = {};
      for (const item of await navigator.clipboard.read()) {
        for (const type of item.types) found[type] = await (await item.getType(type)).text();
      }
      return found;
    });
  } finally {
    await page.context().clearPermissions();
  }
}
