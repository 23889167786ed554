/**
 * Lists of which a page holds only a part, as it makes rows when they are scrolled to. What it holds may be
 * one row, and looks like one record (WAI-ARIA 1.2: `aria-rowcount`, `aria-setsize`; -1 stands for a count
 * that is not known).
 */

/**
 * Whether a row stands in a table or grid of more rows than the page holds.
 * @param cells how many cells the row has: a label and its value are two, in a table of one person's details
 */
export function isRowOfLongerTable(row: Element, cells = 0): boolean {
  if (cells < 3) return false;
  const count = row.closest('[aria-rowcount]')?.getAttribute('aria-rowcount');
  // A row of headings may stand in a part of its own.
  return isLonger(count, (row.parentElement?.childElementCount ?? 0) + 1);
}

/** Whether an element is an entry of a list of more entries than the page holds. */
export const isEntryOfLongerList = (element: Element): boolean =>
  element.hasAttribute('aria-setsize') &&
  isLonger(element.getAttribute('aria-setsize'), element.parentElement?.childElementCount ?? 0);

const isLonger = (count: string | null | undefined, held: number): boolean =>
  Number(count) === -1 || Number(count) > held;
