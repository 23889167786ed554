import { controlValue } from './control.ts';
import { isElement } from './element.ts';
import { type Generated, generatedText } from './generated.ts';

/**
 * The source of a part of a line: a text node, a form control
 * that shows its value, or a text that a style sheet generates.
 */
export type Source = Text | Element | Generated;

export const isGenerated = (source: Source): source is Generated => !('nodeType' in source);

export const isText = (source: Source): source is Text => !isGenerated(source) && !isElement(source);

/** The text that a source shows now. */
export function textOf(source: Source): string {
  if (isGenerated(source)) return generatedText(source);
  return isElement(source) ? (controlValue(source) ?? '') : source.data;
}

/** The element whose styles apply to a source; null if there is none. */
export function elementOf(source: Source): Element | null {
  if (isGenerated(source)) return source.element;
  if (isElement(source)) return source;
  const { parentNode } = source;
  return isElement(parentNode) ? parentNode : ((parentNode as ShadowRoot | null)?.host ?? null);
}
