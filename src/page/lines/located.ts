import type { PageSelectors } from '../../core/page-rule/page-rule.ts';
import type { Located } from '../../core/reader/located.ts';
import { isGenerated } from '../dom/source.ts';
import { type ReadOptions, readLines } from './lines.ts';
import type { PageLine } from './page-text.ts';

/** The kinds of detail, with the key of a page rule that holds the selector for each. */
const DETAILS = [
  ['nhs number', 'nhsNumber'],
  ['date of birth', 'dateOfBirth'],
  ['name', 'name'],
  ['postcode', 'postcode'],
  ['practice', 'practice'],
  ['practice code', 'practiceCode'],
  ['died', 'deceased'],
] as const;

/** An element that holds a detail of the patient, according to a page rule. */
export interface DetailElement {
  readonly kind: Located['kind'];
  readonly element: Element;
}

/** Finds the elements that hold the patient's details, according to the page rules for this page. */
export function detailElementsOn(page: Document, rules: readonly PageSelectors[]): DetailElement[] {
  return rules.flatMap((rule) =>
    [...page.querySelectorAll(rule.within)].flatMap((within) =>
      DETAILS.flatMap(([kind, key]) => {
        // The sign that the patient has died may be anywhere on the page, not only in the record.
        const searchRoot = key === 'deceased' ? page : within;
        const selector = rule[key];
        return selector
          ? [...searchRoot.querySelectorAll(selector)].map((element) => ({ kind, element }))
          : [];
      }),
    ),
  );
}

/**
 * Reads the details in these elements, each with the index of its line in the page's lines. An element
 * without visible text gives nothing.
 */
export function* readDetailElements(
  elements: readonly DetailElement[],
  lines: readonly PageLine[],
  options: ReadOptions,
): Generator<number, Located[]> {
  const located: Located[] = [];
  for (const { kind, element } of elements) {
    const elementLines = yield* readLines(element, { ...options, elementsToRead: undefined });
    const line = lines.findIndex(({ sources }) =>
      sources.some((source) => element.contains(isGenerated(source) ? source.element : source)),
    );
    // What the user typed there is not the patient's detail.
    const shown = elementLines.filter(({ section }) => section !== 'apart');
    const value = shown.map(({ text }) => text).join('\t');
    if (line >= 0 && value) located.push({ kind, value, line });
  }
  return located;
}
