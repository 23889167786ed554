/**
 * What may be an NHS number or its label, before anything is read. Gaps in a number hold white space of any
 * length.
 */

/** So many characters are searched in one go. */
const CHUNK = 100_000;

export const NHS = /N.?H.?S/i;

/** As many digits as somebody may have meant for an NHS number, in text that is tidy. */
export const NUMBER_LIKE = /(?:\d\D{0,3}){9}/g;

/**
 * The same in text as the browser gives it: it finds at least all that `NUMBER` finds once the text is tidy.
 */
const UNTIDY_NUMBER_LIKE = /(?:\d\s*(?:[^\d\s]\s*){0,3}){9}/g;
/** No number goes on after this. */
const GAP = /(?:[^\d\s]\s*){4}/g;

/** Text in which no gap within a number is longer than some characters, however the page's source is set. */
export function collapseSpaces(text: string): string {
  const content = text.trim();
  return content.length > 5 ? content.replace(/\s{2,}/g, ' ') : content;
}

/**
 * A place in a text that every possible number in it stands before; 0 where there is none. Searches all of
 * the text, in parts that are cut where no number can go on, and yields after each.
 */
export function* endOfNumbers(text: string): Generator<number, number> {
  let end = 0;
  for (let from = 0; from < text.length; ) {
    const to = gapAfter(text, from + CHUNK);
    const last = [...text.slice(from, to).matchAll(UNTIDY_NUMBER_LIKE)].at(-1);
    // Digits that follow may make another number with some of these.
    if (last) end = gapAfter(text, from + last.index + last[0].length);
    from = to;
    if (from < text.length) yield from;
  }
  return end;
}

/** Where the first gap ends after a place in a text, or the text itself. */
function gapAfter(text: string, index: number): number {
  GAP.lastIndex = index;
  return index < text.length && GAP.test(text) ? GAP.lastIndex : text.length;
}
