import { outwards } from './ancestors.ts';
import { isPaintedOver } from './order.ts';
import { holds, overlap, type Rectangle } from './rectangle.ts';
import type { Scene } from './scene.ts';
import { type Cover, pseudoLayersAt } from './stack.ts';

/**
 * The elements over a text that let clicks through (`pointer-events:
 * none`). The browser does not report them at a point.
 * @param area of the text
 */
export function untouchableOver(element: Element, area: Rectangle, scene: Scene): Element[] {
  const roots = new Set(outwards(element).map((each) => each.getRootNode() as Document | ShadowRoot));
  return [...roots].flatMap(scene.untouchableIn).filter((each) => {
    const { left, top, right, bottom } = overlap(each.getBoundingClientRect(), area);
    if (left >= right || top >= bottom) return false;
    const { pointerEvents, visibility } = getComputedStyle(each);
    return pointerEvents === 'none' && visibility === 'visible' && isPaintedOver(each, element);
  });
}

/** The elements that lie over a point, as covers. */
export const coversAt = (elements: readonly Element[], x: number, y: number, scene: Scene): Cover[] =>
  elements
    .filter((each) => holds(each.getBoundingClientRect(), x, y))
    .flatMap((element) =>
      [...pseudoLayersAt(element, x, y, scene), scene.layerOf(element)].map((layer) => ({ element, layer })),
    );
