import { isPaintedOver } from './order.ts';
import { overlap, type Rectangle } from './rectangle.ts';

/** Documents with more elements than this are not searched: it would take too long. */
const MOST_ELEMENTS = 20_000;

/**
 * The elements painted over a text that is out of view. The browser only answers for points in view, so this
 * compares the boxes and the painting order of all elements.
 * @param area of the text
 * @param within the element or document that scrolls together with the text
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
