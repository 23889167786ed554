import type { State } from '../pictures/states.ts';
import type { Panels, Section } from './serve-panels.ts';

/** A page that shows panels side by side, each in an iframe as wide as the side panel (pixels). */
export const panelsPage = (
  { path, title, about }: Pick<Panels, 'path' | 'title' | 'about'>,
  sections: readonly Section[],
  width: number,
): string =>
  page(
    title,
    `<p>${escaped(about)}</p>
    <nav>${[320, 360, 600].map((pixels) => `<a href="/${path}?width=${pixels}">${pixels} pixels</a>`).join(' · ')}</nav>
    <style>iframe { width: ${width}px; } figcaption { max-width: ${width}px; }</style>
    ${sections.map(sectionOf).join('\n    ')}`,
  );

/** A page that shows what is wrong with the rules, in the words of `npm run rules`. */
export const problemsPage = (problems: readonly string[]): string =>
  page(
    problems.length === 1 ? 'The rules have a problem' : `The rules have ${problems.length} problems`,
    `<ul>${problems.map((problem) => `<li>${escaped(problem)}</li>`).join('\n')}</ul>
    <p>Save the file once it is mended. The panels then appear here again.</p>`,
  );

const sectionOf = ({ heading, states }: Section): string =>
  `${heading && `<h2>${escaped(heading)}</h2>`}${states.map(frameOf).join('\n    ')}`;

function frameOf({ name }: State): string {
  const address = `/src/panel/panel.html?state=${encodeURIComponent(name)}`;
  const title = escaped(name);
  return `<figure><figcaption><a href="${address}">${title}</a></figcaption><iframe loading="lazy" title="${title}" src="${address}"></iframe></figure>`;
}

/** The script of Vite reloads the page after the rules have changed. */
const page = (title: string, content: string): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>${escaped(title)}</title>
    <script type="module" src="/@vite/client"></script>
    <style>
      :root { color-scheme: light dark; font: 14px system-ui; }
      body { display: flex; flex-wrap: wrap; gap: 24px; margin: 16px; }
      h1, h2, nav, p, ul { flex-basis: 100%; margin: 0; }
      h1, h2 { font-size: 20px; }
      figure { margin: 0; }
      iframe { height: 900px; border: 1px solid gray; resize: both; }
    </style>
  </head>
  <body>
    <h1>${escaped(title)}</h1>
    ${content}
  </body>
</html>
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
