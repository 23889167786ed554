/**
 * Takes in a value of unknown origin: plain JSON and not too much of it, or a reason why not.
 *
 * Firefox passes policies on unread, and a hand-edited profile can hold anything. What comes out is a copy that
 * is safe to walk through: no depth that could exhaust the stack, no name that could reach a prototype.
 */

const MOST_CHARACTERS = 500_000;
const MOST_VALUES = 20_000;
const DEEPEST = 24;
// `constructor` is a name that every object already answers to, so that looking it up would find something.
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

export type Taken = { readonly value: unknown } | { readonly reason: string };

/** A copy of plain JSON, or why it was not taken. */
export function take(value: unknown): Taken {
  try {
    return { value: copy(value, 0, { characters: 0, values: 0 }) };
  } catch (error) {
    return { reason: error instanceof Unfit ? error.message : 'cannot be read' };
  }
}

/** As {@link take}; a text is read as JSON first, since the Windows registry holds nothing else. */
export function takeStructured(value: unknown): Taken {
  if (typeof value !== 'string') return take(value);
  if (value.length > MOST_CHARACTERS) return { reason: tooLong() };
  try {
    return take(JSON.parse(value));
  } catch (error) {
    return { reason: `is not JSON (${error instanceof Error ? error.message.slice(0, 100) : 'unreadable'})` };
  }
}

const tooLong = () => `is too long: more than ${MOST_CHARACTERS.toLocaleString('en-GB')} characters`;

class Unfit extends Error {}

function copy(value: unknown, depth: number, spent: { characters: number; values: number }): unknown {
  spent.values += 1;
  if (spent.values > MOST_VALUES)
    throw new Unfit(`has more than ${MOST_VALUES.toLocaleString('en-GB')} values`);
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') {
    spent.characters += value.length;
    if (spent.characters > MOST_CHARACTERS) throw new Unfit(tooLong());
    return value;
  }
  if (typeof value !== 'object') throw new Unfit(`holds something that is not JSON (${typeof value})`);
  if (depth === DEEPEST) throw new Unfit(`is nested more than ${DEEPEST} deep`);
  if (Array.isArray(value)) return value.map((each) => copy(each, depth + 1, spent));
  const copied: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    if (FORBIDDEN.has(name)) throw new Unfit(`holds the name “${name}”, which is not allowed`);
    if (each === undefined) continue;
    spent.characters += name.length;
    copied[name] = copy(each, depth + 1, spent);
  }
  return copied;
}
