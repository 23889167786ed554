import { outwards } from './ancestors.ts';
import { setsLevels } from './holders.ts';
import { type Layer, layerOf } from './layer.ts';
import { levelOf } from './order.ts';
import type { Rectangle } from './rectangle.ts';
import type { Scene } from './scene.ts';
import { isGenerated, PSEUDOS } from './stack.ts';

/** A layer that a style sheet generates in something that holds a text. */
export interface GeneratedLayer {
  readonly holder: Element;
  readonly area: Rectangle;
  readonly layer: Layer;
  /** Whether it is painted over the text, over the holder's own ground, or under that ground. */
  readonly at: 'over text' | 'over ground' | 'under ground';
}

/** Asking for what is generated takes a browser as long as the element is deep: no real page nests deeper. */
const MOST_LEVELS = 60;

/**
 * The placed layers that style sheets generate in what a text is drawn in. At a point, a browser only tells the element
 * that they are generated in.
 */
export function generatedLayers(element: Element, scene: Scene): GeneratedLayer[] {
  const chain = outwards(element);
  return chain.slice(0, MOST_LEVELS).flatMap((holder, depth) =>
    PSEUDOS.filter((pseudo) => isGenerated(holder, pseudo)).flatMap((pseudo) => {
      const style = getComputedStyle(holder, pseudo);
      if (!/absolute|fixed/.test(style.position)) return [];
      const area = areaOf(style, chain.slice(depth));
      const level = Number.parseInt(style.zIndex, 10) || 0;
      const textLevel = levelOf(chain.slice(0, depth));
      const isOver = level >= 0 && (level > textLevel || (level === textLevel && pseudo === '::after'));
      const isUnder = level < 0 && !setsLevels(getComputedStyle(holder));
      const at = isOver ? 'over text' : isUnder ? 'under ground' : 'over ground';
      return [{ holder, area, layer: layerOf(holder, scene, pseudo), at }];
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
