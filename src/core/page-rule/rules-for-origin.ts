import { matchesOrigin } from './matches-origin.ts';
import type { SiteRule } from './page-rule.ts';

/**
 * The page rules for a page: the rules that name its site. If the clinician's organisation names the site,
 * also the rules that name no site.
 * @param origin of the page, `https://records.example.nhs.uk`. A frame without an origin has no rules.
 * @param named match patterns of the sites that the organisation names, in its build or by policy
 */
export function rulesForOrigin(
  origin: string,
  rules: readonly SiteRule[],
  named: readonly string[],
): readonly SiteRule[] {
  return rules.filter(({ sites }) =>
    (sites.length > 0 ? sites : named).some((site) => matchesOrigin(site, origin)),
  );
}
