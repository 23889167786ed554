/**
 * Lists and tables that the page holds only in part, because it creates rows as the user scrolls. The part in
 * the page may be a single row, which looks like a single record. Source: WAI-ARIA 1.2, `aria-rowcount` and
 * `aria-setsize`, where -1 means that the count is unknown.
 */

/**
 * Whether a row belongs to a table or grid with more rows than the page holds.
 * @param cells how many cells the row has. A row of two cells, a label and its value, belongs to a table of
 * one person's details and never counts.
 */
export function isRowOfLongerTable(row: Element, cells = 0): boolean {
  if (cells < 3) return false;
  const count = row.closest('[aria-rowcount]')?.getAttribute('aria-rowcount');
  // The row of headings may be in a row group of its own.
  return isLonger(count, (row.parentElement?.childElementCount ?? 0) + 1);
}

/** Whether an element is an entry of a list with more entries than the page holds. */
export const isEntryOfLongerList = (element: Element): boolean =>
  element.hasAttribute('aria-setsize') &&
  isLonger(element.getAttribute('aria-setsize'), element.parentElement?.childElementCount ?? 0);

const isLonger = (count: string | null | undefined, held: number): boolean =>
  Number(count) === -1 || Number(count) > held;
