import { isElement } from '../dom/element.ts';
import { isGenerated, isText, type Source, textOf } from '../dom/source.ts';
import { spoiltByStyle } from './effects.ts';
import { lookThrough } from './look-through.ts';
import { areasOf, type Piece, styledBy } from './piece.ts';
import type { Rectangle } from './rectangle.ts';
import type { Scene } from './scene.ts';
import { isTurned } from './turned.ts';
import type { Unseen } from './unseen.ts';

/** A character as small as this cannot be read (pixels, its longer and its shorter side). */
const LEAST_LENGTH = 6;
const LEAST_BREADTH = 1.5;

/**
 * Holds a text against what the browser paints.
 * @param pieces of the text, in the order in which it is written
 * @param keepsOrder whether the text means something else in another order, as a number or a date does
 * @returns why a person cannot see it as it is written; undefined where they can, now or by scrolling
 */
export function look(pieces: readonly Piece[], keepsOrder: boolean, scene: Scene): Unseen | undefined {
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

/** Whether a field of one line is too narrow for what is in it. */
const isTooNarrow = (source: Source): boolean =>
  !isGenerated(source) &&
  isElement(source) &&
  source.tagName === 'INPUT' &&
  source.scrollWidth > source.clientWidth + 4;

function isTooSmall({ left, top, right, bottom }: Rectangle, { source }: Piece): boolean {
  const sides = [right - left, bottom - top].sort((a, b) => b - a);
  // Of a control there is only the box of all its characters.
  const [long = 0, short = 0] = isText(source)
    ? sides
    : [bottom - top, (right - left) / textOf(source).length];
  return long < LEAST_LENGTH || short < LEAST_BREADTH;
}
