import type { Source } from '../dom/source.ts';
import { isGenerated } from '../dom/source.ts';
import { type Colour, readColour } from './colours.ts';
import { filtered } from './filters.ts';
import type { Scene } from './scene.ts';

/**
 * The colour of a text, with how opaque it is painted; undefined where it is not to be told, as of a picture.
 */
export function inkOf(source: Source, element: Element, scene: Scene): Colour | undefined {
  const style = getComputedStyle(
    element,
    isGenerated(source) ? source.pseudo : undefined,
  ) as CSSStyleDeclaration & {
    webkitTextFillColor?: string;
  };
  // The ground shows through such text.
  if (/text/.test(style.backgroundClip)) return undefined;
  const isDrawing = element.namespaceURI === 'http://www.w3.org/2000/svg';
  if (isDrawing && style.fill === 'none') return { rgb: [0, 0, 0], alpha: 0 };
  const colour = readColour(isDrawing ? style.fill : style.webkitTextFillColor || style.color);
  const opacity = scene.opacityOf(element) * (isDrawing ? Number(style.fillOpacity || 1) : 1);
  return colour && { ...filtered(colour, scene.filtersOf(element)), alpha: colour.alpha * opacity };
}
