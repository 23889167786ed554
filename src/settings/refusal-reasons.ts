import type { z } from 'zod';
import { showUnseen } from '../core/plain-text/unseen.ts';

/** Explains what is wrong with a value to the person who set it: `steps, item 2, text: is missing`. */
export function reasonsFor(error: z.ZodError, value: unknown): string {
  return listReasons(error.issues.map((issue) => `${pathInWords(issue.path)}${reasonFor(issue, value)}`));
}

const MOST_REASONS = 5;

/** The first five reasons, and how many more there are. */
export function listReasons(reasons: readonly string[]): string {
  const more = reasons.length > MOST_REASONS ? `; and ${reasons.length - MOST_REASONS} more` : '';
  return shorten(reasons.slice(0, MOST_REASONS).join('; ')) + more;
}

/** Cuts a text (characters) and shows its unseen characters. Reasons may quote long or disguised values. */
export const shorten = (words: string, most = 500): string =>
  showUnseen(words.length > most ? `${words.slice(0, most)} …` : words);

/** A path in words: `steps, item 2, text: `. Items are counted from one. */
export function pathInWords(path: readonly PropertyKey[]): string {
  const places = path.map((key) => (typeof key === 'number' ? `item ${key + 1}` : shorten(String(key), 60)));
  return places.length > 0 ? `${places.join(', ')}: ` : '';
}

function reasonFor(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `does not know ${issue.keys
        .slice(0, MOST_REASONS)
        .map((key) => `“${shorten(key, 60)}”`)
        .join(', ')}`;
    case 'invalid_value':
      return `must be ${issue.values.map((each) => `“${String(each)}”`).join(' or ')}`;
    case 'invalid_type':
      return valueAt(issue.path, value) === undefined ? 'is missing' : `must be ${kindOf(issue.expected)}`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'has a name that is not allowed';
    default:
      return issue.message;
  }
}

function valueAt(path: readonly PropertyKey[], value: unknown): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a group { … }',
  record: 'a group { … }',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

const kindOf = (expected: string): string => KINDS[expected] ?? `a ${expected}`;
