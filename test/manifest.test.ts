import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildInto } from '../tools/build/build-into.ts';

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
  let folder: string;
  let manifest: Record<string, unknown> & Manifest;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), `navigator-manifest-`));
    await buildInto(folder, { browser, managed: build === 'managed' });
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
      'style-src': `'self' '${hashOfStyles(join(folder, 'src/panel/panel.html'))}'`,
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
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.m?js$/.test(name),
    );
    expect(scripts.length).toBeGreaterThan(3);
    for (const name of scripts) {
      const code = readFileSync(join(folder, name), 'utf8');
      expect(code, name).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\beval\(/);
    }
  });
});

/** The hash of a page's inline styles, in the form of a content security policy. */
function hashOfStyles(page: string): string {
  const [, styles = ''] = /<style>(.+)<\/style>/s.exec(readFileSync(page, 'utf8')) ?? [];
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
