import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildInto } from '../build/build-into.ts';
import { type Files, readFiles } from './archive.ts';
import type { Options } from './command-line.ts';

/** What a package's manifest says differently from the manifest of the build. */
export interface ManifestChanges {
  readonly version?: string | undefined;
  /** The address at which browsers look for updates. Stores reject packages that have one. */
  readonly updates?: string | undefined;
}

/** Builds the extension for a browser and returns its files. */
export async function buildExtension(
  browser: 'chrome' | 'firefox',
  { hosts, managed }: Pick<Options, 'hosts' | 'managed'>,
): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'navigator-package-'));
  try {
    await buildInto(folder, { browser, hosts: hosts.join(' '), ruleSites: '', managed });
    return readFiles(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Returns the files with another version or update address in the manifest. */
export function withManifest(files: Files, { version, updates }: ManifestChanges): Files {
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
  if (version) manifest.version = version;
  if (updates && manifest.browser_specific_settings)
    manifest.browser_specific_settings.gecko.update_url = updates;
  else if (updates) manifest.update_url = updates;
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return new Map([...files, ['manifest.json', new TextEncoder().encode(text)]]);
}
