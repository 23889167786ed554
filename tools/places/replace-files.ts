import { copyFile, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Replaces several files, or none of them. Writes all new files beside the old ones first, then renames
 * them. If a rename fails, restores the files that were already replaced.
 * @param files path → text
 */
export async function replaceFiles(files: ReadonlyMap<string, string>): Promise<void> {
  const newPath = (path: string) => `${path}.${process.pid}.new`;
  const oldPath = (path: string) => `${path}.${process.pid}.old`;
  const replaced: { path: string; existed: boolean }[] = [];
  try {
    for (const [path, text] of files) await writeFile(newPath(path), text);
    for (const path of files.keys()) {
      const existed = await copyFile(path, oldPath(path)).then(
        () => true,
        () => false,
      );
      await rename(newPath(path), path);
      replaced.push({ path, existed });
    }
  } catch (error) {
    for (const { path, existed } of replaced) await (existed ? rename(oldPath(path), path) : rm(path));
    throw error;
  } finally {
    for (const path of files.keys()) {
      await rm(newPath(path), { force: true });
      await rm(oldPath(path), { force: true });
    }
  }
}
