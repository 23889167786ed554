import { outwards } from './ancestors.ts';
import { holdsFixed } from './clipping-and-scrolling.ts';
import type { GlassOf } from './glass.ts';
import { type Layer, layerOf } from './layer.ts';
import { around, type Rectangle } from './rectangle.ts';

/** A pseudo-element that is displayed and visible. */
export interface PseudoElement {
  readonly name: '::before' | '::after';
  readonly style: CSSStyleDeclaration;
  readonly layer: Layer;
}

/** What style sheets generate before and after the content of an element. */
export const pseudoElementsOf = (element: Element, glassOf: GlassOf): PseudoElement[] =>
  (['::before', '::after'] as const).flatMap((name) => {
    const style = getComputedStyle(element, name);
    const isShown =
      !/^(?:none|normal|)$/.test(style.content) && style.display !== 'none' && style.visibility === 'visible';
    return isShown ? [{ name, style, layer: layerOf(element, glassOf, name) }] : [];
  });

export const isAbsolute = ({ position }: CSSStyleDeclaration): boolean => /absolute|fixed/.test(position);

/**
 * Where a pseudo-element is now: its box if it is absolutely positioned, and otherwise the box of its element, which
 * holds it. Not cached, because the user may scroll during a reading.
 */
export const areaOf = ({ style }: PseudoElement, element: Element): Rectangle =>
  isAbsolute(style) ? boxOf(style, element) : element.getBoundingClientRect();

/** The box of an absolutely positioned pseudo-element: placed in its containing block, then transformed. */
function boxOf(style: CSSStyleDeclaration, element: Element): Rectangle {
  const isFixed = style.position === 'fixed';
  const block = outwards(element).find((each) => {
    const own = getComputedStyle(each);
    return holdsFixed(own) || (!isFixed && own.position !== 'static');
  });
  const root = element.ownerDocument.documentElement;
  const start =
    block?.getBoundingClientRect() ?? (isFixed ? { left: 0, top: 0 } : root.getBoundingClientRect());
  const {
    clientLeft = 0,
    clientTop = 0,
    scrollLeft = 0,
    scrollTop = 0,
  } = block === root ? {} : (block ?? {});
  const { left, top, marginLeft, marginTop, width, height } = style;
  const x = start.left + clientLeft - scrollLeft + sum(left, marginLeft);
  const y = start.top + clientTop - scrollTop + sum(top, marginTop);
  const right =
    x + sum(width, ...(style.boxSizing === 'border-box' ? [] : [style.paddingLeft, style.paddingRight]));
  const bottom =
    y + sum(height, ...(style.boxSizing === 'border-box' ? [] : [style.paddingTop, style.paddingBottom]));
  return transformed({ left: x, top: y, right, bottom }, style);
}

/** The rectangle around a box after its transform. */
function transformed(box: Rectangle, { transform, transformOrigin }: CSSStyleDeclaration): Rectangle {
  if (!transform || transform === 'none') return box;
  const matrix = new DOMMatrix(transform);
  const [x = 0, y = 0] = transformOrigin.split(' ').map((length) => sum(length));
  const [left, top] = [box.left + x, box.top + y];
  const corners = [box.left, box.right].flatMap((right) =>
    [box.top, box.bottom].map((bottom) => matrix.transformPoint({ x: right - left, y: bottom - top })),
  );
  return around(
    corners.map((corner) => ({
      ...{ left: left + corner.x, right: left + corner.x },
      ...{ top: top + corner.y, bottom: top + corner.y },
    })),
  );
}

/** The sum of computed lengths (pixels). */
const sum = (...lengths: readonly string[]): number =>
  lengths.reduce((all, length) => all + (Number.parseFloat(length) || 0), 0);
