import { frameOf, outwards } from './ancestors.ts';
import { BLACK, type Colour, WHITE } from './colours.ts';
import { layerOf, paint } from './layer.ts';
import type { Scene } from './scene.ts';

/**
 * The ground that a text in an element stands on; undefined where it is a picture.
 * @param under the elements under the text from the top down, where they are known; else what it is drawn in
 */
export function groundOf(
  element: Element,
  scene: Scene,
  under: readonly Element[] = outwards(element),
): Colour | undefined {
  const layers = [...under].reverse().map((each) => layerOf(each, scene));
  return paint(layers, canvasOf(element.ownerDocument, scene));
}

/** What shows where nothing is painted: white, black in a dark scheme, or what a frame stands on. */
function canvasOf(page: Document, scene: Scene): Colour {
  const frame = frameOf(page);
  if (frame) return groundOf(frame, scene) ?? WHITE;
  const { colorScheme = '' } = getComputedStyle(page.documentElement);
  const isDark =
    /dark/.test(colorScheme) &&
    (!/light/.test(colorScheme) ||
      (page.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ?? false));
  return isDark ? BLACK : WHITE;
}
