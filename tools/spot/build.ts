import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildInto } from '../build/build-into.ts';

/** Builds the extension, into a temporary folder, so that it reads the pages of this machine without a click. */
export async function buildForThisMachine(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'navigator-spot-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await buildInto(folder, { hosts: 'http://127.0.0.1/*' });
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
