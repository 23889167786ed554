import { z } from 'zod';
import { visible } from '../plain-text/visible.ts';
import { SITE, siteFault } from './match-pattern.ts';

/** The schemas of page rules and record systems. The build checks the files of `rules/pages/` against them. */

const text = visible(z.string().trim()).min(1, 'must not be empty');
const selector = text.refine((css) => !/[{}]/.test(css), 'must be one CSS selector');
const cite = z.strictObject({ source: text, confirmed: z.literal(false).optional() });
const site = z
  .string()
  .superRefine((pattern, context) => {
    const fault = siteFault(pattern);
    if (fault) context.addIssue(fault);
  })
  // For editors, which check files against the JSON schema.
  .meta({ pattern: SITE.source });

const selectors = {
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
};

/** Where the pages of one record system show the patient, as an organisation sets it by policy. */
export const pageRule = z.strictObject({
  system: text,
  /**
   * The sites for which the rule is. Empty if the addresses are not public: the rule is then for the sites that
   * the clinician's organisation names.
   */
  sites: z.array(site),
  ...selectors,
  cite,
});

/**
 * A record system that clinicians open in the browser: one file of `rules/pages/`. It names the system's sites,
 * and where its pages show the patient if its markup is public. Without that, its pages are read as any page.
 */
export const recordSystem = z.strictObject({
  system: text,
  sites: z.array(
    z
      .strictObject({
        site,
        /**
         * The store's build asks every user for this site: only for the few national systems. The options offer
         * all other sites.
         */
        builtIn: z.literal(true).optional(),
        cite,
      })
      .refine(
        ({ builtIn, cite: { confirmed } }) => !builtIn || confirmed !== false,
        'must be confirmed where “builtIn” is true: the store’s build asks every user for this site',
      ),
  ),
  fields: z.strictObject({ ...selectors, cite }).optional(),
});

export type PageRule = z.infer<typeof pageRule>;
export type RecordSystem = z.infer<typeof recordSystem>;
/** The selectors of a page rule. */
export type PageSelectors = Omit<PageRule, 'system' | 'sites' | 'cite'>;
/** The parts of a page rule that the content script needs: its system, the selectors and the sites. */
export type SiteRule = PageSelectors & Pick<PageRule, 'system' | 'sites'>;
