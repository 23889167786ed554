import type { z } from 'zod';

/**
 * Returns what the author of a rule file probably meant, as JSON: `"G85084"` for `"g85084"`. A suggestion always
 * passes the schema. Undefined if there is none.
 */
export function suggestionFor(schema: z.ZodType | undefined, value: unknown): string | undefined {
  if (!schema || (typeof value !== 'string' && typeof value !== 'number')) return undefined;
  // Where any text may stand, nobody can tell what was meant.
  if (schema.safeParse('Any text').success) return undefined;
  const meant = CORRECTIONS.map((correct) => correct(visible(String(value)))).find(
    (candidate) => candidate !== value && candidate !== '' && schema.safeParse(candidate).success,
  );
  return meant === undefined ? undefined : JSON.stringify(meant);
}

/** Characters that cannot be seen, and spaces that look like ordinary ones. */
const INVISIBLE = /[\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g;

/** A text without what cannot be seen in it. */
const visible = (text: string): string => text.replace(INVISIBLE, '').trim();

/** Shows invisible characters as escapes: `lambeth\u200b`. */
export const withEscapes = (text: string): string =>
  text.replace(INVISIBLE, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);

const CORRECTIONS: readonly ((text: string) => unknown)[] = [
  (text) => text,
  (text) => (/^\d+$/.test(text) ? Number(text) : ''),
  (text) => ({ true: true, yes: true, false: false, no: false })[text.toLowerCase()] ?? '',
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase().replaceAll(' ', ''),
  // The letters O and I typed for the digits in a code.
  (text) => text.slice(0, 1).toUpperCase() + text.slice(1).replace(/o/gi, '0').replace(/[il]/gi, '1'),
  (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  isoDateOf,
  (text) => (ADDRESS.test(text) ? text.replace(/^(?:https?:\/\/)?/, 'https://') : ''),
  (text) =>
    ADDRESS.test(text) ? text.replace(/^(?:https?:\/\/)?/, 'https://').replace(/\/?\*?$/, '/*') : '',
];

/** An address whose `https://` may be missing, or without the S. */
const ADDRESS = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:\/|$)/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A date in British order as year, month, day. Empty if the text is none. */
function isoDateOf(text: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})[\s./-]+(\w+)[\s./,-]+(\d{4})$/.exec(text) ?? [];
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return year ? `${year}-${String(named || month).padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}
