import { outwards } from './ancestors.ts';

/**
 * Which of two elements is painted over the other, where the browser cannot be asked: out of view, or
 * untouchable.
 */

/** Whether an element, with what is in it, is painted over another that is not drawn in it. */
export function isPaintedOver(cover: Element, element: Element): boolean {
  const under = outwards(element);
  const above = outwards(cover);
  if (under.includes(cover)) return false;
  const common = above.find((each) => under.includes(each));
  const below = under.slice(0, common ? under.indexOf(common) : undefined);
  const top = above.slice(0, common ? above.indexOf(common) : undefined);
  const [own, other] = [levelOf(below), levelOf(top)];
  if (own !== other) return other > own;
  return (element.compareDocumentPosition(cover) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Below all that are placed: what flows. */
const IN_FLOW = -0.5;

/** At which level the outermost placed element of some (from the inside out) is painted. */
export function levelOf(elements: readonly Element[]): number {
  const styles = elements.map((each) => getComputedStyle(each));
  const placed = styles.findLast(
    ({ position, transform, opacity }) => position !== 'static' || transform !== 'none' || opacity !== '1',
  );
  if (!placed) return IN_FLOW;
  return placed.position === 'static' ? 0 : Number.parseInt(placed.zIndex, 10) || 0;
}
