/** What a keyboard event says of a key. */
export interface Pressed {
  /** What the key types, in the keyboard's layout. */
  readonly key: string;
  /** Where the key is, by its name on a US keyboard. */
  readonly code: string;
}

/** Keys that mean what they type, wherever they are. */
const SAME_ANYWHERE = /^[\da-z?]$/;
/** By place, for layouts that type something else there. */
const BY_PLACE: Readonly<Record<string, string>> = { Minus: '-', Equal: '=' };

/**
 * Which of the panel's keys was pressed: a digit, `-`, `=`, a small letter, `?` or `Enter`; anything else as it is.
 *
 * A key of the digit row is its digit, whether the layout types digits with Shift (French) or without. `-` and `=` are
 * also the two keys beside 0 where the layout types something else there. On the number pad only what types a
 * digit counts: without Num Lock it moves about.
 */
export function nameOf({ key, code }: Pressed): string {
  const name = key.toLowerCase();
  if (SAME_ANYWHERE.test(name)) return name;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit && isTyped(key)) return digit;
  if (key === '-' || key === '=') return key;
  return (isTyped(key) && BY_PLACE[code]) || name;
}

/** Whether a key types something, if only together with the next (a dead key). */
const isTyped = (key: string): boolean => key.length === 1 || key === 'Dead';
