import base from '../../manifest.json' with { type: 'json' };
import { covers } from '../../src/core/page-rule/match-pattern.ts';
import type { RecordSystem } from '../../src/core/page-rule/page-rule.ts';
import { CONTENT_SCRIPT } from '../../src/extension/content-script-file.ts';
import { MANAGED_SCHEMA } from '../policy/managed-schema.ts';

/** The extension's id in Firefox. Chrome derives the id from the key that signs the extension. */
export const FIREFOX_ID = 'social-prescribing-navigator@navigator.example';

/** The sites of one trust and of national systems. Too wide to be read, but not to choose from by policy. */
const NHS = 'https://*.nhs.uk/*';

/** For which sites a build asks the browser. */
export interface SitesOfBuild {
  readonly systems: readonly RecordSystem[];
  /** Additional sites of an organisation's own build. */
  readonly hosts: readonly string[];
  /** Whether policy chooses the sites to read, among all sites that the build may read. */
  readonly isManaged: boolean;
}

/** The sites for which the store's build asks, as the record systems name them. */
export const builtInSites = (systems: readonly RecordSystem[]): readonly string[] =>
  systems.flatMap(({ sites }) => sites.filter(({ builtIn }) => builtIn).map(({ site }) => site));

/**
 * Returns the manifest for a browser, based on `manifest.json`.
 *
 * The store's build asks for a few sites and reads them without a click. It lets the user allow more. The
 * managed build asks for all sites that an organisation may want, and registers its content script only on
 * those that policy names. Its user cannot add any.
 */
export function manifestFor(browser: 'chrome' | 'firefox', { systems, hosts, isManaged }: SitesOfBuild) {
  const { content_scripts, optional_host_permissions, ...common } = base;
  const sites = isManaged
    ? withoutCovered([NHS, ...systems.flatMap((each) => each.sites.map(({ site }) => site)), ...hosts])
    : [...new Set([...builtInSites(systems), ...hosts])].sort();
  const script: ContentScript = { ...content_scripts[0], js: [CONTENT_SCRIPT], matches: sites };
  const manifest: Manifest = {
    ...common,
    host_permissions: sites,
    ...(!isManaged && { optional_host_permissions, content_scripts: [script] }),
  };
  if (browser === 'firefox') return forFirefox(manifest);
  // Only Chrome needs a schema for policy. Firefox passes on every value, declared or not.
  return { ...manifest, storage: { managed_schema: MANAGED_SCHEMA } };
}

const withoutCovered = (sites: readonly string[]): string[] =>
  [...new Set(sites)].sort().filter((site) => !sites.some((other) => other !== site && covers(other, site)));

type ContentScript = { js: string[]; matches: string[]; match_origin_as_fallback?: boolean };
type Manifest = Omit<typeof base, 'content_scripts' | 'optional_host_permissions'> & {
  host_permissions: string[];
  optional_host_permissions?: string[];
  content_scripts?: ContentScript[];
};

/** Firefox has a sidebar instead of a side panel, and background scripts instead of a service worker. */
function forFirefox({ minimum_chrome_version, side_panel, background, ...manifest }: Manifest) {
  return {
    ...manifest,
    permissions: manifest.permissions.filter((permission) => permission !== 'sidePanel'),
    background: { scripts: [background.service_worker], type: 'module' },
    ...(manifest.content_scripts && { content_scripts: manifest.content_scripts.map(scriptForFirefox) }),
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: manifest.action.default_title,
      default_icon: manifest.action.default_icon,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: FIREFOX_ID,
        strict_min_version: '128.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

function scriptForFirefox({ match_origin_as_fallback, ...others }: ContentScript) {
  return { ...others, match_about_blank: true };
}
