/**
 * Copies a value of unknown origin, if it is plain JSON and not too large. Otherwise gives the reason.
 *
 * Firefox passes on policies without checking them, and a hand-edited profile can contain anything. The copy
 * is safe to walk through: it is not so deep that it could exhaust the stack, and no name in it can reach a
 * prototype.
 */

const MOST_CHARACTERS = 500_000;
const MOST_VALUES = 20_000;
const DEEPEST = 24;
// Every object has a property `constructor`, so a lookup by that name would find something that was not set.
const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor']);

export type JsonCopy = { readonly value: unknown } | { readonly reason: string };

/** A copy of plain JSON, or the reason why the value is rejected. */
export function copyJson(value: unknown): JsonCopy {
  try {
    return { value: copy(value, 0, { characters: 0, values: 0 }) };
  } catch (error) {
    return { reason: error instanceof NotAccepted ? error.message : 'cannot be read' };
  }
}

/**
 * Like {@link copyJson}, but parses a text as JSON first, because the Windows registry can only store JSON as
 * text.
 */
export function copyOrParseJson(value: unknown): JsonCopy {
  if (typeof value !== 'string') return copyJson(value);
  if (value.length > MOST_CHARACTERS) return { reason: tooLong() };
  try {
    return copyJson(JSON.parse(value));
  } catch (error) {
    return { reason: `is not JSON (${error instanceof Error ? error.message.slice(0, 100) : 'unreadable'})` };
  }
}

const tooLong = () => `is too long: more than ${MOST_CHARACTERS.toLocaleString('en-GB')} characters`;

class NotAccepted extends Error {}

function copy(value: unknown, depth: number, total: { characters: number; values: number }): unknown {
  total.values += 1;
  if (total.values > MOST_VALUES)
    throw new NotAccepted(`has more than ${MOST_VALUES.toLocaleString('en-GB')} values`);
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') {
    total.characters += value.length;
    if (total.characters > MOST_CHARACTERS) throw new NotAccepted(tooLong());
    return value;
  }
  if (typeof value !== 'object') throw new NotAccepted(`holds something that is not JSON (${typeof value})`);
  if (depth === DEEPEST) throw new NotAccepted(`is nested more than ${DEEPEST} deep`);
  if (Array.isArray(value)) return value.map((each) => copy(each, depth + 1, total));
  const copied: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(value)) {
    if (FORBIDDEN.has(name)) throw new NotAccepted(`holds the name “${name}”, which is not allowed`);
    if (each === undefined) continue;
    total.characters += name.length;
    copied[name] = copy(each, depth + 1, total);
  }
  return copied;
}
