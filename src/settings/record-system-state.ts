import { covers } from '../core/page-rule/match-pattern.ts';

/** A record system that the options offer by name. */
export interface SystemSites {
  readonly system: string;
  /** Its sites, as match patterns. Empty if its addresses are not public. */
  readonly sites: readonly string[];
  /** Whether each site was found in two sources, or in the system's own. */
  readonly isConfirmed: boolean;
}

/** Whether the extension may read a system's pages: its sites are in the manifest, allowed by the user, or neither. */
export type SystemState = 'built in' | 'allowed' | 'not allowed';

/** The sites of a system that the user can allow or remove: all but those in the manifest. */
export const optionalSites = ({ sites }: SystemSites, builtIn: readonly string[]): readonly string[] =>
  sites.filter((site) => !builtIn.some((wide) => covers(wide, site)));

/** @param allowed sites that the user allowed */
export function stateOfSystem(
  system: SystemSites,
  { builtIn, allowed }: { readonly builtIn: readonly string[]; readonly allowed: readonly string[] },
): SystemState {
  const optional = optionalSites(system, builtIn);
  if (optional.length === 0) return 'built in';
  return optional.every((site) => allowed.some((wide) => covers(wide, site))) ? 'allowed' : 'not allowed';
}
