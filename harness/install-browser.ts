import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const playwright = fileURLToPath(new URL('../node_modules/playwright/cli.js', import.meta.url));

/** Playwright's own download. A blocked network must end in good time rather than hang. */
export function downloadChromium(): boolean {
  const environment = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  // The whole Chromium without the headless shell, which knows no extensions.
  const command = [playwright, 'install', 'chromium', '--no-shell'];
  const done = run(process.execPath, command, 15, environment);
  if (!done) console.error('The download did not succeed.');
  return done;
}

/** The libraries that a downloaded Chromium needs; where we are not root it only says so. */
export function installLibraries(): boolean {
  if (!isRoot()) return false;
  console.error('Installing the libraries Chromium needs, as root: playwright install-deps chromium');
  return run(process.execPath, [playwright, 'install-deps', 'chromium'], 10);
}

/** The system's own package, the first of these names that it has: only on Debian or Ubuntu, and only as root. */
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

/** Both outputs go to stderr, so that stdout stays the calling tool's own. */
function run(command: string, args: string[], minutes: number, environment: Record<string, string> = {}) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: minutes * 60_000,
    env: { ...process.env, ...environment },
  });
  return status === 0;
}
