import { isCell } from './element.ts';

/** Check boxes and radio buttons, called boxes here, and captions in separate elements beside them. */

export const isBox = (element: Element): boolean =>
  element.tagName === 'INPUT'
    ? /^(?:checkbox|radio)$/.test((element as HTMLInputElement).type)
    : /^(?:checkbox|radio|switch)$/.test(element.getAttribute('role') ?? '');

/** A longer text is not a caption (characters). */
const LONGEST_CAPTION = 60;

/**
 * Whether an element holds a few words and nothing else, and
 * is not a `label` that the browser connects to a control.
 */
export const isCaption = (element: Element): boolean =>
  element.childElementCount === 0 &&
  element.tagName !== 'LABEL' &&
  !isBox(element) &&
  (element.firstChild?.nodeValue?.length ?? LONGEST_CAPTION) < LONGEST_CAPTION;

/**
 * The boxes that belong to a caption: those of its fieldset or group,
 * or those beside, above or below it. Empty if there are none.
 */
export function boxesOf(caption: Element): readonly Element[] {
  if (caption.tagName === 'LEGEND') return boxesIn(caption.closest('fieldset'));
  const root = caption.getRootNode() as Document | ShadowRoot;
  const named = /^[\w:.-]+$/.test(caption.id) && root.querySelector(`[aria-labelledby~="${caption.id}"]`);
  if (named) return boxesIn(named);
  const words = caption.textContent;
  // Go up through wrappers that hold nothing but the caption.
  for (
    let ancestor: Element | null = caption;
    ancestor?.textContent === words;
    ancestor = ancestor.parentElement
  ) {
    const before = boxesOnly(ancestor.previousElementSibling);
    // The cell after a label holds its value.
    const after = isCell(ancestor) ? [] : boxesOnly(ancestor.nextElementSibling);
    if (before.length > 0 && after.length > 0)
      return boxesOnly(ancestor.parentElement?.firstElementChild ?? null).length > 0 ? before : after;
    if (before.length + after.length > 0) return [...before, ...after];
  }
  return [];
}

const ANY_BOX = 'input[type=checkbox], input[type=radio], [role=checkbox], [role=radio], [role=switch]';

/** All boxes in an element, including the element itself. */
export const boxesIn = (element: Element | null): Element[] => {
  if (!element) return [];
  return isBox(element) ? [element] : [...element.querySelectorAll(ANY_BOX)];
};

/** The boxes of an element that holds only boxes and the words of a choice, such as yes and no. */
function boxesOnly(element: Element | null): Element[] {
  if (!element || (element.textContent?.length ?? 0) > LONGEST_CAPTION) return [];
  if (!/^[\s/|]*(?:(?:yes|no|unknown|not known)[\s/|]*)*$/i.test(element.textContent ?? '')) return [];
  return boxesIn(element).filter(
    (box) =>
      !/\p{L}/u.test(box.getAttribute('aria-label') ?? '') &&
      [...((box as HTMLInputElement).labels ?? [])].every(
        (label) => element.contains(label) || label.textContent?.trim() === '' || isChoiceWord(label),
      ),
  );
}

const isChoiceWord = (label: Element): boolean => /^\s*(?:yes|no)\b/i.test(label.textContent ?? '');

/** The heading of the column that a table cell is in; null if the table's first row has no heading for it. */
export function columnHeading(element: Element): Element | null {
  const cell = element.closest('td');
  const row = cell?.parentElement;
  const headingRow = row?.closest('table')?.querySelector('tr');
  if (!cell || !row || !headingRow || headingRow === row) return null;
  const heading = headingRow.children[[...row.children].indexOf(cell)];
  return heading?.tagName === 'TH' ? heading : null;
}
