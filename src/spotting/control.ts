import { isReadOnlyControl } from './element.ts';

/** Longer values are no patient's details. */
const LONGEST_VALUE = 2_000;

/** What a form control that takes no input shows; undefined for anything else. */
export function shownIn(element: Element): string | undefined {
  if (!isReadOnlyControl(element)) return undefined;
  if (element.tagName === 'SELECT') return (element as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  return (element as HTMLInputElement).value.slice(0, LONGEST_VALUE);
}

/**
 * The label that an element carries in its attributes, written before its text (`NHS number:`); empty where it
 * has none, or where it is a wrapper round more than one text.
 */
export function labelOf(element: Element, nodes: ArrayLike<Node> = []): string {
  const carries =
    element.getAttribute('aria-label') ?? byId(element) ?? element.getAttribute('data-label') ?? '';
  const label = carries.trim();
  if (!label || label.length > 50 || /\d/.test(label) || element.firstElementChild?.firstElementChild)
    return '';
  if (
    /^(?:BUTTON|A|SECTION|NAV|MAIN|HEADER|UL|OL|DL|TABLE|TR|FORM|FIELDSET|ASIDE|ARTICLE)$/.test(
      element.tagName,
    )
  )
    return '';
  const isSaid = Array.from(nodes).some((node) => node.textContent?.includes(label));
  return isSaid ? '' : `${label.replace(/:$/, '')}:\t`;
}

function byId(element: Element): string | undefined {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s/);
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids?.map((id) => root.getElementById?.(id)?.textContent ?? '').join(' ');
}
