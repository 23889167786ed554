import type { z } from 'zod';

interface Reason {
  readonly at: readonly PropertyKey[];
  readonly reason: string;
}

/** Explains a schema's issue in plain words, with the path of each wrong value. */
export function reasonOf(issue: z.core.$ZodIssue, content: unknown): Reason[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        at: [...path, key],
        reason: 'is not a name known here; check how it is spelt',
      }));
    case 'invalid_key':
      return [{ at: path, reason: issue.issues[0]?.message ?? issue.message }];
    case 'invalid_value': {
      const words = issue.values.map((value) => (typeof value === 'string' ? `“${value}”` : String(value)));
      return [{ at: path, reason: exists(path, content) ? `must be ${words.join(' or ')}` : 'is missing' }];
    }
    case 'invalid_type':
      return [
        { at: path, reason: exists(path, content) ? `must be ${kindOf(issue.expected)}` : 'is missing' },
      ];
    case 'too_small':
    case 'too_big':
      return [{ at: path, reason: sizeOf(issue) }];
    default:
      return [{ at: path, reason: issue.message }];
  }
}

function sizeOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  if (issue.origin === 'array') return 'must not be an empty list';
  if (issue.origin !== 'number' && issue.origin !== 'int') return issue.message;
  return issue.code === 'too_small' ? `must be ${issue.minimum} or more` : `must be ${issue.maximum} or less`;
}

const exists = (path: readonly PropertyKey[], content: unknown): boolean =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    content,
  ) !== undefined;

const KINDS: Record<string, string> = {
  string: 'text between quotation marks: "…"',
  array: 'a list: [ … ]',
  object: 'a group: { … }',
  record: 'a group: { … }',
  boolean: 'true or false, without quotation marks',
  int: 'a whole number, without quotation marks',
  number: 'a number, without quotation marks',
};

const kindOf = (expected: string): string => KINDS[expected] ?? `a ${expected}`;
