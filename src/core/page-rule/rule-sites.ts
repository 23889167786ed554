import type { SiteRule } from './page-rule.ts';

/**
 * The page rules that count on a page: those for its site; and those that name no site, where the clinician's
 * organisation has named it.
 * @param origin of the page, `https://records.example.nhs.uk`; a frame without one has no rules
 * @param named the sites that the organisation names, in its build or by policy, as match patterns
 */
export function rulesFor(
  origin: string,
  rules: readonly SiteRule[],
  named: readonly string[],
): readonly SiteRule[] {
  return rules.filter(({ sites }) =>
    (sites.length > 0 ? sites : named).some((site) => matches(site, origin)),
  );
}

/** Whether a match pattern for all pages of a site (`https://*.example.nhs.uk/*`) matches those of an origin. */
function matches(pattern: string, origin: string): boolean {
  const [, scheme, isWild, host] = /^(https?):\/\/(\*\.)?([^/:]+)(?::\d+)?\/\*$/.exec(pattern) ?? [];
  const [, ownScheme, ownHost] = /^(https?):\/\/([^/:]+)/.exec(origin) ?? [];
  if (!host || !ownHost || scheme !== ownScheme) return false;
  return host === ownHost || (isWild !== undefined && ownHost.endsWith(`.${host}`));
}
