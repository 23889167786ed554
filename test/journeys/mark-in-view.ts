import type { Page } from 'playwright';
import { expect } from 'vitest';

/** The quiet button on a page, found as a hand finds it: the page cannot look into it. */

/** Where the button is: the lowest point of the right edge that belongs to an element with nothing of its own in it. */
export function find(page: Page): Promise<{ x: number; y: number } | null> {
  return page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    if (!host || host === document.body || host.childNodes.length > 0) return null;
    const x = innerWidth - 100;
    for (let y = innerHeight; y > 0; y -= 2)
      if (document.elementFromPoint(x, y) === host) return { x, y: y - 10 };
    return null;
  });
}

/** Waits until the button is there. */
export const shown = (page: Page) => expect.poll(() => find(page), { timeout: 5000 }).not.toBeNull();
/** Waits until it is not. */
export const gone = (page: Page) => expect.poll(() => find(page), { timeout: 5000 }).toBeNull();

/** Clicks the button where it is drawn. */
export async function press(page: Page, dx = 0) {
  const at = await find(page);
  if (!at) throw new Error('The button is not there.');
  await page.mouse.click(at.x + dx, at.y);
}

/** All that a screen reader reads of a page, into which it sees deeper than scripts do. */
export async function aloud(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ name }) => name?.value ?? '').join('\n');
}

/** The edges of the button with all its words (CSS pixels); the debugger sees into it. */
export async function edges(page: Page): Promise<{ top: number; bottom: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const nodeId = nodes.findLast(({ localName }) => localName === 'section')?.nodeId ?? 0;
  const { model } = await session.send('DOM.getBoxModel', { nodeId });
  await session.detach();
  const [, top = 0, , , , bottom = 0] = model.border;
  return { top, bottom };
}
