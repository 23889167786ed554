import { isShadowRoot } from './element.ts';

/** Whether text directly in an element is shown at all, by its style. Where it is painted is asked later, of a few. */
export type Sees = (element: Element) => boolean;

/** Eyes for one reading of a page. */
export function openEyes(): Sees {
  const known = new Map<Element, boolean>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const seen = isShown(element) || isShownIn(element);
    known.set(element, seen);
    return seen;
  };
}

/** Whether an element is shown, by its style and by that of all round it. */
export const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false });

/** An element without a box of its own (`display: contents`) shows its text in the nearest that has one. */
function isShownIn(element: Element): boolean {
  let at: Element | null = element;
  while (at && getComputedStyle(at).display === 'contents') at = parentOf(at);
  return at !== null && at !== element && isShown(at);
}

function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return isShadowRoot(parentNode) ? parentNode.host : element.parentElement;
}
