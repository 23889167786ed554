import type { Page } from 'playwright';
import { expect } from 'vitest';
import { findPageButton, pressPageButton } from '../../harness/browser/page-button.ts';

/** The quiet button on a page, found as a hand finds it: the page cannot look into it. */

/** Where the button is, or null. */
export const find = findPageButton;
/** Clicks the button where it is drawn. */
export const press = pressPageButton;

/** Waits until the button is there. */
export const shown = (page: Page) => expect.poll(() => find(page), { timeout: 5000 }).not.toBeNull();
/** Waits until it is not. */
export const gone = (page: Page) => expect.poll(() => find(page), { timeout: 5000 }).toBeNull();

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
