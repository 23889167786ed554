import type { Page } from 'playwright';

/** Returns the clipboard's content by MIME type, read through a page that gets the permission briefly. */
export async function readClipboard(page: Page): Promise<Record<string, string>> {
  // Granted to every page, because Chromium does not accept an extension's origin here.
  await page.context().grantPermissions(['clipboard-read']);
  try {
    return await page.evaluate(async () => {
      const content: Record<string, string> = {};
      for (const item of await navigator.clipboard.read()) {
        for (const type of item.types) content[type] = await (await item.getType(type)).text();
      }
      return content;
    });
  } finally {
    await page.context().clearPermissions();
  }
}
