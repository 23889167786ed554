import { box, DETAIL, type Given, type Level, styled, type Way } from './way.ts';

/** Puts each character into its own element. */
const apart = (html: string, style: (index: number, all: number) => string) =>
  [...html]
    .map(
      (character, index) => `<span style="white-space:pre;${style(index, html.length)}">${character}</span>`,
    )
    .join('');

const NUMBER: readonly Level[] = ['number'];

/** Text whose order on screen differs from the document, or that is struck through. */
const ALL: readonly Way[] = [
  { name: 'bdo', at: NUMBER, html: ({ html }) => `<bdo dir="rtl">${html}</bdo>` },
  styled(
    'bidi override',
    ({ random }) => `direction:rtl;unicode-bidi:${random.pick(['bidi-override', 'isolate-override'])}`,
    { at: NUMBER },
  ),
  {
    name: 'dir',
    at: NUMBER,
    spacesOnly: true,
    html: (given) => (given.random.chance(0.5) ? box(given, '', 'dir="rtl"') : box(given, 'direction:rtl')),
  },
  {
    name: 'row-reverse',
    at: NUMBER,
    html: ({ html }) =>
      `<span style="display:inline-flex;flex-direction:row-reverse">${apart(html, () => '')}</span>`,
  },
  {
    name: 'order',
    at: NUMBER,
    html: ({ html }) =>
      `<span style="display:inline-flex">${apart(html, (index, all) => `order:${all - index}`)}</span>`,
  },
  {
    name: 'struck through',
    notInPicture: true,
    at: ['number', 'banner'],
    html: (given: Given) =>
      given.random.pick([
        given.inline ? `<s>${given.html}</s>` : box(given, 'text-decoration:line-through'),
        given.inline ? `<del>${given.html}</del>` : box(given, 'text-decoration:line-through 2px'),
      ]),
  },
];

export const TURN: readonly Way[] = ALL.map((way) => ({
  at: DETAIL,
  ...way,
  textOnly: true,
  leavesTrace: true,
}));
