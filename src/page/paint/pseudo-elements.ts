import { outwards } from './ancestors.ts';
import type { GlassOf } from './glass.ts';
import { type Layer, layerOf } from './layer.ts';
import { around, type Rectangle } from './rectangle.ts';

/** A pseudo-element that a person can see, and where it is. */
export interface PseudoElement {
  readonly name: '::before' | '::after';
  readonly style: CSSStyleDeclaration;
  /** Its box if it is absolutely positioned. Otherwise the box of its element, which holds it. */
  readonly area: Rectangle;
  readonly layer: Layer;
}

/** What style sheets generate before and after the content of an element. */
export const pseudoElementsOf = (element: Element, glassOf: GlassOf): PseudoElement[] =>
  (['::before', '::after'] as const).flatMap((name) => {
    const style = getComputedStyle(element, name);
    if (/^(?:none|normal|)$/.test(style.content) || style.visibility !== 'visible') return [];
    const area = isAbsolute(style) ? boxOf(style, element) : element.getBoundingClientRect();
    return [{ name, style, area, layer: layerOf(element, glassOf, name) }];
  });

export const isAbsolute = ({ position }: CSSStyleDeclaration): boolean => /absolute|fixed/.test(position);

/** The box of an absolutely positioned pseudo-element: placed in the nearest positioned ancestor, then transformed. */
function boxOf(style: CSSStyleDeclaration, element: Element): Rectangle {
  const chain = outwards(element);
  const holder = chain.find((each) => getComputedStyle(each).position !== 'static') ?? chain.at(-1);
  const outer = holder?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const left = outer.left + (holder?.clientLeft ?? 0) + pixels(style.left);
  const top = outer.top + (holder?.clientTop ?? 0) + pixels(style.top);
  const box = { left, top, right: left + pixels(style.width), bottom: top + pixels(style.height) };
  return transformed(box, style);
}

/** The rectangle around a box after its transform. */
function transformed(box: Rectangle, { transform, transformOrigin }: CSSStyleDeclaration): Rectangle {
  if (!transform || transform === 'none') return box;
  const matrix = new DOMMatrix(transform);
  const [x = 0, y = 0] = transformOrigin.split(' ').map(pixels);
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

const pixels = (length: string): number => Number.parseFloat(length) || 0;
