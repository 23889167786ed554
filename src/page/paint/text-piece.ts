import { isElement } from '../dom/element.ts';
import { elementOf, isGenerated, type Source } from '../dom/source.ts';
import type { Rectangle } from './rectangle.ts';

/** A part of a text: some characters of a text node, the value of a control, or a generated text. */
export interface Piece {
  readonly source: Source;
  /** The indexes of its characters in the source's text; each is a letter or a digit. */
  readonly places: readonly number[];
}

/**
 * The areas of a piece on the screen: one for each character,
 * or one for the whole source if the browser tells no more.
 */
export function areasOf({ source, places }: Piece): Rectangle[] {
  if (isGenerated(source)) return [source.element.getBoundingClientRect()];
  if (isElement(source)) return [insideOf(source)];
  const range = source.ownerDocument.createRange();
  return places.flatMap((at) => {
    range.setStart(source, at);
    range.setEnd(source, at + 1);
    return [...range.getClientRects()].slice(0, 1);
  });
}

/** The area of a control that holds its value. */
function insideOf(control: Element): Rectangle {
  const { left, top, right, bottom } = control.getBoundingClientRect();
  const style = getComputedStyle(control);
  const pixels = (text: string) => Number.parseFloat(text) || 0;
  return {
    left: left + pixels(style.paddingLeft) + pixels(style.textIndent),
    top: top + pixels(style.paddingTop),
    right: right - pixels(style.paddingRight),
    bottom: bottom - pixels(style.paddingBottom),
  };
}

/** The element whose styles apply to a piece; null if there is none. */
export const styledBy = ({ source }: Piece): Element | null => elementOf(source);
