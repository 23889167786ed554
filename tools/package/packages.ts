import type { KeyObject } from 'node:crypto';
import { FIREFOX_ID } from '../build/manifest.ts';
import { type Deployment, STORES } from '../policy/deployment.ts';
import { policyFiles } from '../policy/files.ts';
import { type Files, zip } from './archive.ts';
import { checksums } from './checksums.ts';
import type { Options } from './command-line.ts';
import { crx } from './crx.ts';
import { buildExtension, withManifest } from './extension.ts';
import { extensionId } from './key.ts';
import { sbom } from './sbom.ts';
import { updatesJson, updateXml } from './update-manifests.ts';

/** The names of the packages: without a version, so that policies need not change with it. */
export const NAMES = {
  store: 'social-prescribing-navigator-store.zip',
  crx: 'social-prescribing-navigator.crx',
  xpi: 'social-prescribing-navigator.xpi',
  updateXml: 'update.xml',
  updatesJson: 'updates.json',
  sbom: 'sbom.cdx.json',
  sums: 'SHA256SUMS',
} as const;

/** Stands where an organisation's own address belongs. */
export const NO_ADDRESS = 'https://CHANGE-ME.example/';

/** Builds the extension for both browsers and makes every file of `packages/`. */
export async function makePackages(options: Options, key: KeyObject): Promise<Files> {
  const { updateUrl } = options;
  const chrome = await buildExtension('chrome', options.hosts);
  const firefox = await buildExtension('firefox', options.hosts);
  const { version, minimum_chrome_version: oldestChrome } = manifestOf(chrome);
  const shown = options.version ?? version;
  const at = (name: string) => (updateUrl ?? NO_ADDRESS) + name;

  const self = { version: shown, updates: updateUrl && at(NAMES.updateXml) };
  // Firefox takes an update address only where it is https.
  const secure = updateUrl?.startsWith('https:') ? at(NAMES.updatesJson) : undefined;
  const xpi = zip(withManifest(firefox, { version: shown, updates: secure }));
  const oldestFirefox = manifestOf(firefox).browser_specific_settings.gecko.strict_min_version;
  const text = (content: string) => new TextEncoder().encode(content);
  const files = new Map<string, Uint8Array>([
    [NAMES.store, zip(withManifest(chrome, { version: shown }))],
    [NAMES.crx, crx(zip(withManifest(chrome, self)), key)],
    [NAMES.xpi, xpi],
    [
      NAMES.updateXml,
      text(updateXml(extensionId(key), { version: shown, url: at(NAMES.crx) }, oldestChrome)),
    ],
    [NAMES.updatesJson, text(updatesJson({ version: shown, url: at(NAMES.xpi) }, oldestFirefox))],
    [NAMES.sbom, text(sbom(shown))],
  ]);
  for (const [path, content] of policyFiles(deployment(options, extensionId(key), at)))
    files.set(`policies/${path}`, content);
  return files.set(NAMES.sums, text(checksums(files)));
}

function deployment(options: Options, ownId: string, at: (name: string) => string): Deployment {
  const own = { id: ownId, updateUrl: at(NAMES.updateXml), ownServer: true };
  const store = (browser: 'chrome' | 'edge', id: string | undefined) =>
    id ? { id, updateUrl: STORES[browser], ownServer: false } : own;
  return {
    chrome: store('chrome', options.chromeId),
    edge: store('edge', options.edgeId),
    firefox: { id: FIREFOX_ID, installUrl: at(NAMES.xpi) },
  };
}

function manifestOf(files: Files) {
  const text = new TextDecoder().decode(files.get('manifest.json'));
  return JSON.parse(text) as { version: string; minimum_chrome_version: string } & {
    browser_specific_settings: { gecko: { strict_min_version: string } };
  };
}
