import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Runs `npm ci` if `node_modules` is missing or does not match `package-lock.json`.
 * @param {string} root the project's folder
 * @returns {string | undefined} the problem in one line; undefined if the dependencies are installed
 */
export function installDependencies(root) {
  const reason = outdated(root);
  if (!reason) return undefined;
  console.error(`${reason}: installing with npm ci. This takes a minute or so…`);
  const started = Date.now();
  const { status, error } = npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (error || status !== 0)
    return `npm ci did not succeed${error ? ` (${error.message})` : ''}. See what it said above.`;
  const left = outdated(root);
  if (left) return `npm ci ran, but still: ${left}. Try deleting node_modules.`;
  console.error(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  return undefined;
}

/** Returns the reason why `node_modules` is outdated; undefined if it is up to date. */
function outdated(root) {
  const wanted = packages(join(root, 'package-lock.json'));
  // npm writes this file last, so an interrupted installation does not have it.
  const installed = packages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted) return 'package-lock.json cannot be read';
  if (!installed) return 'The dependencies are not installed';
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path === '') continue;
    const have = installed[path];
    // Optional packages may be for other systems, and are then not installed.
    if (have ? have.version !== version : !optional) {
      return `${path.replace(/^.*node_modules\//, '')} ${have ? `is ${have.version}, not` : 'is missing:'} ${version}`;
    }
  }
  return undefined;
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function npm(cwd, args) {
  // npm's stdout and stderr both go to our stderr.
  const options = { cwd, stdio: ['ignore', 2, 2] };
  const own = process.env.npm_execpath;
  if (own && basename(own) === 'npm-cli.js') return spawnSync(process.execPath, [own, ...args], options);
  // On Windows npm is a .cmd file, which only a shell can start.
  return process.platform === 'win32'
    ? spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true })
    : spawnSync('npm', args, options);
}
