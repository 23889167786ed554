import { type Guard, type GuardEvent, guard, mayAnswer, UNUSED } from './key-guard.ts';
import { keyName } from './key-names.ts';

/** Keys that open and close a `details` element, with the element's id. */
const DETAILS_BY_KEY: Readonly<Record<string, string>> = { '?': 'keys', s: 'sources', w: 'about' };

/** A chosen option: a pressed button or a ticked box. */
const CHOSEN = '[aria-pressed=true], :checked';

interface Keys {
  /** Whether single keys answer questions. The user or the organisation can switch them off. */
  areOn(): boolean;
  /** Called when a key is ignored because the patient has just changed. */
  ignored(): void;
}

/**
 * Keyboard control of the panel. A digit picks the option with that key in the current question. Enter moves
 * to the next question. Letters open the parts below the questions or copy the referral text, with Caps Lock
 * too. Single keys are ignored while the user types in a field.
 *
 * A key held down counts once: its repeats would answer the questions that follow. After a change of patient,
 * keys that may be late are ignored (see key-guard.ts), and so are Enter and Space, which would press the
 * focused button.
 * @returns a function to call when the patient has changed
 */
export function onKeys(root: HTMLElement, { areOn, ignored }: Keys): () => void {
  let guarded: Guard = UNUSED;
  const on = <Type extends keyof DocumentEventMap>(
    type: Type,
    listener: (event: DocumentEventMap[Type]) => void,
  ) => document.addEventListener(type, listener, { capture: true });
  const updateGuard = (event: GuardEvent) => {
    guarded = guard(guarded, event);
  };

  on('keydown', (event) => {
    if (!event.repeat)
      updateGuard({ type: 'pressed', key: event.key, code: event.code, at: performance.now() });
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(target)) return;
    const name = keyName(event);
    if (event.repeat) {
      // Repeats of Enter would press a focused button again. Tab and the arrow keys may repeat.
      if (name === 'enter' || name === ' ') event.preventDefault();
      return;
    }
    if (!mayAnswer(guarded)) {
      if (event.key.length > 1 && name !== 'enter') return;
      event.preventDefault();
      ignored();
      return;
    }
    const isUsed =
      name === 'enter'
        ? goToNext(root, target)
        : areOn() && (toggleDetails(root, name) || copyReferral(root, name) || pick(root, target, name));
    if (isUsed) event.preventDefault();
  });
  on('keyup', (event) => {
    // The browser presses a focused button when Space is released.
    if (event.key === ' ' && !mayAnswer(guarded) && !isTyping(event.target as HTMLElement))
      event.preventDefault();
    updateGuard({ type: 'released', key: event.key, code: event.code, at: performance.now() });
  });
  on('pointerdown', () => updateGuard({ type: 'pointed' }));
  on('pointermove', ({ movementX, movementY }) => {
    // The browser also sends this event when the page scrolls under a still pointer.
    if (movementX !== 0 || movementY !== 0) updateGuard({ type: 'pointed' });
  });
  addEventListener('blur', () => updateGuard({ type: 'left' }));
  return () => updateGuard({ type: 'patient changed', at: performance.now() });
}

const isTyping = (element: HTMLElement): boolean =>
  element.matches('textarea, select, input:not([type=checkbox])');

const openSteps = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-open]')];

/** Picks an option of the focused question, else of the first unanswered one, else of the last. */
function pick(root: HTMLElement, target: HTMLElement, key: string): boolean {
  const open = openSteps(root);
  const current =
    open.find((step) => step.contains(target)) ??
    open.find((step) => !step.querySelector(CHOSEN)) ??
    open.at(-1);
  const option = current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  option?.click();
  return option !== null && option !== undefined;
}

/** Moves the focus from a heading or checkbox to the next question or the outcome. Buttons keep Enter. */
function goToNext(root: HTMLElement, target: HTMLElement): boolean {
  if (!target.matches('h2, body, .banner, .notice, input[type=checkbox]')) return false;
  const open = openSteps(root);
  const index = open.findIndex((step) => step.contains(target));
  const next = open[index + 1]?.querySelector('h2') ?? root.querySelector<HTMLElement>('#outcome');
  next?.focus();
  return next !== null && next !== undefined;
}

function toggleDetails(root: HTMLElement, key: string): boolean {
  const details = Object.hasOwn(DETAILS_BY_KEY, key)
    ? root.querySelector<HTMLDetailsElement>(`#${DETAILS_BY_KEY[key]}`)
    : null;
  if (!details) return false;
  details.open = !details.open;
  details.querySelector('summary')?.focus();
  return true;
}

function copyReferral(root: HTMLElement, key: string): boolean {
  const button = key === 'c' ? root.querySelector<HTMLElement>('.referral button') : null;
  button?.click();
  return button !== null;
}
