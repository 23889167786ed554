import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { type Files, zip } from '../../tools/package/archive.ts';
import { withManifest } from '../../tools/package/extension.ts';
import { builtOnce } from './built.ts';

/** Limits for the size of what users load. A kB is a thousand bytes. */
const kB = 1000;
let store: Uint8Array;
let files: Files;

beforeAll(async () => {
  files = await builtOnce('chrome', { hosts: [], managed: false });
  store = zip(withManifest(files, {}));
}, 300_000);

const text = (path: string): string => {
  const content = files.get(path);
  if (!content) throw new Error(`The package has no ${path}.`);
  return new TextDecoder().decode(content);
};
const gzipped = (paths: string[]): number =>
  paths.reduce((sum, path) => sum + gzipSync(text(path), { level: 9 }).length, 0);

/** A file and the files that it loads at once: scripts and styles of a page, static imports of a script. */
function loadedWith(path: string, known = new Set<string>()): string[] {
  if (known.has(path)) return [...known];
  known.add(path);
  const links = path.endsWith('.html')
    ? [...text(path).matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)]
    : path.endsWith('.js')
      ? [...text(path).matchAll(/(?:^|[;}\n])(?:import|export)(?:[^"'();]*from)?\s*["']([^"']+)["']/g)]
      : [];
  for (const [, link = ''] of links)
    loadedWith(link.startsWith('/') ? link.slice(1) : posix.join(posix.dirname(path), link), known);
  return [...known];
}

test('the package for the store: 291.5 kB', () => {
  expect(store.length).toBeGreaterThan(0);
  expect(store.length).toBeLessThanOrEqual(291.5 * kB);
});

test('what the panel loads before the first question: 48.5 kB, gzipped', () => {
  const loaded = loadedWith(JSON.parse(text('manifest.json')).side_panel.default_path);
  // Checks that `loadedWith` found the script and that the styles are inline. Otherwise it might silently
  // miss files.
  expect(loaded.map((path) => path.replace(/^.*\./, ''))).toEqual(['html', 'js']);
  expect(text(loaded[0] ?? '')).toMatch(/<style>.+<\/style>/s);
  console.log(`panel: ${gzipped(loaded)} bytes, gzipped, in ${loaded.length} files`);
  expect(gzipped(loaded)).toBeLessThanOrEqual(48.5 * kB);
});

test('what every page loads: 54.5 kB, gzipped', () => {
  const [script] = JSON.parse(text('manifest.json')).content_scripts;
  console.log(`pages: ${gzipped(script.js)} bytes, gzipped`);
  expect(gzipped(script.js)).toBeLessThanOrEqual(54.5 * kB);
});
