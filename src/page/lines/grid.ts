import type { Draft } from './page-text.ts';
import { joinShortLines } from './rows.ts';

/** Fewer columns are labels beside values, which are read one after the other. */
const FEWEST_COLUMNS = 3;
/** Labels and one row of values. */
const FEWEST_CELLS = 2 * FEWEST_COLUMNS;

/** Whether a style sheet lays the children of an element out as a grid that may have several rows. */
export const isGrid = (element: Element): boolean =>
  element.childElementCount >= FEWEST_CELLS && getComputedStyle(element).display.endsWith('grid');

/**
 * The lines of a grid whose every child is a cell of one line, row by row: labels side by side, and the values
 * below them. Undefined if the element is no such grid. Asks for layout.
 * @param lines the lines read so far. Those of the element are the last.
 */
export function rowsOfGrid(
  element: Element,
  lines: readonly Draft[],
  firstLine: number,
): Draft[] | undefined {
  if (lines.length - firstLine !== element.childElementCount || !isGrid(element)) return undefined;
  const columns = getComputedStyle(element).gridTemplateColumns.match(/[\d.]+px/g)?.length ?? 1;
  if (columns < FEWEST_COLUMNS || element.childElementCount % columns !== 0) return undefined;
  const rows: Draft[] = [];
  for (let first = firstLine; first < lines.length; first += columns) {
    const row = joinShortLines(lines.slice(first, first + columns));
    if (!row) return undefined;
    rows.push(row);
  }
  return rows;
}
