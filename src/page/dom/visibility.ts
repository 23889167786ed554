import { isShadowRoot } from './element.ts';

/**
 * Whether styles let the text directly in an element be seen.
 * What covers or clips it is checked later, for a few texts only.
 */
export type IsVisible = (element: Element) => boolean;

/** Checks visibility for one reading of a page, once for each element. */
export function cachedVisibility(): IsVisible {
  const cache = new Map<Element, boolean>();

  /**
   * An element without a box of its own (`display: contents`)
   * is as visible as its nearest ancestor that has one.
   */
  return (element) => {
    const visited: Element[] = [];
    let current: Element | null = element;
    let isSeen: boolean | undefined;
    while (current && isSeen === undefined) {
      isSeen = cache.get(current);
      if (isSeen !== undefined) break;
      visited.push(current);
      if (isShown(current)) isSeen = true;
      else if (getComputedStyle(current).display !== 'contents') isSeen = false;
      current = parentOf(current);
    }
    for (const each of visited) cache.set(each, isSeen ?? false);
    return isSeen ?? false;
  };
}

/** How many hidden elements are remembered. Checking more of them each second would slow the page down. */
const MOST_HIDDEN = 500;

/** Also remembers the elements that are not visible, up to a limit. */
export function rememberHidden(isVisibleNow: IsVisible): {
  isVisible: IsVisible;
  hidden: ReadonlySet<Element>;
} {
  const hidden = new Set<Element>();
  const isVisible: IsVisible = (element) => {
    const isSeen = isVisibleNow(element);
    if (!isSeen && hidden.size < MOST_HIDDEN) hidden.add(element);
    return isSeen;
  };
  return { isVisible, hidden };
}

/** Whether an element is shown, by its own styles and those of its ancestors. */
export const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false });

function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return isShadowRoot(parentNode) ? parentNode.host : element.parentElement;
}
