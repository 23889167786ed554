import { BLOCKS, box, styled, type Way } from './way.ts';

/** Text that is not rendered, faded, or too small to read. */
export const VANISH: readonly Way[] = [
  { name: 'display none', html: (given) => box({ ...given, inline: false }, 'display:none') },
  { name: 'hidden attribute', html: ({ html }) => `<span hidden>${html}</span>` },
  styled('visibility', ({ random }) => `visibility:${random.pick(['hidden', 'collapse'])}`),
  styled('opacity 0', () => 'opacity:0'),
  styled('opacity near 0', ({ random }) => `opacity:${random.between(0.02, 0.08, 3)}`),
  styled('opacity by filter', ({ random }) => `filter:opacity(${random.between(0, 0.06, 3)})`),
  {
    name: 'opacity of two ancestors',
    html: (given) => box({ ...given, html: box(given, 'opacity:.25') }, 'opacity:.2'),
  },
  {
    name: 'opacity by animation',
    html: (given) =>
      `<style>@keyframes ${given.id}{to{opacity:0}}.${given.id}{animation:${given.id} .1s forwards}</style>${box(given, '', `class="${given.id}"`)}`,
  },
  styled('content-visibility', () => 'content-visibility:hidden', { at: BLOCKS }),
  styled('mask', () => 'mask-image:linear-gradient(transparent,transparent)'),
  styled('font size', ({ random }) => `font-size:${random.pick(['0', '1px', '2px'])}`, { textOnly: true }),
  styled('zoom', ({ random }) => `zoom:${random.between(0.04, 0.12, 2)}`),
  {
    name: 'closed details',
    at: BLOCKS,
    html: ({ html }) => `<details><summary>Previous record</summary>${html}</details>`,
  },
  { name: 'closed dialog', at: BLOCKS, html: ({ html }) => `<dialog>${html}</dialog>` },
  { name: 'closed popover', at: BLOCKS, html: ({ html }) => `<div popover>${html}</div>` },
  { name: 'template', html: ({ html }) => `<template>${html}</template>` },
  {
    name: 'not slotted',
    at: BLOCKS,
    html: ({ html }) =>
      `<div><template shadowrootmode="open"><p>Nothing is open.</p></template><div>${html}</div></div>`,
  },
  {
    name: 'box of no size',
    at: ['outside'],
    html: (given) => box(given, 'width:0;height:0;overflow:hidden'),
  },
];
