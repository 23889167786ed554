import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const playwright = fileURLToPath(new URL('../node_modules/playwright/cli.js', import.meta.url));

/** Downloads Playwright's Chromium. The timeout ends the download if the network is blocked. */
export function downloadChromium(): boolean {
  const environment = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  // The full Chromium without the headless shell, which does not support extensions.
  const command = [playwright, 'install', 'chromium', '--no-shell'];
  const isDownloaded = run(process.execPath, command, 15, environment);
  if (!isDownloaded) console.error('The download did not succeed.');
  return isDownloaded;
}

/** Installs the system libraries that a downloaded Chromium needs. Returns false without root rights. */
export function installLibraries(): boolean {
  if (!isRoot()) return false;
  console.error('Installing the libraries Chromium needs, as root: playwright install-deps chromium');
  return run(process.execPath, [playwright, 'install-deps', 'chromium'], 10);
}

/**
 * Installs the first of some packages that the system has. Works only on Debian or Ubuntu, and only as root.
 */
export function installPackage(...names: string[]): boolean {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  console.error('Asking the system for its own package, as root: apt-get update');
  run('apt-get', ['update'], 5, environment);
  return names.some((name) => {
    console.error(`Installing it, as root: apt-get install -y ${name}`);
    return run('apt-get', ['install', '-y', name], 10, environment);
  });
}

function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * Runs a command and returns whether it succeeded. Its output goes to stderr; stdout is for the calling tool.
 */
function run(command: string, args: string[], minutes: number, environment: Record<string, string> = {}) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: minutes * 60_000,
    env: { ...process.env, ...environment },
  });
  return status === 0;
}
