import { outwards } from './ancestors.ts';
import type { Layer } from './layer.ts';
import type { Scene } from './scene.ts';
import { createsStackingContext, paintsCanvas, takesLevel } from './stacking-context.ts';

/**
 * The backgrounds of ancestors that are painted over a text. An element with a negative `z-index` is painted
 * under the backgrounds of its ancestors, up to the one that creates the stacking context.
 */
export function holdersOver(element: Element, scene: Scene): Layer[] {
  const over: Layer[] = [];
  let isUnder = false;
  for (const each of outwards(element)) {
    if (createsStackingContext(each)) isUnder = false;
    else if (isUnder && !paintsCanvas(each)) over.push(scene.layerOf(each));
    if (Number.parseInt(getComputedStyle(each).zIndex, 10) < 0 && takesLevel(each)) isUnder = true;
  }
  return over;
}
