import { isControl, isReadOnlyControl } from './element.ts';

/** What a form control shows; undefined for anything else. */
export function controlValue(element: Element): string | undefined {
  if (!isControl(element)) return undefined;
  if (element.tagName === 'SELECT') return choicesShownIn(element as HTMLSelectElement);
  return (element as HTMLInputElement).value;
}

/** The choice that a list shows when it is folded; all of them where it is not. */
function choicesShownIn(list: HTMLSelectElement): string {
  const isUnfolded = list.multiple || list.size > 1;
  if (!isUnfolded) return wordsOf(list.selectedOptions[0]);
  const shown = list.querySelectorAll<HTMLOptionElement | HTMLOptGroupElement>('option, optgroup');
  return [...shown].map(wordsOf).join('\t');
}

const wordsOf = (choice: HTMLOptionElement | HTMLOptGroupElement | undefined): string =>
  choice?.label || (choice && 'text' in choice ? choice.text : '');

/** What a form control that takes no input shows; undefined for anything else. */
export const readOnlyValue = (element: Element): string | undefined =>
  isReadOnlyControl(element) ? controlValue(element) : undefined;

/**
 * The label that an element carries in its attributes, written before its text (`NHS number:`); empty where
 * it has none, or where it is a wrapper round more than one text.
 */
export function attributeLabel(element: Element, nodes: ArrayLike<Node> = []): string {
  const attribute =
    element.getAttribute('aria-label') ?? labelledByText(element) ?? element.getAttribute('data-label') ?? '';
  const label = attribute.trim();
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

/** What says of a control that takes input what goes into it, where nothing stands before it. */
export function inputLabel(element: Element): string {
  const { labels } = element as HTMLInputElement;
  const legend = element.closest('fieldset')?.querySelector('legend')?.textContent;
  const text = labels?.[0]?.textContent ?? element.getAttribute('placeholder') ?? legend ?? '';
  const label = text.replace(/\s+/g, ' ').trim();
  return label && label.length < 50 ? `${label.replace(/:$/, '')}:\t` : '';
}

/** What the elements say by which an element says it is labelled. */
export function labelledByText(element: Element): string | undefined {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s/);
  const root = element.getRootNode() as Document | ShadowRoot;
  return ids?.map((id) => root.getElementById?.(id)?.textContent ?? '').join(' ');
}
