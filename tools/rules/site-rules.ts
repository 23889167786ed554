import type { RecordSystem, SiteRule } from '../../src/core/page-rule/page-rule.ts';

/**
 * The page rules of those record systems whose markup is public.
 * @param moreSites sites on which each rule applies as well
 */
export const siteRulesOf = (
  systems: readonly RecordSystem[],
  moreSites: readonly string[] = [],
): readonly SiteRule[] =>
  systems.flatMap(({ system, sites, fields }) => {
    if (!fields) return [];
    const { cite, ...selectors } = fields;
    return [{ ...selectors, system, sites: [...sites.map(({ site }) => site), ...moreSites] }];
  });
