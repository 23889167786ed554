import { spawnSync } from 'node:child_process';

/** Set for a command that runs with a copy of /etc. */
const VARIABLE = 'OWN_ETC';

/**
 * Puts a copy of /etc in memory in the place of /etc. Only the command that follows and its children see the
 * copy, and it disappears with them. Some files of /etc can be read by root alone; nothing here needs them.
 */
const SCRIPT = [
  'set -e',
  'mount -n -t tmpfs none /mnt',
  'cp -a /etc/. /mnt 2>/dev/null || true',
  'mount -n --move /mnt /etc',
  `export ${VARIABLE}=1`,
  'exec "$@"',
].join('\n');

/** Whether this process sees a copy of /etc, so that it can write policies that no other browser obeys. */
export const hasOwnEtc = () => Boolean(process.env[VARIABLE]);

/**
 * Changes a command so that it runs with its own copy of /etc. Works on Linux, as root and, if the system
 * allows user namespaces, as any user.
 * @returns the command; unchanged if the system does not allow it
 */
export function withOwnEtc(command: readonly string[]): readonly string[] {
  if (process.platform !== 'linux') return command;
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const own = (run: readonly string[]) => ['unshare', '--mount', ...asRoot, 'sh', '-c', SCRIPT, 'sh', ...run];
  const [program = '', ...args] = own(['true']);
  return spawnSync(program, args).status === 0 ? own(command) : command;
}
