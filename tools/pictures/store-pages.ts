import { type Picture, TILES } from '../store/pictures.ts';

/** A page with two pictures side by side, as a browser's window shows a page and its side panel. */
export const beside = (page: Uint8Array, panel: Uint8Array): string =>
  html(
    `${image(page)}${image(panel)}`,
    'display: flex; justify-content: space-between; background: #aeb7bd; height: 100vh;',
  );

/** The tiles and the logo, each as a page. Google’s guidelines ask for no text and few details. */
export const tilePages = (): readonly (readonly [Picture, string])[] => [
  [TILES.small, tile(240)],
  [TILES.large, tile(480)],
  [TILES.logo, tile(300)],
];

const BLUE = '#005eb8';

/** The signpost of the icon, on its colour. @param size how high the signpost's square is (pixels) */
const tile = (size: number): string =>
  html(
    `<svg width="${size}" height="${size}" viewBox="0 0 128 128" fill="#fff">
      <path d="M59 21h10v89H59z"/>
      <path d="M23 31h67l17.5 11.5L90 54H23z"/>
      <path d="M102 64H39.5l-15 10 15 10H102z"/>
    </svg>`,
    `display: grid; place-items: center; background: ${BLUE}; height: 100vh;`,
  );

const image = (png: Uint8Array): string =>
  `<img alt="" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;

const html = (body: string, style: string): string =>
  `<!doctype html><body style="margin: 0; ${style}">${body}</body>`;
