import { stepId, type Walk } from './walk.ts';

/**
 * Puts the focus where the next action is, when an answer has brought on another question or the outcome: on its
 * heading, so that a screen reader says it and the next Tab is its first option.
 */
export function moveFocus(root: HTMLElement, before: Walk, now: Walk): void {
  if (placeOf(before) === placeOf(now)) return;
  const { outcome } = now;
  if (outcome.kind !== 'undecided') root.querySelector<HTMLElement>('#outcome')?.focus();
  else {
    const step = root.querySelector<HTMLElement>(`[data-step="${stepId(outcome.next)}"]`);
    // A list of several choices keeps the focus, as more may be chosen; what comes after it is brought in view.
    if (outcome.next.ask === 'exclusions') step?.scrollIntoView({ block: 'nearest' });
    else if (outcome.next.ask !== 'age') step?.querySelector('h2')?.focus();
  }
}

/** Also another where a question that was opened again is answered, or the route has come. */
function placeOf({ outcome, steps }: Walk): string {
  if (outcome.kind === 'undecided') return stepId(outcome.next);
  const hasRoute = 'ways' in outcome && outcome.ways.length > 0;
  const open = steps.filter((step) => step.open).map(stepId);
  return [outcome.kind, hasRoute, ...open].join();
}

/**
 * Puts the focus back into the panel where the part that had it is gone: on the question at hand, else on who is there.
 * On the body, the next key would be nobody's, and a screen reader would begin anew.
 */
export function rescueFocus(root: HTMLElement): void {
  if (document.activeElement !== document.body) return;
  const place =
    root.querySelector<HTMLElement>('[data-open] h2, #outcome') ??
    root.querySelector<HTMLElement>('.banner, .notice, #paste');
  place?.focus();
}
