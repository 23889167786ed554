import base from '../../manifest.json' with { type: 'json' };
import type { PageRule } from '../../src/core/page-rule/page-rule.ts';
import { MANAGED_SCHEMA } from '../policy/managed-schema.ts';

/** The extension's id in Firefox. Chrome derives the id from the key that signs the extension. */
export const FIREFOX_ID = 'social-prescribing-navigator@navigator.example';

/**
 * Returns the manifest for a browser, based on `manifest.json`.
 * @param pages page rules, whose sites are read without a click
 * @param hosts additional sites of an organisation's own build
 */
export function manifestFor(
  browser: 'chrome' | 'firefox',
  pages: readonly PageRule[],
  hosts: readonly string[],
) {
  const sites = [...new Set([...pages.flatMap((rule) => rule.sites), ...hosts])].sort();
  const [script] = base.content_scripts;
  const manifest = {
    ...base,
    host_permissions: sites,
    content_scripts: [{ ...script, matches: sites }],
  };
  if (browser === 'firefox') return forFirefox(manifest);
  // Only Chrome needs a schema for policy. Firefox passes on every value, declared or not.
  return { ...manifest, storage: { managed_schema: MANAGED_SCHEMA } };
}

type Manifest = Omit<typeof base, 'content_scripts' | 'host_permissions'> & {
  host_permissions: string[];
  content_scripts: { matches: string[] }[];
};

/** Firefox has a sidebar instead of a side panel, and background scripts instead of a service worker. */
function forFirefox({ minimum_chrome_version, side_panel, background, ...manifest }: Manifest) {
  return {
    ...manifest,
    permissions: manifest.permissions.filter((permission) => permission !== 'sidePanel'),
    background: { scripts: [background.service_worker], type: 'module' },
    content_scripts: manifest.content_scripts.map((script) => {
      const { match_origin_as_fallback, ...others } = { match_origin_as_fallback: true, ...script };
      return { ...others, match_about_blank: true };
    }),
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
