import { covers, isSite } from '../core/page-rule/match-pattern.ts';

/**
 * The sites on which the extension looks for a patient without a click, besides the sites in the manifest. These are
 * the sites that the browser grants, but not grants that are too wide, such as every site. If the organisation has
 * locked the setting, only the sites that it names.
 */
export function sitesToSpotOn(
  granted: readonly string[],
  { sites, areLocked }: { readonly sites: readonly string[]; readonly areLocked: boolean },
): readonly string[] {
  if (!areLocked) return granted.filter(isSite);
  // A grant may be wider than a site that the organisation names. Then the narrower site counts.
  const named = sites.filter((site) => granted.some((each) => covers(each, site)));
  const within = granted.filter((each) => sites.some((site) => covers(site, each)));
  return [...new Set([...named, ...within])].filter(isSite);
}
