import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The id that Chromium gives an unpacked extension: a hash of its folder's path, in letters from a to p. */
export const unpackedId = (folder: string): string =>
  createHash('sha256')
    .update(realpathSync(folder), process.platform === 'win32' ? 'utf16le' : 'utf8')
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/**
 * Turns off (`@2`) two pages that show suggestions under the address bar. New versions of Chromium load them in
 * every window, which takes up to a quarter of the processor time of tests with many windows. The names are those
 * on `chrome://flags`. A browser that does not know them ignores them.
 */
const WITHOUT_SUGGESTIONS = ['webui-omnibox-popup@2', 'webui-omnibox-aim-popup@2'];

/**
 * Writes the settings of a profile that no browser has used yet.
 * @param pinned the id of an extension whose icon is pinned to the toolbar
 */
export function prepareProfile(profile: string, pinned?: string): void {
  const state = join(profile, 'Local State');
  if (existsSync(state)) return;
  writeFileSync(state, JSON.stringify({ browser: { enabled_labs_experiments: WITHOUT_SUGGESTIONS } }));
  if (!pinned) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { pinned_extensions: [pinned] } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
