import { z } from 'zod';
import { oneLine, visible } from '../plain-text/visible.ts';

/** Schemas for texts, ids, dates, links and statements. All other schemas of the rules use them. */

const upTo = (length: number) =>
  visible(z.string().trim())
    .min(1, 'must not be empty')
    .max(length, `must be ${length} characters or fewer, so that it fits in the panel`);

/** A sentence or a short paragraph. */
export const text = upTo(700);
/** Words on a button, in a heading or inside a sentence: a name, a choice, a title. */
export const label = oneLine(upTo(80));
export const id = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by hyphens')
  // Every object has a property with this name.
  .refine((each) => each !== 'constructor', 'cannot be “constructor”');
export const date = z.iso.date('must be a date such as 2026-11-30');
/** Only https links: no scripts, no files, no unencrypted pages. */
export const link = visible(z.string()).regex(/^https:\/\/[^\s<>"]+$/, 'must be an https:// address');
/**
 * The names of links whose addresses an organisation can set (setting `links`), each with where it leads. A `link` in
 * the same file, or for the guidance in every file, must be one of them.
 */
export const linkNames = z.record(id, label).default({});
export const odsPractice = z.string().regex(/^[A-Z]\d{5}$/, 'must be an ODS practice code such as A12345');
export const odsNetwork = z.string().regex(/^U\d{5}$/, 'must be an ODS network code such as U12345');

/**
 * The source of a statement, and the words there. `confirmed: false` marks a default to be checked locally.
 */
export const cite = z.strictObject({
  source: id,
  line: text.optional(),
  confirmed: z.literal(false).optional(),
});

export const statement = z.strictObject({ text, cite });
