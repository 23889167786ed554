import { createHash } from 'node:crypto';
import type { Files } from './archive.ts';

/** Returns the text of `SHA256SUMS`, in the format of `sha256sum --check`. */
export function checksums(files: Files): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`)
    .join('');
}
