import { isElement } from '../dom/element.ts';
import { isGenerated, isText, type Source, textOf } from '../dom/source.ts';
import { spoiltByStyle } from './effects.ts';
import { lookThrough } from './look-through-covers.ts';
import type { Rectangle } from './rectangle.ts';
import type { Scene } from './scene.ts';
import { areasOf, type Piece, styledBy } from './text-piece.ts';
import { isTurned } from './turned.ts';
import type { Unseen } from './unseen-reasons.ts';

/** A character this small cannot be read: its longer and its shorter side (pixels). */
const LEAST_LENGTH = 6;
const LEAST_BREADTH = 1.5;

/**
 * Checks whether the browser paints a text so that a person can see it, now or after scrolling.
 * @param pieces of the text, in the order in which it is written
 * @param keepsOrder whether the order of the characters matters, as in a number or a date
 * @returns why a person cannot see the text as it is written; undefined if they can
 */
export function reasonUnseen(
  pieces: readonly Piece[],
  keepsOrder: boolean,
  scene: Scene,
): Unseen | undefined {
  const characters: Rectangle[] = [];
  for (const piece of pieces) {
    const element = styledBy(piece);
    const areas = areasOf(piece);
    if (!element || areas.length === 0 || areas.some((area) => isTooSmall(area, piece))) return 'too small';
    if (isTooNarrow(piece.source)) return 'cut off';
    const spoilt = spoiltByStyle(element) ?? lookThrough(piece, element, areas, scene);
    if (spoilt) return spoilt;
    if (keepsOrder && isTurned(element, areas)) return 'turned';
    characters.push(...areas);
  }
  const [first] = pieces;
  const element = first && styledBy(first);
  return keepsOrder && element && isTurned(element, characters) ? 'turned' : undefined;
}

/** Whether a single-line field is too narrow for its value. */
const isTooNarrow = (source: Source): boolean =>
  !isGenerated(source) &&
  isElement(source) &&
  source.tagName === 'INPUT' &&
  source.scrollWidth > source.clientWidth + 4;

function isTooSmall({ left, top, right, bottom }: Rectangle, { source }: Piece): boolean {
  const sides = [right - left, bottom - top].sort((a, b) => b - a);
  // A control has only one box for all its characters.
  const [long = 0, short = 0] = isText(source)
    ? sides
    : [bottom - top, (right - left) / textOf(source).length];
  return long < LEAST_LENGTH || short < LEAST_BREADTH;
}
