import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium as playwright } from 'playwright';
import { downloadChromium, installLibraries, installPackage } from './install-browser.ts';

/** Thrown if no browser can be found or installed. The message is one line that says what to do. */
export class NoBrowser extends Error {
  override name = 'NoBrowser';
}

/**
 * Returns the path of a Chromium that loads unpacked extensions: the one that `CHROMIUM_PATH` names, else
 * Playwright's own, Chromium, Chrome for Testing or Edge. Chrome itself is left out: it ignores
 * `--load-extension` since 137.
 */
export function findChromium(): string | undefined {
  return (
    fromEnvironment('CHROMIUM_PATH') ??
    [
      playwright.executablePath(),
      ...onPath('chromium', 'chromium-browser'),
      ...chromeForTesting(),
      ...onPath('microsoft-edge', 'microsoft-edge-stable', 'msedge'),
      ...programFiles('Microsoft\\Edge\\Application\\msedge.exe'),
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ].find(runs)
  );
}

/** Returns the path of a Firefox: the one that `FIREFOX_PATH` names, else an installed one. */
export function findFirefox(): string | undefined {
  return (
    fromEnvironment('FIREFOX_PATH') ??
    [
      ...onPath('firefox-esr', 'firefox', 'firefox-developer-edition'),
      ...programFiles('Mozilla Firefox\\firefox.exe'),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ].find(runs)
  );
}

/** Finds a Chromium, or downloads or installs one and reports that on stderr. Throws {@link NoBrowser}. */
export async function ensureChromium(): Promise<string> {
  let found = findChromium();
  if (found) return found;
  console.error('No Chromium, Chrome for Testing or Edge was found: downloading Playwright’s Chromium…');
  if (downloadChromium()) {
    found = findChromium();
    if (found) return found;
    // If the downloaded browser does not run on Linux, system libraries are missing.
    const own = playwright.executablePath();
    if (existsSync(own)) {
      installLibraries();
      if (runs(own)) return own;
      console.error(`${own} does not start: libraries of the system are missing.`);
    }
  }
  installPackage('chromium');
  found = findChromium();
  if (found) return found;
  throw new NoBrowser(
    existsSync(playwright.executablePath())
      ? 'Chromium lacks system libraries: run "sudo npx playwright install-deps chromium", then try again.'
      : 'No browser to work with: install Chromium or Microsoft Edge (or run "npx playwright install chromium"), or set CHROMIUM_PATH to one.',
  );
}

/** Finds a Firefox, or installs one from the system's packages. Throws {@link NoBrowser}. */
export async function ensureFirefox(): Promise<string> {
  const found = findFirefox();
  if (found) return found;
  console.error('No Firefox was found.');
  installPackage('firefox-esr', 'firefox');
  const installed = findFirefox();
  if (installed) return installed;
  throw new NoBrowser(
    'No Firefox: install it from https://www.mozilla.org/firefox/, or set FIREFOX_PATH to it.',
  );
}

/** Returns the path in an environment variable, if set. Throws if there is no such file. */
function fromEnvironment(variable: string): string | undefined {
  const path = process.env[variable];
  if (!path) return undefined;
  if (!existsSync(path)) throw new NoBrowser(`${variable} is ${path}, but there is no such file.`);
  return path;
}

function onPath(...names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function programFiles(path: string): string[] {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? [join(folder, path)] : [];
  });
}

/** The paths at which Puppeteer installs Chrome for Testing, newest version first. */
function chromeForTesting(): string[] {
  const cache = join(process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer'), 'chrome');
  const app = join('Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing');
  const inside = [
    join('chrome-linux64', 'chrome'),
    join('chrome-win64', 'chrome.exe'),
    join('chrome-mac-arm64', app),
    join('chrome-mac-x64', app),
  ];
  const versions = existsSync(cache) ? readdirSync(cache).sort().reverse() : [];
  return [
    ...versions.flatMap((version) => inside.map((path) => join(cache, version, path))),
    join('/Applications', app),
  ];
}

/** Whether a browser runs. On Linux, a path may be a stub or a snap (which cannot see our profile). */
function runs(path: string): boolean {
  if (!existsSync(path)) return false;
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && !/\bsnap\b/.test(stdout);
}
