/** The parts of a keyboard event that identify a key. */
export interface Pressed {
  /** What the key types in the user's keyboard layout. */
  readonly key: string;
  /** The key's position, named as on a US keyboard. */
  readonly code: string;
}

/** Keys that count by what they type, at any position. */
const BY_CHARACTER = /^[\da-z?]$/;
/** Keys that count by position, in layouts that type something else there. */
const BY_POSITION: Readonly<Record<string, string>> = { Minus: '-', Equal: '=' };

/**
 * The name of the pressed key, in lower case: a digit, `-`, `=`, a letter, `?`, `enter` or any other `key`
 * value.
 *
 * A key in the digit row counts as its digit, whether the layout types digits with Shift (French) or without.
 * The two keys after 0 count as `-` and `=` if the layout types something else there. On the number pad, a
 * key counts only if it types a digit: without Num Lock it moves the focus.
 */
export function keyName({ key, code }: Pressed): string {
  const name = key.toLowerCase();
  if (BY_CHARACTER.test(name)) return name;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit && isTyped(key)) return digit;
  if (key === '-' || key === '=') return key;
  return (isTyped(key) && BY_POSITION[code]) || name;
}

/** Whether a key types something. A dead key counts: it types together with the next key. */
const isTyped = (key: string): boolean => key.length === 1 || key === 'Dead';
