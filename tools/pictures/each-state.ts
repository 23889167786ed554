import type { Page } from 'playwright';
import type { Chromium } from '../../harness/browser/chromium.ts';
import { reach } from './reach.ts';
import { STATES, type State } from './states.ts';

/** The widths of the panel (pixels) to check: the narrowest supported one, and the usual one. */
export const WIDTHS = [320, 360];

/**
 * Brings the real panel into each state and calls `inspect` with the panel and the page beside it. For each state,
 * it opens the page again and clicks the extension's icon.
 * @param origin the origin of the demo clinic
 */
export async function eachState(
  chromium: Chromium,
  origin: string,
  inspect: (state: State, panel: Page, page: Page) => Promise<void>,
  states: readonly State[] = STATES,
): Promise<void> {
  const address = (page: string) => (page.includes(':') ? page : new URL(page, origin).href);
  const page = await chromium.page('about:blank');
  const set = async (settings: Record<string, unknown>) => {
    const worker = await chromium.worker();
    await worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);
  };
  for (const state of states) {
    if (state.settings) await set({ ...state.settings });
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
    // Move the mouse away, so that nothing has a hover style.
    await panel.mouse.move(0, 0);
    await settle(panel);
    await inspect(state, panel, page);
    if (state.settings) await set({});
  }
}

/** Waits until the panel has not changed for 150 ms. */
async function settle(panel: Page): Promise<void> {
  await panel.waitForLoadState();
  let before = '';
  for (let now = await panel.locator('body').innerHTML(); now !== before; ) {
    before = now;
    await panel.waitForTimeout(150);
    now = await panel.locator('body').innerHTML();
  }
}
