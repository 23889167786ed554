import { z } from 'zod';
import { copyJson, copyOrParseJson, type JsonCopy } from './copy-json.ts';
import { reasonsFor, shorten } from './refusal-reasons.ts';
import type { Setting } from './setting-kinds.ts';

// By default zod compiles its checks with `new Function`, which the content security policy forbids.
z.config({ jitless: true });

/**
 * The valid part of a value, with a reason for each rejected part. Undefined if nothing was set or nothing is
 * valid.
 */
export interface Validated {
  readonly value?: unknown;
  readonly reasons: readonly string[];
}

const MOST_ITEMS = 500;
const NOT_SET: Validated = { reasons: [] };

/**
 * Validates the value of a setting. Items of lists and of named texts are checked one by one, other values as
 * a whole.
 */
export function validateSetting(setting: Setting, given: unknown): Validated {
  if (given === undefined || given === null || (typeof given === 'string' && given.trim() === ''))
    return NOT_SET;
  const parsed = parseFor(setting, given);
  if ('reason' in parsed) return refuse(parsed.reason);
  const { value } = parsed;
  switch (setting.kind) {
    case 'text':
    case 'json':
      return validateWhole(setting.item, value);
    case 'choice':
      return setting.choices.includes(value as string)
        ? { value, reasons: [] }
        : refuse(`must be ${setting.choices.map((each) => `“${each}”`).join(' or ')}`);
    case 'list':
    case 'json list':
      if (!Array.isArray(value)) return refuse('must be a list');
      return value.length > MOST_ITEMS ? refuse(TOO_MANY) : validateItems(setting.item, value);
    case 'map': {
      if (typeof value !== 'object' || Array.isArray(value)) return refuse('must be texts by name { … }');
      const entries = Object.entries(value as Record<string, unknown>);
      return entries.length > MOST_ITEMS
        ? refuse(TOO_MANY)
        : validateByName(setting.name, setting.item, entries);
    }
  }
}

const TOO_MANY = `has more than ${MOST_ITEMS} entries`;

const refuse = (...reasons: string[]): Validated => ({ reasons });

/**
 * Parses a value. A list of texts may be one text with commas or line breaks. Structured values may be JSON
 * as text.
 */
function parseFor({ kind }: Setting, given: unknown): JsonCopy {
  if (kind === 'text' || kind === 'choice') return copyJson(given);
  if (kind === 'list' && typeof given === 'string' && !given.trim().startsWith('[')) {
    const taken = copyJson(given);
    return 'reason' in taken
      ? taken
      : {
          value: given
            .split(/[,\r\n]+/)
            .map((each) => each.trim())
            .filter(Boolean),
        };
  }
  return copyOrParseJson(given);
}

function validateWhole(item: z.ZodType, value: unknown): Validated {
  const checked = item.safeParse(value);
  return checked.success ? { value: checked.data, reasons: [] } : refuse(reasonsFor(checked.error, value));
}

function validateItems(item: z.ZodType, values: readonly unknown[]): Validated {
  const valid: unknown[] = [];
  const reasons: string[] = [];
  values.forEach((each, index) => {
    const { value, reasons: wrong } = validateWhole(item, each);
    if (wrong.length === 0) valid.push(value);
    else reasons.push(`item ${index + 1}${quoted(each)}: ${wrong.join('; ')}`);
  });
  return valid.length > 0 ? { value: valid, reasons } : { reasons };
}

const quoted = (value: unknown): string => (typeof value === 'string' ? ` (“${shorten(value, 60)}”)` : '');

function validateByName(name: z.ZodType, item: z.ZodType, entries: readonly [string, unknown][]): Validated {
  const valid: [string, unknown][] = [];
  const reasons: string[] = [];
  for (const [key, each] of entries) {
    const wrongName = validateWhole(name, key).reasons;
    const { value, reasons: wrong } = validateWhole(item, each);
    if (wrongName.length + wrong.length === 0) valid.push([key, value]);
    else
      reasons.push(
        `“${shorten(key, 60)}”: ${[...wrongName.map((why) => `the name ${why}`), ...wrong].join('; ')}`,
      );
  }
  return valid.length > 0 ? { value: Object.fromEntries(valid), reasons } : { reasons };
}
