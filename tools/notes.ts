import { readFileSync } from 'node:fs';
import { NotReleasable, notesOf } from './release/notes.ts';

/** `npm run notes -- vX.Y.Z`: prints a version's notes from CHANGELOG.md, or why it cannot be released. */

const versionIn = (file: string): string => JSON.parse(readFileSync(file, 'utf8')).version;

try {
  const notes = notesOf({
    tag: process.argv[2] ?? '',
    changelog: readFileSync('CHANGELOG.md', 'utf8'),
    versions: {
      'package.json': versionIn('package.json'),
      'manifest.json': versionIn('manifest.json'),
    },
  });
  console.log(notes);
} catch (error) {
  if (!(error instanceof NotReleasable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
