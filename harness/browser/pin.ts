import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The id that Chromium gives an unpacked extension: a hash of its folder's path, in letters from a to p. */
export const unpackedId = (folder: string): string =>
  createHash('sha256')
    .update(realpathSync(folder), process.platform === 'win32' ? 'utf16le' : 'utf8')
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/** Pins an extension's icon to the toolbar of a profile that no browser has used yet. */
export function pinIn(profile: string, id: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { pinned_extensions: [id] } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
