/** Keys that open and close a part of the panel, by its id. */
const OPENS: Readonly<Record<string, string>> = { '?': 'keys', s: 'sources', w: 'about' };

/** An option that is chosen: a pressed button or a ticked box. */
const CHOSEN = '[aria-pressed=true], :checked';

/**
 * Keys for hands that do not leave the keyboard. A digit picks the option with that key in the question at hand.
 * Enter goes on to the next question. Letters open what stands below, under Caps Lock too. Ignored while the user
 * types in a field.
 *
 * A key held down counts once: its repeats would answer the questions that come after.
 */
export function onKeys(root: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(target)) return;
    if (event.repeat) {
      // The browser itself presses a button again for each repeat of Enter. Tab and the arrows may repeat.
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    const key = event.key.toLowerCase();
    const done =
      key === 'enter'
        ? goOn(root, target)
        : openPart(root, key) || copyReferral(root, key) || pick(root, target, key);
    if (done) event.preventDefault();
  });
}

const isTyping = (element: HTMLElement): boolean =>
  element.matches('textarea, select, input:not([type=checkbox])');

const openSteps = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-open]')];

/** The question at hand is the one with the focus, else the first that has no answer, else the last. */
function pick(root: HTMLElement, target: HTMLElement, key: string): boolean {
  const open = openSteps(root);
  const here =
    open.find((step) => step.contains(target)) ??
    open.find((step) => !step.querySelector(CHOSEN)) ??
    open.at(-1);
  const option = here?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  option?.click();
  return option !== null && option !== undefined;
}

/** From a heading or a ticked box to the next question or the outcome; a button does what it says. */
function goOn(root: HTMLElement, target: HTMLElement): boolean {
  if (!target.matches('h2, body, input[type=checkbox]')) return false;
  const open = openSteps(root);
  const at = open.findIndex((step) => step.contains(target));
  const next = open[at + 1]?.querySelector('h2') ?? root.querySelector<HTMLElement>('#outcome');
  next?.focus();
  return next !== null && next !== undefined;
}

function openPart(root: HTMLElement, key: string): boolean {
  const part = Object.hasOwn(OPENS, key) ? root.querySelector<HTMLDetailsElement>(`#${OPENS[key]}`) : null;
  if (!part) return false;
  part.open = !part.open;
  part.querySelector('summary')?.focus();
  return true;
}

function copyReferral(root: HTMLElement, key: string): boolean {
  const button = key === 'c' ? root.querySelector<HTMLElement>('.referral button') : null;
  button?.click();
  return button !== null;
}
