import { isElement } from '../dom/element.ts';
import { elementOf, isGenerated, type Source } from '../dom/source.ts';
import type { Rectangle } from './rectangle.ts';

/** A part of a text of a page: some characters of a text node, or what a control or a style sheet shows. */
export interface Piece {
  readonly source: Source;
  /** Where its characters stand in the source's text; each is a letter or a digit. */
  readonly places: readonly number[];
}

/** The areas of a piece on the screen: of each character, or as near to that as the browser tells. */
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

/** The area of a control in which its value stands. */
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

/** The element in whose style a piece is painted; the document's own where it is in none. */
export const styledBy = ({ source }: Piece): Element | null => elementOf(source);
