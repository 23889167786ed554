import { outwards } from './ancestors.ts';
import { type Layer, layerOf } from './layer.ts';
import { createsStackingContext } from './negative-levels.ts';
import { levelOf } from './order.ts';
import type { Rectangle } from './rectangle.ts';
import type { Scene } from './scene.ts';
import { hasPseudo, PSEUDOS } from './stack.ts';

/** A pseudo-element that is positioned, generated in an element around a text. */
export interface GeneratedLayer {
  /** The element that generates it. */
  readonly holder: Element;
  readonly area: Rectangle;
  readonly layer: Layer;
  /** Whether it is painted over the text, over the holder's own ground, or under that ground. */
  readonly at: 'over text' | 'over ground' | 'under ground';
}

/**
 * How many levels of ancestors are searched. Computing a pseudo-element's style takes longer the deeper the
 * element is. No real page nests deeper.
 */
const MOST_LEVELS = 60;

/**
 * The positioned pseudo-elements around a text. At a point, the browser only returns the element that generates
 * them, so where they are painted is worked out from their levels.
 */
export function generatedLayers(element: Element, scene: Scene): GeneratedLayer[] {
  const chain = outwards(element);
  return chain.slice(0, MOST_LEVELS).flatMap((holder, depth) =>
    PSEUDOS.filter((pseudo) => hasPseudo(holder, pseudo)).flatMap((pseudo) => {
      const style = getComputedStyle(holder, pseudo);
      if (!/absolute|fixed/.test(style.position)) return [];
      const area = areaOf(style, chain.slice(depth));
      const level = Number.parseInt(style.zIndex, 10) || 0;
      const textLevel = levelOf(chain.slice(0, depth));
      const isOver = level >= 0 && (level > textLevel || (level === textLevel && pseudo === '::after'));
      const isUnder = level < 0 && !createsStackingContext(getComputedStyle(holder));
      const at = isOver ? 'over text' : isUnder ? 'under ground' : 'over ground';
      return [{ holder, area, layer: layerOf(holder, scene.glassOf, pseudo), at }];
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
