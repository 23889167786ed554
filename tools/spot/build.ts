import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the extension, into a temporary folder, so that it reads the pages of this machine without a click. */
export async function buildForThisMachine(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'navigator-spot-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const env = { ...process.env, NODE_ENV: 'production', HOSTS: 'http://127.0.0.1/*', OUT: folder };
  try {
    const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
    await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel=warn'], { cwd: ROOT, env });
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
