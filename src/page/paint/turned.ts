import { outwards } from './ancestors.ts';
import { centreOf, type Rectangle } from './rectangle.ts';

/**
 * Whether a text is shown in another order than it is written: from right to left, mirrored, upside down, or
 * with parts moved. A number or a date then reads as another one. Judged by its direction, its transforms and
 * the position of each character.
 */

/** The directions, on the screen, of the line of text in an element and of the next line. */
interface Directions {
  readonly along: readonly [number, number];
  readonly across: readonly [number, number];
}

/** @param characters the areas of the characters, in the order in which they are written */
export function isTurned(element: Element, characters: readonly Rectangle[]): boolean {
  if (getComputedStyle(element).direction === 'rtl') return true;
  const { along, across } = directionsOf(element);
  const isMirrored = along[0] * across[1] - along[1] * across[0] <= 0;
  const isUpsideDown = along[0] < -0.3 * Math.hypot(...along);
  return isMirrored || isUpsideDown || !isInOrder(characters, along, across);
}

/** Whether an element shows its back, after its transforms and those of its ancestors. */
export function facesAway(element: Element): boolean {
  const { along, across } = directionsOf(element);
  return along[0] * across[1] - along[1] * across[0] < 0;
}

/** Whether each character is further along its line than the one before, or in a line below. */
function isInOrder(characters: readonly Rectangle[], along: Vector, across: Vector): boolean {
  return characters.every((area, at) => {
    const before = characters[at - 1];
    if (!before) return true;
    const from = centreOf(before);
    const to = centreOf(area);
    const step = [to.x - from.x, to.y - from.y] as const;
    const height = Math.max(area.bottom - area.top, before.bottom - before.top);
    const down = project(step, across);
    return down > height / 2 || (down > -height / 2 && project(step, along) > -0.5);
  });
}

type Vector = readonly [number, number];

const project = (step: Vector, onto: Vector): number =>
  (step[0] * onto[0] + step[1] * onto[1]) / (Math.hypot(...onto) || 1);

function directionsOf(element: Element): Directions {
  let matrix = new DOMMatrix();
  for (const each of outwards(element)) {
    const { transform, rotate, scale } = getComputedStyle(each);
    const own = [
      rotation(rotate),
      scale === 'none' || !scale ? '' : `scale(${scale.split(' ').join(',')})`,
      transform,
    ];
    const words = own.filter((word) => word && word !== 'none').join(' ');
    if (words) matrix = new DOMMatrix(words).multiply(matrix);
  }
  return { along: [matrix.a, matrix.b], across: [matrix.c, matrix.d] };
}

/** Converts a value of `rotate` (`90deg`, `y 180deg` or `0 1 0 180deg`) to a transform function. */
function rotation(rotate = ''): string {
  if (!rotate || rotate === 'none') return '';
  const parts = rotate.split(' ');
  const angle = parts.pop() ?? '0deg';
  if (parts.length === 3) return `rotate3d(${[...parts, angle].join(',')})`;
  return `rotate${(parts[0] ?? '').toUpperCase()}(${angle})`;
}
