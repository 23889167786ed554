import { box, type Given, INSIDE, styled, type Way } from './way.ts';

/** The parts of `#rrggbb`, 0 to 255. */
const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** A colour that differs from the given one by a few steps in each part. */
function near({ random, ground }: Given): string {
  const close = parts(ground).map((part) => {
    const step = random.between(1, 6);
    return part > 127 ? part - step : part + step;
  });
  return `rgb(${close.join(',')})`;
}

/** A colour in one of the ways that CSS can write it. */
function written({ random, ground }: Given): string {
  const [red, green, blue] = parts(ground);
  return random.pick([ground, `rgb(${red},${green},${blue})`, `rgb(${red} ${green} ${blue} / 100%)`]);
}

/** In the colour of the ground. These stand inside the element that has the ground. */
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
    // Text of a drawing has a fill of its own.
    { textOnly: true },
  ),
  styled('colour by mixing', () => 'color:color-mix(in srgb, currentColor 3%, transparent)'),
  {
    name: 'ground of an ancestor',
    html: (given) => {
      const colour = given.random.pick(['#003087', '#ffffff', '#222222', '#ffeb3b']);
      const inner = box(box2(given), `color:${colour}`);
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

/** One or two elements that change nothing, between the colour and the ground. */
function box2(given: Given): Given {
  return given.random.chance(0.5) ? { ...given, html: box(given, '') } : given;
}

export const COLOUR: readonly Way[] = COLOURED.map((way) => ({ ...way, at: INSIDE }));
