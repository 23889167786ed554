import { isShadowRoot } from '../dom/element.ts';

/** The parent of an element in the rendered tree: its slot, its shadow root's host, or its parent element. */
export function renderedParentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const { parentNode } = element;
  return isShadowRoot(parentNode) ? parentNode.host : element.parentElement;
}

/** An element and its ancestors in the rendered tree, from the inside out. */
export function outwards(element: Element): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at; at = renderedParentOf(at)) all.push(at);
  return all;
}

/**
 * The frame element that shows a document; null for the top
 * page, and for a frame inside a page of another origin.
 */
export function frameOf({ defaultView }: Document): Element | null {
  try {
    return defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** Whether an element is in the top layer, which is above everything else and is not clipped. */
export function isOnTop(element: Element): boolean {
  // A browser that does not know the pseudo-class throws. Then no element is in that state.
  return [':modal', ':popover-open'].some((state) => {
    try {
      return element.matches(state);
    } catch {
      return false;
    }
  });
}
