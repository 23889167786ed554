import { type Guard, type GuardEvent, guard, mayAnswer, UNUSED } from './key-guard.ts';
import { nameOf } from './key-names.ts';

/** Keys that open and close a part of the panel, by its id. */
const OPENS: Readonly<Record<string, string>> = { '?': 'keys', s: 'sources', w: 'about' };

/** An option that is chosen: a pressed button or a ticked box. */
const CHOSEN = '[aria-pressed=true], :checked';

interface Keys {
  /** Whether single keys answer; the user or the organisation may have switched them off. */
  areOn(): boolean;
  /** A key was ignored because the patient has just changed. */
  ignored(): void;
}

/**
 * Keys for hands that do not leave the keyboard. A digit picks the option with that key in the question at hand.
 * Enter goes on to the next question. Letters open what stands below, under Caps Lock too. Ignored while the user
 * types in a field.
 *
 * A key held down counts once: its repeats would answer the questions that come after. After a change of patient, keys
 * that may be late are ignored (see key-guard.ts): Enter and Space too, which press the button that has the focus.
 * @returns what to call when the patient has changed
 */
export function onKeys(root: HTMLElement, { areOn, ignored }: Keys): () => void {
  let guarded: Guard = UNUSED;
  const on = <Type extends keyof DocumentEventMap>(
    type: Type,
    hear: (event: DocumentEventMap[Type]) => void,
  ) => document.addEventListener(type, hear, { capture: true });
  const heed = (event: GuardEvent) => {
    guarded = guard(guarded, event);
  };

  on('keydown', (event) => {
    if (!event.repeat) heed({ type: 'pressed', key: event.key, code: event.code, at: performance.now() });
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(target)) return;
    const name = nameOf(event);
    if (event.repeat) {
      // The browser itself presses a button again for each repeat of Enter. Tab and the arrows may repeat.
      if (name === 'enter' || name === ' ') event.preventDefault();
      return;
    }
    if (!mayAnswer(guarded)) {
      if (event.key.length > 1 && name !== 'enter') return;
      event.preventDefault();
      ignored();
      return;
    }
    const done =
      name === 'enter'
        ? goOn(root, target)
        : areOn() && (openPart(root, name) || copyReferral(root, name) || pick(root, target, name));
    if (done) event.preventDefault();
  });
  on('keyup', (event) => {
    // A button is pressed when Space is let go.
    if (event.key === ' ' && !mayAnswer(guarded) && !isTyping(event.target as HTMLElement))
      event.preventDefault();
    heed({ type: 'released', key: event.key, code: event.code, at: performance.now() });
  });
  on('pointerdown', () => heed({ type: 'pointed' }));
  on('pointermove', ({ movementX, movementY }) => {
    // The browser also reports a move when the page has moved under a pointer that is still.
    if (movementX !== 0 || movementY !== 0) heed({ type: 'pointed' });
  });
  addEventListener('blur', () => heed({ type: 'left' }));
  return () => heed({ type: 'patient changed', at: performance.now() });
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
  if (!target.matches('h2, body, .banner, .notice, input[type=checkbox]')) return false;
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
