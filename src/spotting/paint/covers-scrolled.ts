import { layerOf } from './layer.ts';
import { isPaintedOver } from './order.ts';
import { holds } from './rectangle.ts';
import type { Cover } from './stack.ts';

/** Documents of more elements are not searched: it would take too long. */
const MOST_ELEMENTS = 20_000;

/**
 * What is painted over a point of an element that is out of view, where a browser tells nothing: of all elements, those
 * that are placed there, and over it.
 */
export function coversScrolled(element: Element, x: number, y: number): Cover[] {
  const all = element.ownerDocument.getElementsByTagName('*');
  if (all.length > MOST_ELEMENTS) return [];
  return [...all]
    .filter((each) => holds(each.getBoundingClientRect(), x, y))
    .filter((each) => getComputedStyle(each).visibility === 'visible' && isPaintedOver(each, element))
    .map((each) => ({ element: each, layer: layerOf(each) }));
}
