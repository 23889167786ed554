import { z } from 'zod';
import { brief, reasonsFor } from './reasons.ts';
import type { Setting } from './setting.ts';
import { type Taken, take, takeStructured } from './structure.ts';

// By default zod compiles its checks with `new Function`, which the content security policy forbids.
z.config({ jitless: true });

/** The valid part of a value, with a reason for each rejected part. Undefined if nothing was set or nothing is valid. */
export interface Judged {
  readonly value?: unknown;
  readonly reasons: readonly string[];
}

const MOST_ITEMS = 500;
const NOT_SET: Judged = { reasons: [] };

/** Validates the value of a setting. Items of lists and of named texts are checked one by one, other values as a whole. */
export function judge(setting: Setting, set: unknown): Judged {
  if (set === undefined || set === null || (typeof set === 'string' && set.trim() === '')) return NOT_SET;
  const taken = takenFor(setting, set);
  if ('reason' in taken) return refuse(taken.reason);
  const { value } = taken;
  switch (setting.kind) {
    case 'text':
    case 'json':
      return whole(setting.item, value);
    case 'choice':
      return setting.choices.includes(value as string)
        ? { value, reasons: [] }
        : refuse(`must be ${setting.choices.map((each) => `“${each}”`).join(' or ')}`);
    case 'list':
    case 'json list':
      if (!Array.isArray(value)) return refuse('must be a list');
      return value.length > MOST_ITEMS ? refuse(TOO_MANY) : inList(setting.item, value);
    case 'map': {
      if (typeof value !== 'object' || Array.isArray(value)) return refuse('must be texts by name { … }');
      const entries = Object.entries(value as Record<string, unknown>);
      return entries.length > MOST_ITEMS ? refuse(TOO_MANY) : byName(setting.name, setting.item, entries);
    }
  }
}

const TOO_MANY = `has more than ${MOST_ITEMS} entries`;

const refuse = (...reasons: string[]): Judged => ({ reasons });

/** Parses a value. A list of texts may be one text with commas or line breaks. Structured values may be JSON as text. */
function takenFor({ kind }: Setting, set: unknown): Taken {
  if (kind === 'text' || kind === 'choice') return take(set);
  if (kind === 'list' && typeof set === 'string' && !set.trim().startsWith('[')) {
    const taken = take(set);
    return 'reason' in taken
      ? taken
      : {
          value: set
            .split(/[,\r\n]+/)
            .map((each) => each.trim())
            .filter(Boolean),
        };
  }
  return takeStructured(set);
}

function whole(item: z.ZodType, value: unknown): Judged {
  const checked = item.safeParse(value);
  return checked.success ? { value: checked.data, reasons: [] } : refuse(reasonsFor(checked.error, value));
}

function inList(item: z.ZodType, values: readonly unknown[]): Judged {
  const good: unknown[] = [];
  const reasons: string[] = [];
  values.forEach((each, index) => {
    const { value, reasons: wrong } = whole(item, each);
    if (wrong.length === 0) good.push(value);
    else reasons.push(`item ${index + 1}${quoted(each)}: ${wrong.join('; ')}`);
  });
  return good.length > 0 ? { value: good, reasons } : { reasons };
}

const quoted = (value: unknown): string => (typeof value === 'string' ? ` (“${brief(value, 60)}”)` : '');

function byName(name: z.ZodType, item: z.ZodType, entries: readonly [string, unknown][]): Judged {
  const good: [string, unknown][] = [];
  const reasons: string[] = [];
  for (const [key, each] of entries) {
    const wrongName = whole(name, key).reasons;
    const { value, reasons: wrong } = whole(item, each);
    if (wrongName.length + wrong.length === 0) good.push([key, value]);
    else
      reasons.push(
        `“${brief(key, 60)}”: ${[...wrongName.map((why) => `the name ${why}`), ...wrong].join('; ')}`,
      );
  }
  return good.length > 0 ? { value: Object.fromEntries(good), reasons } : { reasons };
}
