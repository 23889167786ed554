import { styled, type Way } from './way.ts';

/** Text that is scaled to nothing or turned away. */
const GONE: readonly Way[] = [
  styled('scaled to nothing', ({ random }) => {
    const scale = random.between(0, 0.12, 2);
    return random.pick([
      `transform:scale(${scale})`,
      `scale:${scale}`,
      `transform:scale3d(${scale},${scale},1)`,
    ]);
  }),
  styled(
    'squeezed',
    ({ random }) => `transform:${random.pick(['scaleX', 'scaleY'])}(${random.between(0, 0.08, 2)})`,
  ),
  styled(
    'turned edge-on',
    ({ random }) => `transform:${random.pick(['rotateY', 'rotateX'])}(${random.pick([90, 270, 89, 88])}deg)`,
  ),
  styled('back of a card', () => 'transform:rotateY(180deg);backface-visibility:hidden'),
];

/** Text that is mirrored, blurred or masked: a person sees that there is something, but cannot read it. */
const SPOILED: readonly Way[] = [
  styled('mirrored', ({ random }) =>
    random.pick([
      'transform:scaleX(-1)',
      'transform:rotateY(180deg)',
      'scale:-1 1',
      'transform:matrix(-1,0,0,1,0,0)',
    ]),
  ),
  styled('upside down', ({ random }) =>
    random.pick(['transform:rotate(180deg)', 'rotate:180deg', 'transform:scaleY(-1)', 'transform:scale(-1)']),
  ),
  styled('blurred', ({ random }) => `filter:blur(${random.between(4, 9)}px)`),
  styled(
    'text-security',
    ({ random }) => `-webkit-text-security:${random.pick(['disc', 'circle', 'square'])}`,
    { textOnly: true },
  ),
  styled('letters on top of each other', ({ random }) => `letter-spacing:-${random.between(0.5, 0.6, 2)}em`, {
    textOnly: true,
    at: ['number', 'date'],
  }),
];

export const SHRINK: readonly Way[] = [...GONE, ...SPOILED.map((way) => ({ ...way, leavesTrace: true }))];
