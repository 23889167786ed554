import { stepId, type Walk } from './consultation/question-walk.ts';

/**
 * When an answer leads to another question or to the outcome, moves the focus to its heading. A screen reader
 * then reads the heading, and the next Tab goes to the first option.
 */
export function moveFocus(root: HTMLElement, before: Walk, now: Walk): void {
  if (positionOf(before) === positionOf(now)) return;
  const { outcome } = now;
  if (outcome.kind !== 'undecided') root.querySelector<HTMLElement>('#outcome')?.focus();
  else {
    const step = root.querySelector<HTMLElement>(`[data-step="${stepId(outcome.next)}"]`);
    // The list of needs keeps the focus, as more may be ticked. The exclusions only scroll into view.
    if (outcome.next.ask === 'exclusions') step?.scrollIntoView({ block: 'nearest' });
    else if (outcome.next.ask !== 'age') step?.querySelector('h2')?.focus();
  }
}

/** A string that changes with the next question, the outcome, the open questions, or a loaded route. */
function positionOf({ outcome, steps }: Walk): string {
  if (outcome.kind === 'undecided') return stepId(outcome.next);
  const hasRoute = 'ways' in outcome && outcome.ways.length > 0;
  const open = steps.filter((step) => step.open).map(stepId);
  return [outcome.kind, hasRoute, ...open].join();
}

/**
 * If the focused element was removed, moves the focus to the open question or the outcome, else to the
 * patient banner, a notice or the paste box. With the focus on the body, the next key would have no target,
 * and a screen reader would start from the top.
 */
export function rescueFocus(root: HTMLElement): void {
  if (document.activeElement !== document.body) return;
  const target =
    root.querySelector<HTMLElement>('[data-open] h2, #outcome') ??
    root.querySelector<HTMLElement>('.banner, .notice, #paste');
  target?.focus();
}
