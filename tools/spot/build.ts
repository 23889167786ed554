import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionFor } from '../build/for-tests.ts';

/**
 * Builds an extension that reads pages from this machine without a click, into a temporary folder. Tests use
 * the one that `npm test` has built.
 */
export async function buildForThisMachine(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'navigator-spot-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    return { folder: await extensionFor('http://127.0.0.1/*', folder), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
