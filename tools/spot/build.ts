import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildInto } from '../build/build-into.ts';

/** Builds an extension that reads pages from this machine without a click, into a temporary folder. */
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
