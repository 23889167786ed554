import { outwards } from './ancestors.ts';
import type { Layer } from './layer.ts';
import type { Scene } from './scene.ts';
import { createsStackingContext, takesLevel } from './stacking-context.ts';

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

/**
 * Whether an element's background is that of the canvas, which is under everything: the root's, or the body's if the
 * root has none (CSS Backgrounds).
 */
function paintsCanvas(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  if (element === documentElement) return true;
  if (element !== body) return false;
  const { backgroundColor, backgroundImage } = getComputedStyle(documentElement);
  return /^(?:transparent|rgba\(0, 0, 0, 0\)|)$/.test(backgroundColor) && /^(?:none|)$/.test(backgroundImage);
}
