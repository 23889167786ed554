import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { type Files, readFiles } from './archive.ts';

/** What a package's manifest says otherwise than that of the build. */
export interface Changes {
  readonly version?: string | undefined;
  /** Where browsers ask for newer versions; stores do not take packages that say it. */
  readonly updates?: string | undefined;
}

/** Builds the extension for a browser, and gives its files. */
export async function buildExtension(
  browser: 'chrome' | 'firefox',
  hosts: readonly string[],
): Promise<Files> {
  const folder = mkdtempSync(join(tmpdir(), 'navigator-package-'));
  // The way in which vite.config.ts is told what to build.
  Object.assign(process.env, {
    BROWSER: browser,
    OUT: folder,
    HOSTS: hosts.join(' '),
    RULE_SITES: '',
    RULES: 'rules',
  });
  try {
    await build({ logLevel: 'warn' });
    return readFiles(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same files with another version or update address in their manifest. */
export function withManifest(files: Files, { version, updates }: Changes): Files {
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
  if (version) manifest.version = version;
  if (updates && manifest.browser_specific_settings)
    manifest.browser_specific_settings.gecko.update_url = updates;
  else if (updates) manifest.update_url = updates;
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return new Map([...files, ['manifest.json', new TextEncoder().encode(text)]]);
}
