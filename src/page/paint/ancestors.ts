import { isShadowRoot } from '../dom/element.ts';

/** What an element is drawn in: its slot's element, its shadow root's host, or its parent. */
export function drawnIn(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  return isShadowRoot(parentNode) ? parentNode.host : element.parentElement;
}

/** An element and all that it is drawn in, from the inside out. */
export function outwards(element: Element): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at; at = drawnIn(at)) all.push(at);
  return all;
}

/** The frame element that shows a document; null for the page itself, and for a frame of another origin. */
export function frameOf({ defaultView }: Document): Element | null {
  try {
    return defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** Whether an element is in the top layer, above all else and clipped by nothing. */
export function isOnTop(element: Element): boolean {
  // A browser that does not know the one, knows no element that is it.
  return [':modal', ':popover-open'].some((state) => {
    try {
      return element.matches(state);
    } catch {
      return false;
    }
  });
}
