import { frameOf, outwards, renderedParentOf } from './ancestors.ts';
import { BLACK, type Colour, over, readColour, WHITE } from './colours.ts';
import type { GeneratedLayer } from './generated-layers.ts';
import { paint } from './layer.ts';
import type { Scene } from './scene.ts';
import { paintsCanvas } from './stacking-context.ts';

/**
 * The background colour behind a text in an element; undefined if it is a picture.
 * @param under the elements under the text, the topmost first,
 * if known. Otherwise the element's ancestors are used.
 * @param generated the pseudo-elements at that point, generated in the element or its ancestors
 */
export function groundOf(
  element: Element,
  scene: Scene,
  under: readonly Element[] = [],
  generated: readonly GeneratedLayer[] = [],
): Colour | undefined {
  const elements = withHolders(under, outwards(element)).reverse();
  // The background of the canvas is under everything.
  const canvas = elements.filter(paintsCanvas);
  const layers = [...canvas, ...elements.filter((each) => !canvas.includes(each))].flatMap((each) => {
    const own = generated.filter(({ holder }) => holder === each);
    const below = own.filter(({ at }) => at === 'under ground');
    const above = own.filter(({ at }) => at === 'over ground');
    return [...below.map(({ layer }) => layer), scene.layerOf(each), ...above.map(({ layer }) => layer)];
  });
  return paint(layers, canvasOf(element.ownerDocument, scene));
}

/**
 * Adds the ancestors of the text to the elements under it: for
 * elements in a shadow root, the browser returns only the host.
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

/** The colour where nothing is painted: white, black in a dark colour scheme, or what is behind a frame, if known. */
function canvasOf(page: Document, scene: Scene): Colour | undefined {
  const frame = frameOf(page);
  const isDark = isDarkIn(page.documentElement);
  // A frame whose colour scheme differs from that around it is not transparent.
  if (!frame || isDark !== isDarkIn(frame)) return isDark ? BLACK : WHITE;
  // Filters of the frame apply to its text too, but only later.
  if (scene.glassOf(frame).filters.length > 0) return WHITE;
  const behind = groundOf(renderedParentOf(frame) ?? frame, scene);
  const own = readColour(getComputedStyle(frame).backgroundColor || 'transparent');
  if (own?.alpha === 1) return own;
  return own && behind ? over(own, behind) : behind;
}

/** Whether an element is in the dark colour scheme. */
function isDarkIn(element: Element): boolean {
  const { colorScheme = '' } = getComputedStyle(element);
  const view = element.ownerDocument.defaultView;
  return (
    /dark/.test(colorScheme) &&
    (!/light/.test(colorScheme) || (view?.matchMedia('(prefers-color-scheme: dark)').matches ?? false))
  );
}
