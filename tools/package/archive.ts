import { type Dirent, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The files of a package: path, with `/` between folders, → content. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Reads every file under a folder. */
export function readFiles(folder: string): Files {
  const walk = (below: string): [string, Uint8Array][] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry: Dirent) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() ? walk(path) : [[path, new Uint8Array(readFileSync(join(folder, path)))]];
    });
  return new Map(walk(''));
}

/** Writes files under a folder. Makes the folder if there is none. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/**
 * Returns a reproducible zip: the same files always give the same bytes. The entries are sorted, with a fixed
 * date and fixed attributes. The compressor is the library's own, because that of Node changes with the
 * version of Node.
 */
export function zip(files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted);
  // The zip format has no time zones. It stores local time, so the result is the same in every zone.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1, 12), os: 3, attrs: 0o100644 << 16 });
}
