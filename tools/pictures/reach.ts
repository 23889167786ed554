import type { Page } from 'playwright';
import type { Act } from './states.ts';

/** Performs a clinician's actions in the real panel to reach a state. */
export async function reach(panel: Page, acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    if ('press' in act) await panel.getByRole('button', { name: act.press }).first().click();
    else if ('tick' in act) {
      const within = act.in ? panel.locator(`[data-step="${act.in}"]`) : panel;
      await within.getByRole('checkbox', { name: act.tick }).first().click();
    } else if ('fill' in act) await panel.locator(`[id="${act.fill}"]`).fill(act.with);
    else if ('click' in act) await panel.locator(act.click).first().click();
    else if ('open' in act) await panel.locator(`#${act.open} summary`).click();
    else await panel.locator(act.await).first().waitFor();
  }
}
