import type { State } from '../pictures/states.ts';
import type { Panels, Section } from './serve-panels.ts';

/** A page that shows panels side by side, each in an iframe as wide as the side panel (pixels). */
export const panelsPage = (
  { path, title, about }: Pick<Panels, 'path' | 'title' | 'about'>,
  sections: readonly Section[],
): string =>
  page(
    title,
    `<p>${escaped(about)}</p>
    <nav>${[320, 360, 600].map((pixels) => `<a href="/${path}?width=${pixels}">${pixels} pixels</a>`).join(' · ')}</nav>
    <script>
      const width = Number(new URLSearchParams(location.search).get('width')) || 360;
      document.documentElement.style.setProperty('--width', width + 'px');
    </script>
    ${sections.map(sectionOf).join('\n    ')}`,
  );

/** A page that shows why there are no panels. @param problems those of the rules, in the words of `npm run rules` */
export const problemsPage = (title: string, problems: readonly string[]): string =>
  page(
    title,
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

const page = (title: string, content: string): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <title>${escaped(title)}</title>
    <style>
      :root { color-scheme: light dark; font: 14px system-ui; }
      body { display: flex; flex-wrap: wrap; gap: 24px; margin: 16px; }
      h1, h2, nav, p, ul { flex-basis: 100%; margin: 0; }
      h1, h2 { font-size: 20px; }
      li { white-space: pre-wrap; }
      figure { margin: 0; }
      figcaption { max-width: var(--width); }
      iframe { width: var(--width); height: 900px; border: 1px solid gray; resize: both; }
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
