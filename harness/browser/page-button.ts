import type { Page } from 'playwright';

/** The extension's button on a page, found as a hand finds it: scripts of the page cannot look into it. */

/** Where the button is: the lowest point of the right edge that belongs to an element with nothing of its own in it. */
export function findPageButton(page: Page): Promise<{ x: number; y: number } | null> {
  return page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    if (!host || host === document.body || host.childNodes.length > 0) return null;
    const x = innerWidth - 100;
    for (let y = innerHeight; y > 0; y -= 2)
      if (document.elementFromPoint(x, y) === host) return { x, y: y - 10 };
    return null;
  });
}

/** Clicks the button where it is drawn. @param dx how far to the right of its usual point (pixels) */
export async function pressPageButton(page: Page, dx = 0): Promise<void> {
  const at = await findPageButton(page);
  if (!at) throw new Error('The button is not there.');
  await page.mouse.click(at.x + dx, at.y);
}

/** Waits until the button is there. */
export async function waitForPageButton(page: Page): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await findPageButton(page))) {
    if (performance.now() > end) throw new Error('The button did not appear.');
    await page.waitForTimeout(50);
  }
}
