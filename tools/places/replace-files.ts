import { copyFile, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Replaces several files, or none of them: all are written beside their places first, then renamed; where a rename
 * fails, those already replaced are put back as they were.
 * @param files path → text
 */
export async function replaceFiles(files: ReadonlyMap<string, string>): Promise<void> {
  const fresh = (path: string) => `${path}.${process.pid}.new`;
  const old = (path: string) => `${path}.${process.pid}.old`;
  const replaced: { path: string; existed: boolean }[] = [];
  try {
    for (const [path, text] of files) await writeFile(fresh(path), text);
    for (const path of files.keys()) {
      const existed = await copyFile(path, old(path)).then(
        () => true,
        () => false,
      );
      await rename(fresh(path), path);
      replaced.push({ path, existed });
    }
  } catch (error) {
    for (const { path, existed } of replaced) await (existed ? rename(old(path), path) : rm(path));
    throw error;
  } finally {
    for (const path of files.keys()) {
      await rm(fresh(path), { force: true });
      await rm(old(path), { force: true });
    }
  }
}
