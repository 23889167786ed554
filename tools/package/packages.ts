import type { KeyObject } from 'node:crypto';
import { covers } from '../../src/core/page-rule/match-pattern.ts';
import { builtInSites, FIREFOX_ID, manifestFor } from '../build/manifest.ts';
import { type Deployment, STORES } from '../policy/deployment.ts';
import { policyFiles } from '../policy/files.ts';
import { readRules } from '../rules/read-rules.ts';
import { type Files, zip } from './archive.ts';
import { checksums } from './checksums.ts';
import { BadOption, type Options } from './command-line.ts';
import { crx } from './crx.ts';
import { buildExtension, withManifest } from './extension.ts';
import { extensionId } from './key.ts';
import { sbom } from './sbom.ts';
import { updatesJson, updateXml } from './update-manifests.ts';

/**
 * The file names of the packages. They contain no version, so that policies stay the same for every version.
 */
export const NAMES = {
  store: 'social-prescribing-navigator-store.zip',
  /** The managed build, for a private listing in a store. */
  managed: 'social-prescribing-navigator-managed.zip',
  crx: 'social-prescribing-navigator.crx',
  xpi: 'social-prescribing-navigator.xpi',
  updateXml: 'update.xml',
  updatesJson: 'updates.json',
  sbom: 'sbom.cdx.json',
  sums: 'SHA256SUMS',
} as const;

/** A placeholder for the organisation's own address. */
export const NO_ADDRESS = 'https://CHANGE-ME.example/';

/**
 * Builds the extension for both browsers and returns every file of `packages/`.
 * @param build builds the extension for a browser
 * @throws BadOption if policy would name a site that the managed build may not read
 */
export async function makePackages(
  options: Options,
  key: KeyObject,
  build: typeof buildExtension = buildExtension,
): Promise<Files> {
  const { updateUrl } = options;
  const unreadable = unreadableSites(options);
  if (unreadable.length > 0)
    throw new BadOption(
      `--sites: the managed build may not read ${unreadable.join(', ')}. Give the same to --hosts, here and with every update.`,
    );
  const chrome = await build('chrome', options);
  const firefox = await build('firefox', options);
  const { version, minimum_chrome_version: oldestChrome } = manifestOf(chrome);
  const packageVersion = options.version ?? version;
  const urlOf = (name: string) => (updateUrl ?? NO_ADDRESS) + name;

  const selfHosted = { version: packageVersion, updates: updateUrl && urlOf(NAMES.updateXml) };
  // Firefox accepts an update address only if it is https.
  const firefoxUpdates = updateUrl?.startsWith('https:') ? urlOf(NAMES.updatesJson) : undefined;
  const xpi = zip(withManifest(firefox, { version: packageVersion, updates: firefoxUpdates }));
  const oldestFirefox = manifestOf(firefox).browser_specific_settings.gecko.strict_min_version;
  const text = (content: string) => new TextEncoder().encode(content);
  const files = new Map<string, Uint8Array>([
    [options.managed ? NAMES.managed : NAMES.store, zip(withManifest(chrome, { version: packageVersion }))],
    [NAMES.crx, crx(zip(withManifest(chrome, selfHosted)), key)],
    [NAMES.xpi, xpi],
    [
      NAMES.updateXml,
      text(updateXml(extensionId(key), { version: packageVersion, url: urlOf(NAMES.crx) }, oldestChrome)),
    ],
    [NAMES.updatesJson, text(updatesJson({ version: packageVersion, url: urlOf(NAMES.xpi) }, oldestFirefox))],
    [NAMES.sbom, text(sbom(packageVersion))],
  ]);
  for (const [path, content] of policyFiles(deployment(options, extensionId(key), urlOf)))
    files.set(`policies/${path}`, content);
  return files.set(NAMES.sums, text(checksums(files)));
}

/** The sites that policy would name and that the managed build may not read. */
export function unreadableSites({ sites = [], hosts, managed }: Options): string[] {
  if (!managed) return [];
  const { systems } = readRules('rules');
  const { host_permissions } = manifestFor('chrome', { systems, hosts, isManaged: true });
  return sites.filter((site) => !host_permissions.some((wide) => covers(wide, site)));
}

function deployment(options: Options, ownId: string, urlOf: (name: string) => string): Deployment {
  const own = { id: ownId, updateUrl: urlOf(NAMES.updateXml), ownServer: true };
  const store = (browser: 'chrome' | 'edge', id: string | undefined) =>
    id ? { id, updateUrl: STORES[browser], ownServer: false } : own;
  return {
    chrome: store('chrome', options.chromeId),
    edge: store('edge', options.edgeId),
    firefox: { id: FIREFOX_ID, installUrl: urlOf(NAMES.xpi) },
    ...(options.managed && { sites: options.sites ?? builtInSites(readRules('rules').systems) }),
  };
}

function manifestOf(files: Files) {
  const text = new TextDecoder().decode(files.get('manifest.json'));
  return JSON.parse(text) as { version: string; minimum_chrome_version: string } & {
    browser_specific_settings: { gecko: { strict_min_version: string } };
  };
}
