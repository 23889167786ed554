import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../tools/package/archive.ts';
import { builtOnce } from './package/built.ts';

/** The permissions that both builds ask for, and the files that they expose: no more than is listed here. */

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const PERMISSIONS = {
  chrome: ['activeTab', 'scripting', 'sidePanel', 'storage'],
  firefox: ['activeTab', 'scripting', 'storage'],
};
/** The confirmed sites of national systems. The store's build asks every user for access to them. */
const NATIONAL = [
  'https://*.national-document-repository.nhs.uk/*',
  'https://portal.spineservices.nhs.uk/*',
  'https://prescriptiontracker.nhs.uk/*',
];
/** The sites that policy can name in the managed build: every NHS site, and record systems on other sites. */
const MANAGED = [
  'https://*.medicus.health/*',
  'https://*.nhs.uk/*',
  'https://hub.patchs.ai/*',
  'https://pharmoutcomes.org/*',
  'https://services.thejoyapp.com/*',
  'https://web.accurx.com/*',
];
const BUILDS = (['chrome', 'firefox'] as const).flatMap((browser) =>
  (['store', 'managed'] as const).map((build) => ({ browser, build })),
);
const EVERYWHERE = /^<all_urls>$|^(?:\*|https?|wss?|ftp|file):\/\/\*?(?:\/|$)/;

describe.each(BUILDS)('$browser, the $build build', ({ browser, build }) => {
  let files: Files;
  let manifest: Record<string, unknown> & Manifest;

  beforeAll(async () => {
    files = await builtOnce(browser, { hosts: [], managed: build === 'managed' });
    manifest = JSON.parse(text('manifest.json'));
  }, 60_000);

  const text = (path: string) => new TextDecoder().decode(files.get(path));

  test('asks only for these permissions, and for none about tabs', () => {
    expect([...manifest.permissions].sort()).toEqual(PERMISSIONS[browser]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  test('may read only the sites that it needs, each over https', () => {
    expect(manifest.host_permissions).toEqual(build === 'store' ? NATIONAL : MANAGED);
    expect(manifest.host_permissions.filter((site) => EVERYWHERE.test(site))).toEqual([]);
    expect(manifest.host_permissions.filter((site) => !site.startsWith('https://'))).toEqual([]);
  });

  if (build === 'store') {
    test('reads no other site without a click, and lets the user allow more, one by one', () => {
      expect(manifest.content_scripts?.map(({ matches }) => matches)).toEqual([NATIONAL]);
      expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    });
  } else {
    test('reads no site by itself: policy names the sites, and the user can add none', () => {
      expect(manifest).not.toHaveProperty('content_scripts');
      expect(manifest).not.toHaveProperty('optional_host_permissions');
    });
  }

  test('exposes nothing to pages', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('lets its own pages load only its own files, and connect to nobody', () => {
    const policy = Object.fromEntries(
      manifest.content_security_policy.extension_pages.split(/;\s*/).map((rule) => {
        const [name = '', ...sources] = rule.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': `'self' '${hashOfStyles(text('src/panel/panel.html'))}'`,
      'connect-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    const { 'style-src': styles, ...others } = policy;
    expect(Object.values(others).filter((sources) => sources !== "'self'" && sources !== "'none'")).toEqual(
      [],
    );
  });

  test('has no manifest keys that these tests do not check', () => {
    const others = Object.keys(manifest).filter((key) => !KNOWN.has(key));
    expect(others).toEqual([]);
  });

  test('contains no code that could fetch, and none made from a string', () => {
    const scripts = [...files.keys()].filter((name) => /\.m?js$/.test(name));
    expect(scripts.length).toBeGreaterThan(3);
    for (const name of scripts) {
      expect(text(name), name).not.toMatch(
        /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\beval\(/,
      );
    }
  });
});

/** The hash of a page's inline styles, in the form of a content security policy. */
function hashOfStyles(page: string): string {
  const [, styles = ''] = /<style>(.+)<\/style>/s.exec(page) ?? [];
  expect(styles).toContain('.banner');
  return `sha256-${createHash('sha256').update(styles).digest('base64')}`;
}

interface Manifest {
  permissions: string[];
  optional_permissions?: string[];
  host_permissions: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches: string[] }[];
  content_security_policy: { extension_pages: string };
}

/** Keys of the manifest that the tests above check, or that grant nothing. */
const KNOWN = new Set([
  ...['manifest_version', 'name', 'short_name', 'description', 'version', 'icons', 'author', 'homepage_url'],
  ...['minimum_chrome_version', 'browser_specific_settings', 'permissions', 'host_permissions', 'storage'],
  ...['optional_host_permissions', 'action', 'commands', 'background', 'content_scripts', 'side_panel'],
  ...['sidebar_action', 'content_security_policy', 'options_ui', 'key', 'incognito', 'default_locale'],
]);

test('documents and code name the same shortcut as the manifest', () => {
  const { commands } = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8'));
  const keys = commands._execute_action.suggested_key.default;
  const files = [
    'README.md',
    'docs/deploying/problems.md',
    'tools/start.ts',
    'src/page/button/page-button.ts',
  ];
  for (const file of files) {
    const shortcuts = readFileSync(join(ROOT, file), 'utf8').match(/\bAlt\+Shift\+\w/g);
    expect(new Set(shortcuts), file).toEqual(new Set([keys]));
  }
});
