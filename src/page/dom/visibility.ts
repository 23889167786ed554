import { isShadowRoot } from './element.ts';

/**
 * Whether text directly in an element is shown at all, by its style. Where it is painted is asked later, of a
 * few.
 */
export type IsVisible = (element: Element) => boolean;

/** Eyes for one reading of a page: each element is asked once. */
export function cachedVisibility(): IsVisible {
  const seen = new Map<Element, boolean>();

  /** An element without a box of its own (`display: contents`) shows its text in the nearest that has one. */
  return (element) => {
    const passed: Element[] = [];
    let at: Element | null = element;
    let isSeen: boolean | undefined;
    while (at && isSeen === undefined) {
      isSeen = seen.get(at);
      if (isSeen !== undefined) break;
      passed.push(at);
      if (isShown(at)) isSeen = true;
      else if (getComputedStyle(at).display !== 'contents') isSeen = false;
      at = parentOf(at);
    }
    for (const each of passed) seen.set(each, isSeen ?? false);
    return isSeen ?? false;
  };
}

/**
 * More hidden elements than this are not remembered: to look at them again each second would slow the page.
 */
const MOST_HIDDEN = 500;

/** Eyes that remember the elements they did not see, up to a limit. */
export function rememberHidden(sees: IsVisible): { isVisible: IsVisible; hidden: ReadonlySet<Element> } {
  const hidden = new Set<Element>();
  const isVisible: IsVisible = (element) => {
    const isSeen = sees(element);
    if (!isSeen && hidden.size < MOST_HIDDEN) hidden.add(element);
    return isSeen;
  };
  return { isVisible, hidden };
}

/** Whether an element is shown, by its style and by that of all round it. */
export const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false });

function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return isShadowRoot(parentNode) ? parentNode.host : element.parentElement;
}
