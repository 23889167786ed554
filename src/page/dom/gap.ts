/**
 * Gaps that are only seen: text runs on from one element to the next, but a margin, a border or a flex gap
 * parts it, as a badge from the date beside it.
 */

/** A gap wider than this part of the letters' height is one to the eye: a space is a quarter wide. */
const WIDE = 0.15;

/**
 * Whether the end of one text and the beginning of the next stand apart on the screen. Asks for layout. Of
 * digits that are each in a box of their own, none stands apart.
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

/** Where a letter of a text is painted; undefined where it is not. */
function characterBox(text: Text, index: number): DOMRect | undefined {
  if (index < 0 || index >= text.data.length) return undefined;
  const range = text.ownerDocument.createRange();
  range.setStart(text, index);
  range.setEnd(text, index + 1);
  const box = range.getBoundingClientRect?.();
  return box && box.width > 0 && box.height > 0 ? box : undefined;
}
