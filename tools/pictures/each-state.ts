import type { Page } from 'playwright';
import type { Chromium } from '../../harness/browser/chromium.ts';
import { reach } from './reach.ts';
import { STATES, type State } from './states.ts';

/** Widths of the panel that are looked at: the narrowest that counts, and the usual one. */
export const WIDTHS = [320, 360];

/**
 * Brings the real panel into each state, from a page freshly opened and the icon clicked, and hands it over.
 * @param origin where the demo clinic is served
 */
export async function eachState(
  chromium: Chromium,
  origin: string,
  look: (state: State, panel: Page) => Promise<void>,
  states: readonly State[] = STATES,
): Promise<void> {
  const address = (page: string) => (page.includes(':') ? page : new URL(page, origin).href);
  const page = await chromium.page('about:blank');
  for (const state of states) {
    await page.goto(address(state.page));
    await chromium.clickToolbarIcon(page);
    const panel = await chromium.panel();
    await panel.reload();
    await settle(panel);
    await reach(panel, state.acts);
    if (state.next) {
      await page.goto(address(state.next));
      await chromium.clickToolbarIcon(page);
    }
    // Out of the way, so that nothing looks pointed at.
    await panel.mouse.move(0, 0);
    await settle(panel);
    await look(state, panel);
  }
}

/** Waits until the panel has not changed for a moment. */
async function settle(panel: Page): Promise<void> {
  await panel.waitForLoadState();
  let before = '';
  for (let now = await panel.locator('body').innerHTML(); now !== before; ) {
    before = now;
    await panel.waitForTimeout(150);
    now = await panel.locator('body').innerHTML();
  }
}
