import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns the file names of the pictures in `docs/pictures/` that README.md and the documents show, each
 * once.
 * @param root the project's folder
 */
export function picturesShownIn(root: string): string[] {
  const documents = [
    'README.md',
    ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => join('docs', name)),
  ];
  const shown = documents.flatMap((name) =>
    [...readFileSync(join(root, name), 'utf8').matchAll(/pictures\/([\w-]+\.png)/g)].map(
      ([, picture = '']) => picture,
    ),
  );
  return [...new Set(shown)];
}
