/**
 * Quick patterns for what may be an NHS number or its label. In the text of a page, a gap in a number may be
 * white space of any length.
 */

/** How many characters are searched in one go. */
const CHUNK = 100_000;

export const NHS = /N.?H.?S/i;

/**
 * At least nine digits with short gaps, which somebody may
 * have meant as an NHS number. For text with collapsed spaces.
 */
export const NUMBER_LIKE = /(?:\d\D{0,3}){9}/g;

/**
 * The same for text as the browser returns it. It matches at
 * least what NUMBER_LIKE matches once spaces are collapsed.
 */
const UNTIDY_NUMBER_LIKE = /(?:\d\s*(?:[^\d\s]\s*){0,3}){9}/g;
/** A gap that ends every number. */
const GAP = /(?:[^\d\s]\s*){4}/g;

/** Collapses white space, so that a gap within a number is short however the page's source is formatted. */
export function collapseSpaces(text: string): string {
  const content = text.trim();
  return content.length > 5 ? content.replace(/\s{2,}/g, ' ') : content;
}

/**
 * An index in a text that every possible number ends before; 0 if there is no number. Searches the whole text
 * in chunks that are cut where no number can continue, and yields after each chunk.
 */
export function* endOfNumbers(text: string): Generator<number, number> {
  let end = 0;
  for (let from = 0; from < text.length; ) {
    const to = gapAfter(text, from + CHUNK);
    const last = [...text.slice(from, to).matchAll(UNTIDY_NUMBER_LIKE)].at(-1);
    // The digits that follow may form another number with some of these.
    if (last) end = gapAfter(text, from + last.index + last[0].length);
    from = to;
    if (from < text.length) yield from;
  }
  return end;
}

/** The end of the first gap after an index in a text; the end of the text if there is none. */
function gapAfter(text: string, index: number): number {
  GAP.lastIndex = index;
  return index < text.length && GAP.test(text) ? GAP.lastIndex : text.length;
}
