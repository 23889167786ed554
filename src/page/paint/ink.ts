import type { Source } from '../dom/source.ts';
import { isGenerated } from '../dom/source.ts';
import { type Colour, readColour } from './colours.ts';
import { filtered } from './filters.ts';
import type { Scene } from './scene.ts';

/**
 * The colour and opacity of a text; undefined if it is not known, as when the text is filled with a picture.
 */
export function inkOf(source: Source, element: Element, scene: Scene): Colour | undefined {
  const style = getComputedStyle(
    element,
    isGenerated(source) ? source.pseudo : undefined,
  ) as CSSStyleDeclaration & {
    webkitTextFillColor?: string;
  };
  // The background shows through this text.
  if (/text/.test(style.backgroundClip)) return undefined;
  const isDrawing = element.namespaceURI === 'http://www.w3.org/2000/svg';
  if (isDrawing && style.fill === 'none') return { rgb: [0, 0, 0], alpha: 0 };
  const colour = readColour(isDrawing ? style.fill : style.webkitTextFillColor || style.color);
  const glass = scene.glassOf(element);
  const opacity = glass.opacity * (isDrawing ? Number(style.fillOpacity || 1) : 1);
  return colour && { ...filtered(colour, glass.filters), alpha: colour.alpha * opacity };
}
