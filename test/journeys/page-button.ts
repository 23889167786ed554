import type { Page } from 'playwright';
import { expect } from 'vitest';
import { findPageButton, pressPageButton } from '../../harness/browser/page-button.ts';

/**
 * The extension's button on a page, found by its position, because page scripts cannot see into its shadow
 * root.
 */

/** The button's position, or null if there is no button. */
export const findButton = findPageButton;
/** Clicks at the button's position. */
export const pressButton = pressPageButton;

/** Waits until the button appears. */
export const waitUntilShown = (page: Page) => expect.poll(() => findButton(page)).not.toBeNull();
/** Waits until the button disappears. */
export const waitUntilGone = (page: Page) => expect.poll(() => findButton(page)).toBeNull();

/**
 * The accessible names of everything on a page, including content of closed shadow roots, one on each line.
 */
export async function accessibleNames(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ name }) => name?.value ?? '').join('\n');
}

/**
 * The top and bottom edge of the button with its message (CSS pixels). The debugger can see into its shadow
 * root.
 */
export async function buttonEdges(page: Page): Promise<{ top: number; bottom: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const nodeId = nodes.findLast(({ localName }) => localName === 'section')?.nodeId ?? 0;
  const { model } = await session.send('DOM.getBoxModel', { nodeId });
  await session.detach();
  const [, top = 0, , , , bottom = 0] = model.border;
  return { top, bottom };
}
