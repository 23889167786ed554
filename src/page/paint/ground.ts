import { frameOf, outwards } from './ancestors.ts';
import { BLACK, type Colour, WHITE } from './colours.ts';
import { layerOf, paint } from './layer.ts';
import type { Scene } from './scene.ts';

/**
 * The ground that a text in an element stands on; undefined where it is a picture.
 * @param under the elements under the text from the top down, where they are known; else what it is drawn in
 */
export function groundOf(element: Element, scene: Scene, under: readonly Element[] = []): Colour | undefined {
  const layers = withHolders(under, outwards(element))
    .reverse()
    .map((each) => layerOf(each, scene));
  return paint(layers, canvasOf(element.ownerDocument, scene));
}

/**
 * Elements from the top down, with those that hold the text: of what is in a shadow root, a browser tells the
 * host.
 */
function withHolders(under: readonly Element[], holders: readonly Element[]): Element[] {
  const all: Element[] = [];
  let from = 0;
  for (const holder of holders) {
    const at = under.indexOf(holder, from);
    if (at >= 0) {
      all.push(...under.slice(from, at));
      from = at + 1;
    }
    all.push(holder);
  }
  return [...all, ...under.slice(from)];
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
