import { z } from 'zod';

/**
 * Where the pages of one record system show the patient: one file of `rules/pages/`. The build checks the
 * file.
 */

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
   * The sites for which the rule is, and whose pages are read without a click. Empty if the addresses are not
   * public: the rule is then for the sites that the clinician's organisation names.
   */
  sites: z.array(host),
  /** The element that is about the patient. The rule applies to pages that have it. */
  within: selector,
  nhsNumber: selector,
  name: selector.optional(),
  dateOfBirth: selector.optional(),
  postcode: selector.optional(),
  practice: selector.optional(),
  practiceCode: selector.optional(),
  /** An element that exists only if the patient has died. */
  deceased: selector.optional(),
  cite: z.strictObject({ source: text, confirmed: z.literal(false).optional() }),
});

export type PageRule = z.infer<typeof pageRule>;
/** The selectors of a page rule. */
export type PageSelectors = Omit<PageRule, 'system' | 'sites' | 'cite'>;
/** The parts of a page rule that the content script needs: the selectors and the sites. */
export type SiteRule = PageSelectors & Pick<PageRule, 'sites'>;
