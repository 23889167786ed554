import { browser } from '../browser.ts';

/**
 * Opens a part of the options page in a window of its own. Another tab in the panel's window would end the
 * consultation.
 * @param part the id of a heading
 */
export async function openOptions(part: string): Promise<void> {
  const url = browser.runtime.getURL(`src/options/options.html#${part}`);
  await browser.windows.create({ url, type: 'popup', width: 640, height: 720 });
}
