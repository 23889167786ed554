import { isCell, isRow } from '../dom/element.ts';
import { rowsOfGrid } from './grid.ts';
import { closeHeading, isHeading, startSection } from './headings.ts';
import type { OpenElement } from './open-element.ts';
import { HAS_TEXT, type PageText } from './page-text.ts';
import { isEntryOfLongerList, isRowOfLongerTable } from './partial-list.ts';
import { cellOf, joinShortLines, linesOfPair, rowOf } from './rows.ts';

/**
 * Combines the lines that were read in a block element that has just ended: a heading, a row, a cell, or
 * short lines side by side.
 */
export function closeBlock(page: PageText, closed: OpenElement, element: Element, parent: OpenElement) {
  const { lines } = page;
  // Only short blocks are processed again, so that deep nesting does not make it slow.
  const isLong = lines.length - closed.firstLine > 12;
  if (isHeading(element)) return closeHeading(page, closed, element, parent);
  const tag = element.tagName;
  if (isRow(element)) {
    const row = rowOf(closed.cells ?? [], closed.section);
    if (row) lines.push(isRowOfLongerTable(element, closed.cells?.length) ? { ...row, listed: true } : row);
    return;
  }
  if (isEntryOfLongerList(element)) for (const line of lines.slice(closed.firstLine)) line.listed = true;
  const rows = rowsOfGrid(element, lines, closed.firstLine);
  if (rows) lines.splice(closed.firstLine, Infinity, ...rows);
  if (rows || isLong) return;
  if (isCell(element))
    return closeCell(page, closed, parent, /^(?:TH|DT)$/.test(tag) || /header$/.test(element.role ?? ''));
  const [only, ...others] = lines.slice(closed.firstLine);
  // The block is a wrapper around nothing but a heading: the heading applies to what follows the wrapper.
  if (only?.heading && others.length === 0) startSection(parent, only.text, closed.level);
  else if (tag !== 'BODY' && tag !== 'MAIN') {
    const joined = joinShortLines(lines.slice(closed.firstLine));
    if (joined) lines.splice(closed.firstLine, Infinity, joined);
  }
}

/**
 * Marks where a block of two or more lines begins and ends. The rows of a table may be in several groups, so a
 * group of rows is no block.
 */
export function markEnds({ lines }: PageText, firstLine: number, element: Element): void {
  if (lines.length - firstLine < 2 || /^(?:TBODY|THEAD|TFOOT)$/.test(element.tagName)) return;
  if (element.role === 'rowgroup') return;
  const ends = element.tagName === 'TABLE' ? 'table' : 'block';
  for (const line of [lines[firstLine - 1], lines.at(-1)])
    if (line && line.ends !== 'table') line.ends = ends;
}

/**
 * Adds a cell to its row, which is combined at the end of the row.
 * In a description list, pairs a description with its terms at once.
 */
function closeCell({ lines }: PageText, { firstLine }: OpenElement, parent: OpenElement, isHead: boolean) {
  const cell = cellOf(lines.slice(firstLine), isHead);
  if (!cell) return;
  lines.splice(firstLine);
  parent.cells ??= [];
  if (isRow(parent.element) || isHead) parent.cells.push(cell);
  else
    lines.push(
      ...linesOfPair(parent.cells.splice(0), cell, parent.section).filter(({ text }) => HAS_TEXT.test(text)),
    );
}
