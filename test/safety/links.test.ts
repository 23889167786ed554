import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** Every link between the documents leads to an existing file. */

const documents = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

it.each(documents)('%s has no broken link', (file) => {
  const text = readFileSync(file, 'utf8').replace(/```[\s\S]*?```/g, '');
  const links = [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)#?([^)\s]*)\)/g)].map(
    ([, path = '', anchor = '']) => ({
      path: path === '' ? file : path.startsWith('/') ? path.slice(1) : join(dirname(file), path),
      anchor,
    }),
  );
  const broken = links.filter(
    ({ path, anchor }) => !existsSync(path) || (anchor !== '' && !anchorsIn(path).includes(anchor)),
  );
  expect(broken).toEqual([]);
});

/** The anchors of a document's headings, as GitHub makes them: lower case, hyphens for spaces, no punctuation. */
function anchorsIn(file: string): string[] {
  const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
