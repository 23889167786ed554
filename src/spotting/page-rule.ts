import { z } from 'zod';

/** Where the patient stands on the pages of one record system: one file of `rules/pages/`, checked when built. */

const text = z.string().trim().min(1, 'must not be empty');
const selector = text.refine((css) => !/[{}]/.test(css), 'must be one CSS selector');
const host = z
  .string()
  .regex(
    /^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/,
    'must look like https://records.example.nhs.uk/*',
  );

export const pageRule = z.strictObject({
  system: text,
  /** Sites on which pages are read without a click; empty where the addresses are not public. */
  sites: z.array(host),
  /** The part of the page that is about the patient. A page without it is read as any other. */
  within: selector,
  nhsNumber: selector,
  name: selector.optional(),
  dateOfBirth: selector.optional(),
  postcode: selector.optional(),
  practice: selector.optional(),
  practiceCode: selector.optional(),
  /** What is there only when the patient has died. */
  deceased: selector.optional(),
  cite: z.strictObject({ source: text, confirmed: z.literal(false).optional() }),
});

export type PageRule = z.infer<typeof pageRule>;
/** What the content script needs of a page rule. */
export type PageSelectors = Omit<PageRule, 'system' | 'sites' | 'cite'>;
