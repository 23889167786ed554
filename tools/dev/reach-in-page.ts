import type { Act } from '../pictures/states.ts';

/** The maximum time to wait for an element (ms). */
const TIMEOUT = 10_000;

/**
 * Performs a clinician's actions in this page to reach a state. Throws if an element does not appear in time.
 */
export async function reachInPage(acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    if ('press' in act) (await waitFor('button', act.press)).click();
    else if ('tick' in act)
      (await waitFor(act.in ? `[data-step="${act.in}"] .box label` : '.box label', act.tick)).click();
    else if ('fill' in act) {
      const field = (await waitFor(`[id="${act.fill}"]`)) as HTMLInputElement;
      field.value = act.with;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else if ('click' in act) (await waitFor(act.click)).click();
    else if ('open' in act) (await waitFor(`#${act.open} summary`)).click();
    else await waitFor(act.await);
  }
}

/** Waits for an element that matches a selector and whose text or `aria-label` contains some words. */
export async function waitFor(selector: string, words = ''): Promise<HTMLElement> {
  const end = performance.now() + TIMEOUT;
  while (performance.now() < end) {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((element) =>
      `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`.includes(words),
    );
    if (found) return found;
    await new Promise((done) => setTimeout(done, 30));
  }
  throw new Error(`Nothing is shown that matches ${selector} ${words && `with “${words}”`}.`);
}
