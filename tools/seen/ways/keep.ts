import { BLOCKS, box, type Given, styled, type Way } from './way.ts';

const sheet = (style: string) => `<span style="position:absolute;inset:-3px;${style}"></span>`;
const under = (given: Given, cover: string) =>
  box({ ...given, html: given.html + cover }, 'position:relative');

/** Ways that look like hiding but leave the text visible. */
export const KEEP: readonly Way[] = [
  { name: 'nothing', html: ({ html }) => html },
  styled('slightly faded', ({ random }) => `opacity:${random.between(0.65, 0.95, 2)}`),
  {
    name: 'translucent cover',
    html: (given) => under(given, sheet(`background:rgba(255,255,255,${given.random.between(0.1, 0.3, 2)})`)),
  },
  {
    name: 'empty cover',
    html: (given) =>
      under(
        given,
        sheet(
          given.random.pick([
            '',
            'background:transparent',
            'opacity:0;background:#fff',
            'visibility:hidden;background:#fff',
          ]),
        ),
      ),
  },
  {
    name: 'cover elsewhere',
    at: BLOCKS,
    html: ({ html }) =>
      `<div style="position:relative;padding-bottom:60px">${html}<div style="position:absolute;left:0;right:0;bottom:0;height:40px;background:#fff;color:#111">No alerts.</div></div>`,
  },
  {
    name: 'cover underneath',
    html: (given) =>
      box(
        { ...given, html: `${sheet(`background:${given.ground};z-index:-1`)}${given.html}` },
        'position:relative;z-index:0',
      ),
  },
  {
    name: 'overflow that cuts nothing',
    html: (given) =>
      box(
        given,
        `overflow:${given.random.pick(['hidden', 'clip'])};${given.random.pick(['border-radius:6px;padding:4px', 'max-height:600px;padding:3px', 'padding:2px'])}`,
      ),
  },
  {
    name: 'clip-path that cuts nothing',
    html: (given) =>
      box(
        given,
        `clip-path:${given.random.pick(['inset(0)', 'inset(-5px)', 'polygon(0 0,100% 0,100% 100%,0 100%)'])}`,
      ),
  },
  styled(
    'moved a little',
    ({ random }) => `transform:translate(${random.between(2, 12)}px,${random.between(0, 4)}px)`,
  ),
  styled('scaled up', () => 'transform:scale(1.1);transform-origin:0 0', { at: BLOCKS }),
  styled('turned all the way round', () => 'transform:rotate(360deg)'),
  styled('indented', () => 'text-indent:8px', { at: BLOCKS }),
  styled(
    'filter that changes little',
    ({ random }) =>
      `filter:${random.pick(['blur(0)', 'contrast(1.1)', 'drop-shadow(0 1px 0 rgba(0,0,0,.1))'])}`,
  ),
  styled('multiplied', () => 'mix-blend-mode:multiply', { whiteOnly: true }),
  styled('no pointer events', () => 'pointer-events:none;user-select:none'),
  styled('left to right', () => 'direction:ltr', { textOnly: true }),
  {
    name: 'shown inside hidden',
    html: (given) => box({ ...given, html: box(given, 'visibility:visible') }, 'visibility:hidden'),
  },
  {
    name: 'faded in',
    html: (given) =>
      `<style>@keyframes ${given.id}{from{opacity:0}to{opacity:1}}.${given.id}{animation:${given.id} .2s forwards}</style>${box(given, '', `class="${given.id}"`)}`,
  },
  {
    name: 'open details',
    at: BLOCKS,
    html: ({ html }) => `<details open><summary>Patient</summary>${html}</details>`,
  },
  { name: 'inert', at: BLOCKS, html: (given) => box(given, '', 'inert') },
  { name: 'hidden from screen readers', html: (given) => box(given, '', 'aria-hidden="true"') },
  {
    name: 'gradient ground',
    at: BLOCKS,
    whiteOnly: true,
    html: (given) => box(given, 'background:linear-gradient(90deg,#fff,#d8e8f8)'),
  },
  { name: 'hidden attribute overridden', at: BLOCKS, html: (given) => box(given, 'display:block', 'hidden') },
  { name: 'content-visibility auto', at: BLOCKS, html: (given) => box(given, 'content-visibility:auto') },
  {
    name: 'closed drawer beside it',
    html: ({ html, inline }) =>
      `${html}<${inline ? 'span' : 'div'} style="position:fixed;top:0;right:0;width:300px;height:100%;background:#fff;transform:translateX(100%)">Settings</${inline ? 'span' : 'div'}>`,
  },
  {
    name: 'screen taken away',
    at: BLOCKS,
    html: ({ html, random }) =>
      `${html}<div style="position:fixed;inset:0;background:#fff;${random.pick(['display:none', 'visibility:hidden', 'opacity:0;pointer-events:none', 'transform:translateY(-100%)'])}">Loading</div>`,
  },
];
