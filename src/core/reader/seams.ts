import { SEAM } from './line.ts';

/** With more open seams than this, only all joined and all parted are tried. */
const MOST_OPEN = 6;

/**
 * Every way to read a text whose seams may be a gap to the eye or nothing: `1<mark>1/03/1961</mark>` is one word,
 * `<span>01-Jan-1960</span><span>66y</span>` may be two. A seam beside white space, a mark or an end says nothing.
 * A value counts only if all the ways that make sense come to the same.
 */
export function unseamed(text: string): string[] {
  const [first = '', ...others] = text
    .replace(/[ \ue000]*\t[ \ue000]*/g, '\t')
    .replace(/^[ \ue000]+|[ \ue000]+$/g, '')
    .replace(/[ \ue000]* [ \ue000]*/g, ' ')
    .replace(/(?<=[/.,:()-])\ue000+|\ue000+(?=[/.,:()-])/g, '')
    .split(/\ue000+/);
  if (others.length > MOST_OPEN) return [[first, ...others].join(''), [first, ...others].join(' ')];
  return others.reduce((ways, part) => ways.flatMap((way) => [way + part, `${way} ${part}`]), [first]);
}

/** A text with a space for each of its seams. */
export const parted = (text: string): string => text.replaceAll(SEAM, ' ');
