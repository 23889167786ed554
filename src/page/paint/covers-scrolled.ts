import { isPaintedOver } from './order.ts';
import { overlap, type Rectangle } from './rectangle.ts';

/** Documents of more elements are not searched: it would take too long. */
const MOST_ELEMENTS = 20_000;

/**
 * The elements painted over a text that is out of view, where a browser tells nothing: of all elements, those
 * that are placed there, and over it.
 * @param area of the text
 * @param within what moves with the text as it is scrolled into view
 */
export function scrolledOver(element: Element, area: Rectangle, within: Element | Document): Element[] {
  const all = within.getElementsByTagName('*');
  if (all.length > MOST_ELEMENTS) return [];
  return [...all].filter((each) => {
    const { left, top, right, bottom } = overlap(each.getBoundingClientRect(), area);
    if (left >= right || top >= bottom) return false;
    return getComputedStyle(each).visibility === 'visible' && isPaintedOver(each, element);
  });
}
