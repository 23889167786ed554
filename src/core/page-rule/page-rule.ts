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
  /**
   * The sites that the rule counts on, and on which pages are read without a click. Empty where the addresses are not
   * public: then the rule counts on the sites that the clinician's organisation names.
   */
  sites: z.array(host),
  /** The part of the page that is about the patient: the rule fits a page that has it. */
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
/** What says where the patient stands on the pages of a record system. */
export type PageSelectors = Omit<PageRule, 'system' | 'sites' | 'cite'>;
/** What the content script needs of a page rule: the selectors, and the sites that it counts on. */
export type SiteRule = PageSelectors & Pick<PageRule, 'sites'>;
