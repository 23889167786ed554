import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inBrowser } from '../browser.ts';

/** The bytes of all files that the panel loads until its first question is there, and of what every page loads. */
export function loadedBytes(extension: string): Promise<number> {
  return inBrowser(extension, 'about:blank', async (chromium, page) => {
    await chromium.clickToolbarIcon(page);
    const panel = await chromium.panel();
    await panel.locator('[data-key]').first().waitFor();
    const loaded = await panel.evaluate(() => [
      location.href,
      ...performance.getEntriesByType('resource').map(({ name }) => name),
    ]);
    const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
    const files = [
      ...loaded.map((address) => new URL(address).pathname),
      ...manifest.content_scripts.flatMap(({ js }: { js: string[] }) => js),
    ];
    const sizes = await Promise.all(
      files.map(async (file) => (await readFile(join(extension, file))).length),
    );
    return sizes.reduce((one, other) => one + other, 0);
  });
}
