import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The files of a package: their paths, with `/` between folders, and what is in them. */
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

/**
 * A zip that says nothing of when, where or in which order it was made, so that the same files always give the same
 * bytes. The compressor is the library's own: that of Node changes with its version.
 */
export function zip(files: Files): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted);
  // The zip format has no time zones: the parts of this date are written as they are, wherever this runs.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1, 12), os: 3, attrs: 0o100644 << 16 });
}
