import type { RecordSystem } from '../../src/core/page-rule/page-rule.ts';
import reasons from './reasons.json' with { type: 'json' };

/** Why the extension asks for a permission or a site. */
export interface Reason {
  /** The permission or the match pattern, as in the manifest. */
  readonly asks: string;
  readonly why: string;
}

/** The reasons of `reasons.json`: for permissions, and for sites that a user may allow. */
export const PERMISSION_REASONS: readonly Reason[] = Object.entries(reasons).map(([asks, why]) => ({
  asks,
  why,
}));

/** The reasons for the sites that the store's build reads without a click, one for each site. */
export const siteReasons = (systems: readonly RecordSystem[]): readonly Reason[] =>
  systems.flatMap(({ system, sites }) =>
    sites
      .filter(({ builtIn }) => builtIn)
      .map(({ site }) => ({
        asks: site,
        why: `${system}: clinicians in general practice see patients there. The extension reads these pages as they open, so that it can mark a page that shows a patient. It sends nothing from them.`,
      })),
  );
