import type { z } from 'zod';
import { namesIn, schemaAt } from './schema-at.ts';
import { suggestionFor, withEscapes } from './suggestion.ts';

interface Reason {
  readonly at: readonly PropertyKey[];
  readonly reason: string;
}

/**
 * Explains a schema's issue in plain words, with the path of each wrong value: what was found, and what to write.
 * @param content the whole file
 * @param schema the schema of the file
 */
export function reasonOf(issue: z.core.$ZodIssue, content: unknown, schema: z.ZodType): Reason[] {
  const path = issue.path;
  const value = valueAt(path, content);
  const wrong = (reason: string) => [
    { at: path, reason: `${reason}${found(value, schemaAt(schema, path))}` },
  ];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const names = namesIn(schemaAt(schema, path)).filter((name) => !Object.hasOwn(value as object, name));
      return issue.keys.map((key) => ({
        at: [...path, key],
        reason: `is not a name known here; check how it is spelt, or take it out. ${othersOf(names)}`,
      }));
    }
    case 'invalid_key': {
      const key = issue.path.at(-1);
      const meant = suggestionFor(
        (schemaAt(schema, path.slice(0, -1)) as z.ZodRecord | undefined)?.keyType as z.ZodType,
        key,
      );
      const reason = issue.issues[0]?.message ?? issue.message;
      return [{ at: path, reason: meant ? `${reason}; write ${meant}` : reason }];
    }
    case 'invalid_value': {
      if (value === undefined)
        return [{ at: path, reason: missing(path, `${issue.values.map(quoted).join(' or ')}`) }];
      const [only] = issue.values;
      if (typeof only === 'boolean') return wrong(`must be ${only}, without quotation marks, or be left out`);
      return wrong(`must be ${issue.values.map(quoted).join(' or ')}`);
    }
    case 'invalid_type':
      if (value === undefined) return [{ at: path, reason: missing(path, SAMPLES[issue.expected] ?? '…') }];
      return wrong(`must be ${kindOf(issue.expected)}`);
    case 'too_small':
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? wrong(
            issue.code === 'too_small'
              ? `must be ${issue.minimum} or more`
              : `must be ${issue.maximum} or less`,
          )
        : [{ at: path, reason: sizeOf(issue, value) }];
    default:
      return typeof value === 'string' ? wrong(issue.message) : [{ at: path, reason: issue.message }];
  }
}

const missing = (path: readonly PropertyKey[], sample: string): string =>
  `is missing; write "${String(path.at(-1))}": ${sample}`;

const othersOf = (names: readonly string[]): string =>
  names.length === 0 ? 'No other name is known here' : `Names not used here yet: ${names.join(', ')}`;

/** What stands in the file, and what was probably meant. */
function found(value: unknown, schema: z.ZodType | undefined): string {
  const meant = suggestionFor(schema, value);
  return `; found ${inWords(value)}${meant ? `; write ${meant}` : ''}`;
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return 'a list: [ … ]';
  if (typeof value === 'object' && value !== null) return 'a group: { … }';
  const text = withEscapes(JSON.stringify(value));
  return text.length > 50 ? `${text.slice(0, 49)}…` : text;
}

function sizeOf(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, value: unknown): string {
  if (issue.origin === 'array') return 'must not be an empty list; write at least one entry between [ and ]';
  if (issue.code === 'too_big' && typeof value === 'string')
    return `${issue.message}; found ${value.trim().length}`;
  return issue.message;
}

const valueAt = (path: readonly PropertyKey[], content: unknown): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], content);

const quoted = (value: unknown): string => JSON.stringify(value);

const KINDS: Record<string, string> = {
  string: 'text between quotation marks: "…"',
  array: 'a list: [ … ]',
  object: 'a group: { … }',
  record: 'a group: { … }',
  boolean: 'true or false, without quotation marks',
  int: 'a whole number, without quotation marks',
  number: 'a number, without quotation marks',
};

const SAMPLES: Record<string, string> = {
  string: '"…"',
  array: '[ … ]',
  object: '{ … }',
  record: '{ … }',
  boolean: 'true, or false',
  int: 'a whole number',
  number: 'a number',
};

const kindOf = (expected: string): string => KINDS[expected] ?? `a ${expected}`;
