import { manifestFor } from '../build/manifest.ts';
import type { RuleSet } from '../rules/read-rules.ts';
import type { Facts } from './forms.ts';
import { PERMISSION_REASONS, siteReasons } from './reasons.ts';

/** A manifest, as far as a store asks about it. */
export interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly version: string;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly { readonly matches: readonly string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly commands: { readonly _execute_action: { readonly suggested_key: { readonly default: string } } };
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: { readonly required: readonly string[] } };
  };
}

/** The manifests of the store's build, by browser. */
export type Manifests = Readonly<Record<'chrome' | 'firefox', Manifest>>;

/** Returns the manifests of the store's build, without building it. */
export const manifestsOf = ({ systems }: RuleSet): Manifests => {
  const sites = { systems, hosts: [], isManaged: false };
  return { chrome: manifestFor('chrome', sites), firefox: manifestFor('firefox', sites) };
};

/** Returns what the forms say about the product. */
export function factsOf(rules: RuleSet, { chrome }: Manifests): Facts {
  const sites = siteReasons(rules.systems);
  const builtIn = rules.systems.filter((each) => each.sites.some((site) => site.builtIn));
  const publishers = rules.boroughs.flatMap(({ routes }) => routes.map(({ publisher }) => publisher.name));
  return {
    product: {
      name: chrome.name,
      summary: chrome.description,
      version: chrome.version,
      shortcut: chrome.commands._execute_action.suggested_key.default,
      places: rules.boroughs.map(({ borough }) => borough.name),
      systems: builtIn.map(({ system }) => system),
      publishers: [...new Set(publishers)],
      record: rules.guidance.record,
    },
    permissions: PERMISSION_REASONS,
    sites,
  };
}
