import { isControl, isReadOnlyControl } from './element.ts';

/** The text that a form control shows; undefined for anything else. */
export function controlValue(element: Element): string | undefined {
  if (!isControl(element)) return undefined;
  if (element.tagName === 'SELECT') return choicesShownIn(element as HTMLSelectElement);
  return (element as HTMLInputElement).value;
}

/** The chosen option of a drop-down list; all options of a list that shows several at once. */
function choicesShownIn(list: HTMLSelectElement): string {
  const isUnfolded = list.multiple || list.size > 1;
  if (!isUnfolded) return wordsOf(list.selectedOptions[0]);
  const shown = list.querySelectorAll<HTMLOptionElement | HTMLOptGroupElement>('option, optgroup');
  return [...shown].map(wordsOf).join('\t');
}

const wordsOf = (choice: HTMLOptionElement | HTMLOptGroupElement | undefined): string =>
  choice?.label || (choice && 'text' in choice ? choice.text : '');

/** The text that a read-only form control shows; undefined for anything else. */
export const readOnlyValue = (element: Element): string | undefined =>
  isReadOnlyControl(element) ? controlValue(element) : undefined;

/**
 * The label in an element's attributes, to be written before its text (`NHS number:`). Empty if there is
 * none, or if the element wraps more than one text.
 */
export function attributeLabel(element: Element, nodes: ArrayLike<Node> = []): string {
  const attribute =
    element.getAttribute('aria-label') ?? labelledByText(element) ?? element.getAttribute('data-label') ?? '';
  const label = attribute.trim();
  if (LANDMARK.test(element.role ?? '') || BANNER.test(label)) return '';
  if (!label || label.length > 50 || /\d/.test(label) || element.firstElementChild?.firstElementChild)
    return '';
  if (
    /^(?:BUTTON|A|SECTION|NAV|MAIN|HEADER|UL|OL|DL|TABLE|TR|FORM|FIELDSET|ASIDE|ARTICLE)$/.test(
      element.tagName,
    )
  )
    return '';
  const isInText = Array.from(nodes).some((node) => node.textContent?.includes(label));
  return isInText ? '' : `${label.replace(/:$/, '')}:\t`;
}

/** The roles of parts of a page. The label of such a part is its title. */
const LANDMARK = /^(?:region|banner|complementary|contentinfo|main|navigation|search|form)$/;
/** A title of a part of the page, not of a value: `Patient banner`. */
const BANNER =
  /^(?:(?:current|selected) )?(?:patient|client|person|resident|service user)(?:['’]s)? (?:banner|header|bar|card|panel|details|summary|information|record|demographics)$/i;

/** The label, placeholder or legend of an editable control, for a control with no text before it. */
export function inputLabel(element: Element): string {
  const { labels } = element as HTMLInputElement;
  const legend = element.closest('fieldset')?.querySelector('legend')?.textContent;
  const text = (labels?.[0] && ownText(labels[0])) ?? element.getAttribute('placeholder') ?? legend ?? '';
  const label = text.replace(/\s+/g, ' ').trim();
  return label && label.length < 50 ? `${label.replace(/:$/, '')}:\t` : '';
}

/** The text of a label, without the text of a control inside it, such as the options of a list. */
const ownText = (label: Element): string =>
  Array.from(label.childNodes)
    .filter((node) => !/^(?:SELECT|TEXTAREA|BUTTON)$/.test(node.nodeName))
    .map(({ textContent }) => textContent)
    .join('');

/** The text of the elements that `aria-labelledby` names. */
export function labelledByText(element: Element): string | undefined {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s/);
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids?.map((id) => root.getElementById?.(id)?.textContent ?? '').join(' ');
}
