import type { Act } from '../pictures/states.ts';

/** How long something may take to be shown (ms). */
const LONGEST = 10_000;

/** Does in this page what a clinician does to reach a state. @throws where something is not shown in time */
export async function reachInPage(acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    if ('press' in act) (await shown('button', act.press)).click();
    else if ('tick' in act)
      (await shown(act.in ? `[data-step="${act.in}"] .box label` : '.box label', act.tick)).click();
    else if ('fill' in act) {
      const field = (await shown(`#${act.fill}`)) as HTMLInputElement;
      field.value = act.with;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else if ('open' in act) (await shown(`#${act.open} summary`)).click();
    else await shown(act.await);
  }
}

/** Waits for an element that a selector matches and whose text or name has some words in it. */
export async function shown(selector: string, words = ''): Promise<HTMLElement> {
  const end = performance.now() + LONGEST;
  while (performance.now() < end) {
    const found = [...document.querySelectorAll<HTMLElement>(selector)].find((each) =>
      `${each.getAttribute('aria-label') ?? ''} ${each.textContent}`.includes(words),
    );
    if (found) return found;
    await new Promise((done) => setTimeout(done, 30));
  }
  throw new Error(`Nothing is shown that matches ${selector} ${words && `with “${words}”`}.`);
}
