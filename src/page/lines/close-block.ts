import { isCell, isRow } from '../dom/element.ts';
import { isEntryOfMany, isOneOfMany } from './excerpt.ts';
import { closeHeading, heads, isHeading } from './headings.ts';
import type { Open } from './open-blocks.ts';
import { HAS_WORD, type PageText } from './page-text.ts';
import { cellOf, joinPieces, pairOf, rowOf } from './rows.ts';

/** Puts together the lines that were read in a block: a heading, a row, a cell, or pieces side by side. */
export function closeBlock(page: PageText, closed: Open, element: Element, parent: Open) {
  const { lines } = page;
  // Only short parts are looked at again, so that no depth of nesting costs much.
  const isLong = lines.length - closed.from > 12;
  if (isHeading(element)) return closeHeading(page, closed, element, parent);
  const tag = element.tagName;
  if (isRow(element)) {
    const row = rowOf(closed.cells ?? [], closed.about);
    if (row) lines.push(isOneOfMany(element, closed.cells?.length) ? { ...row, listed: true } : row);
    return;
  }
  if (isEntryOfMany(element)) for (const line of lines.slice(closed.from)) line.listed = true;
  if (isLong) return;
  if (isCell(element))
    return closeCell(page, closed, parent, /^(?:TH|DT)$/.test(tag) || /header$/.test(element.role ?? ''));
  const [only, ...others] = lines.slice(closed.from);
  // A wrapper round nothing but a heading: the heading is of what follows.
  if (only?.heading && others.length === 0) heads(parent, only.text, closed.level);
  else if (tag !== 'BODY' && tag !== 'MAIN') {
    const joined = joinPieces(lines.slice(closed.from));
    if (joined) lines.splice(closed.from, Infinity, joined);
  }
}

/** A description list pairs as it goes; a row waits until it is whole. */
function closeCell({ lines }: PageText, { from }: Open, parent: Open, isHead: boolean) {
  const cell = cellOf(lines.slice(from), isHead);
  if (!cell) return;
  lines.splice(from);
  parent.cells ??= [];
  if (isRow(parent.element) || isHead) parent.cells.push(cell);
  else
    lines.push(
      ...pairOf(parent.cells.splice(0), cell, parent.about).filter(({ text }) => HAS_WORD.test(text)),
    );
}
