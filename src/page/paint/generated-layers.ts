import { outwards } from './ancestors.ts';
import type { Layer } from './layer.ts';
import { levelOf } from './order.ts';
import { areaOf, isAbsolute } from './pseudo-elements.ts';
import type { Rectangle } from './rectangle.ts';
import type { Scene } from './scene.ts';
import { createsStackingContext, paintsCanvas } from './stacking-context.ts';

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
    scene
      .pseudoElementsOf(holder)
      .filter(({ style }) => isAbsolute(style))
      .map((pseudo) => {
        const { name, style, layer } = pseudo;
        const level = Number.parseInt(style.zIndex, 10) || 0;
        const textLevel = levelOf(chain.slice(0, depth));
        const isOver = level >= 0 && (level > textLevel || (level === textLevel && name === '::after'));
        const isUnder = level < 0 && !createsStackingContext(holder) && !paintsCanvas(holder);
        return {
          holder,
          area: areaOf(pseudo, holder),
          layer,
          at: isOver ? 'over text' : isUnder ? 'under ground' : 'over ground',
        };
      }),
  );
}
