import { attribute } from '../shells.ts';
import { BLOCKS, box, type Given, INSIDE, type Way } from './way.ts';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=';
const opaque = ({ random }: Given) =>
  random.pick(['#fff', '#f0f4f5', 'rgb(0,94,184)', 'rgba(255,255,255,.98)', 'linear-gradient(#fff,#e8edee)']);

/** Returns the text with a cover over it, in a common parent element. */
function covered(given: Given, cover: string): string {
  const style = `position:relative;${given.inline ? '' : 'min-height:40px;'}`;
  return box({ ...given, html: given.html + cover }, style);
}

/** How far a cover extends beyond the text (pixels). It does not inside a line, where other text is close. */
const overhang = ({ inline }: Given) => (inline ? 0 : 3);

/** Returns a cover as large as the text, or a little larger. */
function sheet(given: Given, tag: string, style = '', attributes = '', end = `</${tag}>`): string {
  const edge = overhang(given);
  const position = `position:absolute;left:-${edge}px;top:-${edge}px;width:calc(100% + ${2 * edge}px);height:calc(100% + ${2 * edge}px)`;
  return `<${tag} ${attributes} style="${position};border:0;margin:0;background:${opaque(given)};${style}">${end}`;
}

/** Returns the text with a cover made of generated content. */
function generated(given: Given): string {
  const which = given.random.pick(['before', 'after']);
  const rule = `.${given.id}{position:relative}.${given.id}::${which}{content:'';position:absolute;inset:-${overhang(given)}px;background:${opaque(given)};z-index:1}`;
  return `<style>${rule}</style>${box(given, '', `class="${given.id}"`)}`;
}

const fixed = (given: Given, rest = '') =>
  `<div style="position:fixed;inset:0;z-index:999;background:${opaque({ ...given })};${rest}"><h1>Locked</h1><p>Sign in to go on.</p></div>`;

/** Text under something opaque. */
export const COVER: readonly Way[] = [
  {
    name: 'tab panel over it',
    at: BLOCKS,
    html: (given) =>
      covered(
        given,
        `<div style="position:absolute;inset:-4px -4px -${given.random.between(4, 60)}px;background:#fff;color:#111"><p>Nothing is open on this tab.</p></div>`,
      ),
  },
  {
    name: 'screen over the page',
    wholePage: true,
    at: BLOCKS,
    html: (given) => given.html + fixed(given),
  },
  {
    name: 'screen that takes no clicks',
    wholePage: true,
    at: BLOCKS,
    html: (given) => given.html + fixed(given, 'pointer-events:none'),
  },
  {
    name: 'opaque backdrop',
    wholePage: true,
    at: BLOCKS,
    html: ({ html }) =>
      `${html}<style>.lock::backdrop{background:#e8edee}</style><dialog class="lock"><p>The session is locked.</p></dialog><script>document.querySelector('.lock').showModal()</script>`,
  },
  {
    name: 'picture over it',
    html: (given) => covered(given, sheet(given, 'img', 'background:#fff', `alt="" src="${PIXEL}"`, '')),
  },
  { name: 'canvas over it', html: (given) => covered(given, sheet(given, 'canvas')) },
  {
    name: 'cover that takes no clicks',
    html: (given) => covered(given, sheet(given, 'span', 'pointer-events:none')),
  },
  {
    name: 'cover with z-index',
    html: (given) =>
      covered(
        { ...given, html: box(given, 'position:relative;z-index:1') },
        sheet(given, 'span', 'z-index:2'),
      ),
  },
  {
    name: 'frame over it',
    at: BLOCKS,
    html: (given) =>
      covered(
        given,
        sheet(
          given,
          'iframe',
          'background:#fff',
          `title="Home" srcdoc="${attribute('<body style="background:#fff">Home</body>')}"`,
        ),
      ),
  },
  { name: 'generated cover', html: generated },
  {
    name: 'blurred by a cover',
    leavesTrace: true,
    html: (given) =>
      covered(
        given,
        `<span style="position:absolute;inset:-${2 * overhang(given)}px;backdrop-filter:blur(9px);background:rgba(255,255,255,.3)"></span>`,
      ),
  },
  {
    name: 'behind the ground of its ancestor',
    at: INSIDE,
    html: (given) =>
      box({ ...given, html: box(given, 'position:relative;z-index:-1') }, `background:${given.ground}`),
  },
];
