import { type Guard, type GuardEvent, guard, mayAnswer, UNUSED } from './key-guard.ts';
import { keyName } from './key-names.ts';

/** Keys that open and close a `details` element, with the element's id. */
const DETAILS_BY_KEY: Readonly<Record<string, string>> = {
  '?': 'keys',
  m: 'more',
  s: 'sources',
  w: 'about',
};

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

/**
 * Picks an option of the choices that have the focus. Otherwise, picks one of the first unanswered question,
 * else of the last. So a digit that is pressed twice at the last question chooses nothing for the referral.
 */
function pick(root: HTMLElement, target: HTMLElement, key: string): boolean {
  const open = openSteps(root);
  const current =
    target.closest('[data-choices]') ??
    open.find((step) => step.contains(target)) ??
    open.find((step) => !step.querySelector(CHOSEN)) ??
    open.at(-1);
  const option = current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  option?.click();
  return option !== null && option !== undefined;
}

/**
 * Moves the focus from a heading or checkbox to the next heading: of the open questions, the outcome, and the
 * choices below it. After the last heading comes the first. On a button, Enter presses the button.
 */
function goToNext(root: HTMLElement, target: HTMLElement): boolean {
  if (!target.matches('h2, h3, body, .banner, .notice, input[type=checkbox]')) return false;
  const headings = [...root.querySelectorAll<HTMLElement>('[data-open] h2, #outcome, [data-choices] > h3')];
  const index = headings.findIndex(
    (heading) => heading === target || heading.closest('[data-open]')?.contains(target),
  );
  const next = headings[(index + 1) % headings.length];
  next?.focus();
  return next !== undefined;
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
  const button = key === 'c' ? root.querySelector<HTMLElement>('.referral > .nhsuk-button') : null;
  button?.click();
  return button !== null;
}
