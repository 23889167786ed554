import { outwards } from './ancestors.ts';
import { createsStackingContext, takesLevel } from './stacking-context.ts';

/**
 * Which of two elements is painted over the other. For elements about which the browser cannot be asked:
 * those out of view, and those that let clicks through.
 */

/** Whether an element with its content is painted over another element that is not inside it. */
export function isPaintedOver(cover: Element, element: Element): boolean {
  const under = outwards(element);
  const above = outwards(cover);
  if (under.includes(cover)) return false;
  const common = above.find((each) => under.includes(each));
  const below = under.slice(0, common ? under.indexOf(common) : undefined);
  const top = above.slice(0, common ? above.indexOf(common) : undefined);
  const [own, other] = [levelOf(below), levelOf(top)];
  if (own !== other) return other > own;
  // The children of the common ancestor: the cover and the element may be in different shadow roots.
  const [first, second] = [below.at(-1), top.at(-1)];
  if (!first || !second) return !first;
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The level of elements that are not positioned: below all positioned elements. */
const IN_FLOW = -0.5;

/**
 * The level at which elements are painted, in a list from the inside out: that of the outermost stacking context. A
 * positioned element without a `z-index` creates none, so the levels of elements inside it count outside it too.
 */
export function levelOf(elements: readonly Element[]): number {
  const context = elements.findLast(createsStackingContext);
  if (context) return (takesLevel(context) && Number.parseInt(getComputedStyle(context).zIndex, 10)) || 0;
  return elements.some((each) => getComputedStyle(each).position !== 'static') ? 0 : IN_FLOW;
}
