import { isShadowRoot } from './element.ts';

/** What may be a number or a name: only of such text is it asked how large it is and where it stands. */
const TELLING = /\d{3}|^\s*\p{Lu}\S* \S*\p{Lu}/u;

/** Whether text directly in an element can be seen. */
export type Sees = (element: Element, text: string) => boolean;

/** What an element's boxes do to what is in them. */
interface Box {
  /** One of them is too small to show it. */
  readonly cut: boolean;
  /** How far it has been scrolled away by them (pixels), which does not hide it for good. */
  readonly left: number;
  readonly top: number;
}

const OPEN: Box = { cut: false, left: 0, top: 0 };

/**
 * Eyes for one reading of a page. Styles are asked of all text, sizes only of what may be a number or a name, and
 * of each element once: sizes make the browser lay the page out.
 */
export function openEyes(): Sees {
  const boxes = new Map<Element, Box>();
  const holders = new Map<Element, Element | null>();

  /** The nearest element with a box of its own (`display: contents` has none and shows its text in its parent's). */
  function holderOf(element: Element): Element | null {
    const passed: Element[] = [];
    let at: Element | null = element;
    let holder: Element | null | undefined;
    for (; at && holder === undefined; at = parentOf(at)) {
      holder = holders.get(at);
      if (holder !== undefined) break;
      passed.push(at);
      if (getComputedStyle(at).display !== 'contents') holder = at;
    }
    for (const each of passed) holders.set(each, holder ?? null);
    return holder ?? null;
  }

  function boxOf(element: Element): Box {
    const passed: Element[] = [];
    let at: Element | null = element;
    while (at && !boxes.has(at)) {
      passed.push(at);
      at = parentOf(at);
    }
    let box = (at && boxes.get(at)) || OPEN;
    for (const each of passed.reverse()) {
      const { left, top } = box;
      box = { cut: box.cut || cuts(each), left: left + each.scrollLeft, top: top + each.scrollTop };
      boxes.set(each, box);
    }
    return box;
  }

  return (element, text) => {
    const shown = isShown(element);
    const holder = shown ? element : holderOf(element);
    if (!holder || (!shown && !isShown(holder))) return false;
    if (!TELLING.test(text)) return true;
    const box = boxOf(holder);
    const { right, bottom } = holder.getBoundingClientRect();
    return !box.cut && right + box.left > 0 && bottom + box.top > 0;
  };
}

const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false });

function cuts(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  if (width > 1 && height > 1) return false;
  const { overflow, display } = getComputedStyle(element);
  // Text flows out of an inline element, whatever its size; not so out of a frame.
  const flows = display === 'contents' || (display === 'inline' && element.tagName !== 'IFRAME');
  return overflow !== 'visible' && !flows;
}

function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return isShadowRoot(parentNode) ? parentNode.host : element.parentElement;
}
