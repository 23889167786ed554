import { outwards } from './ancestors.ts';
import { type Layer, layerOf } from './layer.ts';
import { levelOf } from './order.ts';
import type { Rectangle } from './rectangle.ts';
import type { Scene } from './scene.ts';
import { isGenerated, PSEUDOS } from './stack.ts';

/**
 * A pseudo-element that may cover a text, generated in an
 * element around the text, with the area that it covers.
 */
export interface GeneratedCover {
  readonly area: Rectangle;
  readonly layer: Layer;
}

/**
 * How many levels of ancestors are searched. Computing a pseudo-element's style takes longer the deeper the
 * element is. No real page nests deeper.
 */
const MOST_LEVELS = 60;

/**
 * The pseudo-elements over a text. At a point, the browser only returns the element that generates them, and
 * that element is drawn under its own text. Only positioned pseudo-elements can lie over text.
 */
export function generatedCovers(element: Element, scene: Scene): GeneratedCover[] {
  const chain = outwards(element);
  return chain.slice(0, MOST_LEVELS).flatMap((each, at) =>
    PSEUDOS.filter((pseudo) => isGenerated(each, pseudo)).flatMap((pseudo) => {
      const style = getComputedStyle(each, pseudo);
      if (!/absolute|fixed/.test(style.position)) return [];
      const level = Number.parseInt(style.zIndex, 10) || 0;
      const own = levelOf(chain.slice(0, at));
      if (level < own || level < 0 || (level === own && pseudo === '::before')) return [];
      return [{ area: areaOf(style, chain.slice(at)), layer: layerOf(each, scene, pseudo) }];
    }),
  );
}

/** The box of a positioned pseudo-element, placed in its nearest positioned ancestor. */
function areaOf(style: CSSStyleDeclaration, chain: readonly Element[]): Rectangle {
  const holder = chain.find((each) => getComputedStyle(each).position !== 'static') ?? chain.at(-1);
  const box = holder?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const pixels = (text: string) => Number.parseFloat(text) || 0;
  const left = box.left + (holder?.clientLeft ?? 0) + pixels(style.left);
  const top = box.top + (holder?.clientTop ?? 0) + pixels(style.top);
  return { left, top, right: left + pixels(style.width), bottom: top + pixels(style.height) };
}
