import { outwards } from './ancestors.ts';
import { type Layer, layerOf } from './layer.ts';
import { levelOf } from './order.ts';
import type { Rectangle } from './rectangle.ts';
import type { Scene } from './scene.ts';
import { isGenerated, PSEUDOS } from './stack.ts';

/** A layer that a style sheet generates in what a text is drawn in, with the area that it covers. */
export interface GeneratedCover {
  readonly area: Rectangle;
  readonly layer: Layer;
}

/** Asking for what is generated takes a browser as long as the element is deep: no real page nests deeper. */
const MOST_LEVELS = 60;

/**
 * The generated layers over a text: of a hit, a browser only tells the element that they are generated in,
 * which is drawn under its own text. Only what is placed can lie over text.
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

/** Where a placed pseudo-element stands, in the nearest box that is placed. */
function areaOf(style: CSSStyleDeclaration, chain: readonly Element[]): Rectangle {
  const holder = chain.find((each) => getComputedStyle(each).position !== 'static') ?? chain.at(-1);
  const box = holder?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const pixels = (text: string) => Number.parseFloat(text) || 0;
  const left = box.left + (holder?.clientLeft ?? 0) + pixels(style.left);
  const top = box.top + (holder?.clientTop ?? 0) + pixels(style.top);
  return { left, top, right: left + pixels(style.width), bottom: top + pixels(style.height) };
}
