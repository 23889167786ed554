/**
 * Keys for hands that do not leave the keyboard: a digit picks the option with that number in the question at
 * hand (the one with the focus, else the last that is open); Enter goes on to the next question.
 */
export function onKeys(root: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(target)) return;
    const open = [...root.querySelectorAll<HTMLElement>('[data-open]')];
    const here = open.find((step) => step.contains(target)) ?? open.at(-1);
    if (event.key === 'Enter' && (target.tagName === 'H2' || target.matches('input[type=checkbox]'))) {
      const next = open[open.indexOf(here as HTMLElement) + 1]?.querySelector('h2') ?? root.querySelector<HTMLElement>('#outcome');
      next?.focus();
      event.preventDefault();
      return;
    }
    const option = here?.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
    if (!option) return;
    event.preventDefault();
    option.click();
  });
}

const isTyping = (element: HTMLElement): boolean =>
  element.matches('textarea, select, input:not([type=checkbox])') || element.isContentEditable;
