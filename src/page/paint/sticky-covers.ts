import { outwards } from './ancestors.ts';

/**
 * Whether the user can scroll a text out from under a cover that stays in place. A sticky header hides no
 * text for good. An overlay as large as the window does.
 * @param point where the text is (pixels in the window)
 */
export function canScrollClearOf(cover: Element, element: Element, point: { x: number; y: number }): boolean {
  const chain = outwards(element);
  const fixed = outwards(cover).find(
    (each) => !chain.includes(each) && /fixed|sticky/.test(getComputedStyle(each).position),
  );
  if (!fixed) return false;
  const { top, bottom, left, right } = cover.getBoundingClientRect();
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView as Window;
  const { down, up, right: onwards, left: back } = roomIn(chain);
  return (
    leaves(point.y, { forth: down, back: up, end: innerHeight }, top, bottom) ||
    leaves(point.x, { forth: onwards, back, end: innerWidth }, left, right)
  );
}

/**
 * Whether scrolling can move a position out of the range between two others, along one axis. Scrolling
 * forward moves the text back.
 */
function leaves(
  place: number,
  { forth, back, end }: { forth: number; back: number; end: number },
  from: number,
  to: number,
): boolean {
  const first = Math.max(0, place - forth);
  const last = Math.min(end, place + back);
  return first < from - LINE || last > to + LINE;
}

/** About the height of a line of text (pixels). */
const LINE = 12;

/** How far the ancestors of an element can be scrolled in each direction; zero if one of them is fixed. */
function roomIn(chain: readonly Element[]): { down: number; up: number; right: number; left: number } {
  if (chain.some((each) => getComputedStyle(each).position === 'fixed'))
    return { down: 0, up: 0, right: 0, left: 0 };
  const root = chain.at(-1);
  const along = (axis: 'overflowX' | 'overflowY') =>
    chain.filter((each) => {
      const overflow = getComputedStyle(each)[axis];
      return each === root ? !/hidden|clip/.test(overflow) : /auto|scroll/.test(overflow);
    });
  return {
    down: sum(along('overflowY').map((each) => each.scrollHeight - each.clientHeight - each.scrollTop)),
    up: sum(along('overflowY').map((each) => each.scrollTop)),
    right: sum(along('overflowX').map((each) => each.scrollWidth - each.clientWidth - each.scrollLeft)),
    left: sum(along('overflowX').map((each) => each.scrollLeft)),
  };
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, each) => all + Math.max(0, each), 0);
