import { frameOf, isOnTop, outwards } from './ancestors.ts';
import { clipOf } from './clip.ts';
import { isMostOf, MOST_OF_HEIGHT, MOST_OF_WIDTH, overlap, type Rectangle } from './rectangle.ts';
import type { Unseen } from './unseen-reasons.ts';

/** Where a text can be seen: in view now, or after scrolling. */
export interface Reached {
  /** Its area in the window after that scrolling, not clipped by the window. */
  readonly area: Rectangle;
  /** The elements that the user has to scroll, each with the area of the text before that. */
  readonly scrolled: readonly Scrolled[];
}

export interface Scrolled {
  readonly within: Element;
  readonly area: Rectangle;
}

/** Values of `will-change` that make an element the containing block of fixed elements in it. */
const HOLDS_FIXED = /transform|filter|perspective/;

/**
 * Follows a text from its element outwards to the edge of its document. Finds out what clips it, and whether
 * scrolling brings it into view.
 * @param area of the text, in the window of its document
 */
export function reach(element: Element, area: Rectangle): Reached | Unseen {
  let part = area;
  const scrolled: Scrolled[] = [];
  /** How the last box is positioned. Only its containing blocks clip it. */
  let placed: 'in flow' | 'absolute' | 'fixed' = 'in flow';
  for (const each of outwards(element)) {
    const style = getComputedStyle(each);
    const isHolder =
      placed === 'in flow' || holdsFixed(style) || (placed === 'absolute' && style.position !== 'static');
    if (isHolder && style.display !== 'contents') {
      const held = within(each, style, part);
      if (typeof held === 'string') return held;
      if (held.isScrolled) scrolled.push({ within: each, area: part });
      part = held.area;
      placed = 'in flow';
      if (isOnTop(each)) placed = 'fixed';
      else if (style.position === 'absolute' || style.position === 'fixed') placed = style.position;
    }
    if (isOnTop(each)) break;
  }
  return isInWindow(element.ownerDocument, part, placed === 'fixed')
    ? { area: part, scrolled }
    : 'beyond the edge';
}

/** Whether an element is the containing block of all elements inside it, also of fixed ones. */
export function holdsFixed(style: CSSStyleDeclaration): boolean {
  const isMoved = [
    style.transform,
    style.filter,
    style.perspective,
    style.rotate,
    style.scale,
    style.translate,
  ];
  return (
    isMoved.some((value) => value && value !== 'none') ||
    HOLDS_FIXED.test(style.willChange) ||
    /paint|layout|strict|content/.test(style.contain)
  );
}

/** The visible part of an area, or its place after scrolling. */
interface Held {
  readonly area: Rectangle;
  readonly isScrolled: boolean;
}

/** The part of an area that one element leaves visible. */
function within(element: Element, style: CSSStyleDeclaration, part: Rectangle): Held | Unseen {
  const box = element.getBoundingClientRect();
  let left = part;
  const clip = clipOf(style, box);
  if (clip) left = overlap(left, clip);
  if (!isMostOf(left, part)) return 'cut off';
  if (!clips(element, style)) return { area: left, isScrolled: false };
  const paint = /paint|strict|content/.test(style.contain);
  const across = along('x', element, paint ? 'clip' : style.overflowX, left, box);
  const down = along('y', element, paint ? 'clip' : style.overflowY, left, box);
  if (typeof across === 'string') return across;
  if (typeof down === 'string') return down;
  return {
    area: { left: across.from, right: across.to, top: down.from, bottom: down.to },
    isScrolled: across.isScrolled || down.isScrolled,
  };
}

/**
 * Whether an element clips its content. An element without a box of its own does not, nor does the root
 * element, whose overflow applies to the window.
 */
function clips(element: Element, { display, overflowX, overflowY, contain }: CSSStyleDeclaration): boolean {
  if (overflowX === 'visible' && overflowY === 'visible' && !/paint|strict|content/.test(contain))
    return false;
  if (display === 'inline' && element.localName !== 'svg') return false;
  const { documentElement, body } = element.ownerDocument;
  return element !== documentElement && !(element === body && isPassedOn(documentElement));
}

/** The overflow of `body` applies to the window if the root element has none of its own. */
const isPassedOn = (root: Element): boolean => getComputedStyle(root).overflowX === 'visible';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly isScrolled: boolean;
}

/** The smallest scrolled box in which text can be read (pixels). */
const LEAST_BOX = 8;

function along(
  axis: 'x' | 'y',
  element: Element,
  overflow: string,
  part: Rectangle,
  box: Rectangle,
): Span | Unseen {
  const [from, to, boxFrom, boxTo] =
    axis === 'x'
      ? [part.left, part.right, box.left, box.right]
      : [part.top, part.bottom, box.top, box.bottom];
  if (overflow === 'visible') return { from, to, isScrolled: false };
  const inside = { from: Math.max(from, boxFrom), to: Math.min(to, boxTo), isScrolled: false };
  if (inside.to - inside.from >= (to - from) * (axis === 'x' ? MOST_OF_WIDTH : MOST_OF_HEIGHT)) return inside;
  if (!/auto|scroll/.test(overflow)) return 'cut off';
  if (boxTo - boxFrom < LEAST_BOX) return 'cut off';
  const scrolled = axis === 'x' ? element.scrollLeft : element.scrollTop;
  const length = axis === 'x' ? element.scrollWidth : element.scrollHeight;
  const { direction, flexDirection } = getComputedStyle(element);
  // In such a box, scrolling goes to the left or up.
  const isBackwards = (axis === 'x' && direction === 'rtl') || /reverse/.test(flexDirection);
  const start = from - boxFrom + scrolled;
  if (!isBackwards && (start + (to - from) * 0.1 < 0 || start > length)) return 'beyond the edge';
  return { from: boxFrom, to: Math.min(boxTo, boxFrom + (to - from)), isScrolled: true };
}

/** Whether an area is in the window, or can be scrolled into it. */
function isInWindow(page: Document, area: Rectangle, isFixed: boolean): boolean {
  const { innerWidth, innerHeight } = page.defaultView as Window;
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  if (isFixed || isMostOf(overlap(area, view), area)) return isMostOf(overlap(area, view), area);
  const root = page.documentElement;
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = page.scrollingElement ?? root;
  const isBackwards = getComputedStyle(root).direction === 'rtl';
  const isWide = !locks(root, page.body, 'overflowX');
  const isLong = !locks(root, page.body, 'overflowY');
  const reachable = {
    left: isWide ? (isBackwards ? -Infinity : -scrollLeft) : 0,
    right: isWide ? scrollWidth - scrollLeft : innerWidth,
    top: isLong ? -scrollTop : 0,
    bottom: isLong ? scrollHeight - scrollTop : innerHeight,
  };
  return isMostOf(overlap(area, reachable), area);
}

/** Whether a person cannot scroll the window along an axis. */
function locks(root: Element, body: Element | null, axis: 'overflowX' | 'overflowY'): boolean {
  if (frameOf(root.ownerDocument)?.getAttribute('scrolling') === 'no') return true;
  const own = getComputedStyle(root)[axis];
  const effective = own === 'visible' && body ? getComputedStyle(body)[axis] : own;
  return /hidden|clip/.test(effective);
}
