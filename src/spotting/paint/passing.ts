import { outwards } from './ancestors.ts';

/**
 * Whether a cover stays in its place while the text under it can be scrolled out from under it: a header that sticks to
 * the top hides no patient for good, an overlay as high as the window does.
 * @param y where the text is (pixels in the window)
 */
export function passesBy(cover: Element, element: Element, y: number): boolean {
  const chain = outwards(element);
  const fixed = outwards(cover).find(
    (each) => !chain.includes(each) && /fixed|sticky/.test(getComputedStyle(each).position),
  );
  if (!fixed) return false;
  const { top, bottom } = cover.getBoundingClientRect();
  const { down, up } = roomIn(chain);
  const { innerHeight } = element.ownerDocument.defaultView as Window;
  // Scrolling down moves the text up, and the other way round.
  const highest = Math.max(0, y - down);
  const lowest = Math.min(innerHeight, y + up);
  return highest < top - LINE || lowest > bottom + LINE;
}

/** About the height of a line of text (pixels). */
const LINE = 12;

/** How far what an element is drawn in can be scrolled; nowhere where it is fixed itself. */
function roomIn(chain: readonly Element[]): { down: number; up: number } {
  if (chain.some((each) => getComputedStyle(each).position === 'fixed')) return { down: 0, up: 0 };
  const root = chain.at(-1);
  const scrollers = chain.filter((each) => {
    const { overflowY } = getComputedStyle(each);
    return each === root ? !/hidden|clip/.test(overflowY) : /auto|scroll/.test(overflowY);
  });
  return {
    down: sum(scrollers.map((each) => each.scrollHeight - each.clientHeight - each.scrollTop)),
    up: sum(scrollers.map((each) => each.scrollTop)),
  };
}

const sum = (amounts: readonly number[]) => amounts.reduce((all, each) => all + Math.max(0, each), 0);
