import { SEAM } from './line.ts';

/** With more open seams than this, only two readings are tried: all seams joined, and all seams as spaces. */
const MOST_OPEN = 6;

/**
 * Every way to read a text with seams. The screen may show a seam as a gap or as nothing:
 * `1<mark>1/03/1961</mark>` is one word, `<span>01-Jan-1960</span><span>66y</span>` may be two. A seam beside
 * white space or punctuation, or at either end of the text, is dropped. The caller accepts a value only if
 * all readings that make sense give the same.
 */
export function seamReadings(text: string): string[] {
  const [first = '', ...rest] = text
    .replace(/[ \ue000]*\t[ \ue000]*/g, '\t')
    .replace(/^[ \ue000]+|[ \ue000]+$/g, '')
    .replace(/[ \ue000]* [ \ue000]*/g, ' ')
    .replace(/(?<=[/.,:()-])\ue000+|\ue000+(?=[/.,:()-])/g, '')
    .split(/\ue000+/);
  if (rest.length > MOST_OPEN) return [[first, ...rest].join(''), [first, ...rest].join(' ')];
  return rest.reduce(
    (readings, part) => readings.flatMap((reading) => [reading + part, `${reading} ${part}`]),
    [first],
  );
}

/** Replaces each seam with a space. */
export const seamsToSpaces = (text: string): string => text.replaceAll(SEAM, ' ');
