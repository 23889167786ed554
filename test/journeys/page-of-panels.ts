import type { Page } from 'playwright';

/** A page that shows panels side by side, each in a frame, as `npm run dev -- states` and previews of rules do. */

/**
 * Lets only some of the panels load, because all of them take many seconds.
 * @param start the start of the names of these panels
 */
export function loadOnly(page: Page, start: string): Promise<unknown> {
  return page.addInitScript((words) => {
    addEventListener('DOMContentLoaded', () => {
      for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/panel.html"]'))
        if (!frame.title.startsWith(words)) {
          frame.dataset.address = frame.src;
          frame.src = 'about:blank';
        }
    });
  }, start);
}

/** The names and addresses of all panels, in order. */
export function panelsOn(page: Page): Promise<{ name: string; address: string }[]> {
  return page.locator('iframe').evaluateAll((frames) =>
    (frames as HTMLIFrameElement[]).map(({ title, src, dataset }) => ({
      name: title,
      address: dataset.address ?? src,
    })),
  );
}
