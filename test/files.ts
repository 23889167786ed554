import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files in a folder and its subfolders whose names match. */
export function filesIn(folder: string, name = /./): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
