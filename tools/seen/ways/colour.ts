import { box, type Given, INSIDE, styled, type Way } from './way.ts';

/** Returns the channels of `#rrggbb`, 0 to 255. */
const parts = (colour: string) =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

/** Returns a colour that differs from the background by a few steps in each channel. */
function near({ random, ground }: Given): string {
  const close = parts(ground).map((part) => {
    const step = random.between(1, 6);
    return part > 127 ? part - step : part + step;
  });
  return `rgb(${close.join(',')})`;
}

/** Returns the background colour in one of the notations of CSS. */
function written({ random, ground }: Given): string {
  const [red, green, blue] = parts(ground);
  return random.pick([ground, `rgb(${red},${green},${blue})`, `rgb(${red} ${green} ${blue} / 100%)`]);
}

/**
 * Text in the colour of the background. These ways are applied inside the element that has the background.
 */
const COLOURED: readonly Way[] = [
  styled(
    'colour transparent',
    ({ random }) => `color:${random.pick(['transparent', 'rgba(0,0,0,0)', '#0000'])}`,
  ),
  styled('colour nearly transparent', ({ random }) => `color:rgba(0,0,0,${random.between(0.01, 0.04, 3)})`, {
    whiteOnly: true,
  }),
  styled('colour of the ground', (given) => `color:${written(given)}`),
  styled('colour near the ground', (given) => `color:${near(given)}`),
  styled(
    'text fill',
    (given) => `-webkit-text-fill-color:${given.random.pick(['transparent', given.ground])}`,
    // Text in an SVG has its own fill.
    { textOnly: true },
  ),
  styled('colour by mixing', () => 'color:color-mix(in srgb, currentColor 3%, transparent)'),
  {
    name: 'ground of an ancestor',
    html: (given) => {
      const colour = given.random.pick(['#003087', '#ffffff', '#222222', '#ffeb3b']);
      const inner = box(maybeNested(given), `color:${colour}`);
      const ground = given.random.pick([
        `background:${colour}`,
        `background:linear-gradient(${colour},${colour})`,
      ]);
      return box({ ...given, html: inner }, ground);
    },
  },
  styled('inverted by filter', () => 'filter:invert(1)', { whiteOnly: true }),
  styled('blended away', ({ random }) => `mix-blend-mode:${random.pick(['screen', 'lighten'])}`, {
    whiteOnly: true,
  }),
];

/** Sometimes adds an element without effect between the text colour and the background. */
function maybeNested(given: Given): Given {
  return given.random.chance(0.5) ? { ...given, html: box(given, '') } : given;
}

export const COLOUR: readonly Way[] = COLOURED.map((way) => ({ ...way, at: INSIDE }));
