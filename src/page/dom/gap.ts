/**
 * Gaps that only the layout shows. There is no space in the text, but a margin, a border or a flex gap
 * separates two elements, such as a badge and the date beside it.
 */

/**
 * A gap wider than this share of the font size looks like a
 * space. A space is about a quarter of the font size wide.
 */
const WIDE = 0.15;

/**
 * Whether there is a gap on the screen between the end of one text and the start of the next. Asks for
 * layout. False for two single characters: each digit of a number may be in a box of its own.
 */
export function isGapBetween(before: Text, after: Text): boolean {
  if ([before, after].every(({ data }) => data.trim().length === 1)) return false;
  const end = characterBox(before, before.data.trimEnd().length - 1);
  const start = characterBox(after, after.data.length - after.data.trimStart().length);
  const element = after.parentElement;
  if (!end || !start || !element) return false;
  const isBeside = start.top < end.bottom && start.bottom > end.top;
  const height = Number.parseFloat(getComputedStyle(element).fontSize) || 16;
  return !isBeside || Math.max(start.left - end.right, end.left - start.right) > height * WIDE;
}

/** The box of one character of a text; undefined if it is not painted. */
function characterBox(text: Text, index: number): DOMRect | undefined {
  if (index < 0 || index >= text.data.length) return undefined;
  const range = text.ownerDocument.createRange();
  range.setStart(text, index);
  range.setEnd(text, index + 1);
  const box = range.getBoundingClientRect?.();
  return box && box.width > 0 && box.height > 0 ? box : undefined;
}
