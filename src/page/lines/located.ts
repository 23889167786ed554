import type { PageSelectors } from '../../core/page-rule/page-rule.ts';
import type { Located } from '../../core/reader/located.ts';
import { isGenerated } from '../dom/source.ts';
import { readLines, type Ways } from './lines.ts';
import type { PageLine } from './page-text.ts';

/** Where each selector of a page rule says that a detail stands. */
const DETAILS = [
  ['nhs number', 'nhsNumber'],
  ['date of birth', 'dateOfBirth'],
  ['name', 'name'],
  ['postcode', 'postcode'],
  ['practice', 'practice'],
  ['practice code', 'practiceCode'],
  ['died', 'deceased'],
] as const;

/** An element in which a page rule says that a detail of the patient stands. */
export interface Place {
  readonly kind: Located['kind'];
  readonly element: Element;
}

/** The places of a page's details by the rules that fit it. What stands there is read as all else is. */
export function placesOn(page: Document, rules: readonly PageSelectors[]): Place[] {
  return rules.flatMap((rule) =>
    [...page.querySelectorAll(rule.within)].flatMap((within) =>
      DETAILS.flatMap(([kind, key]) => {
        // The mark of a death may stand anywhere on the page.
        const from = key === 'deceased' ? page : within;
        const selector = rule[key];
        return selector ? [...from.querySelectorAll(selector)].map((element) => ({ kind, element })) : [];
      }),
    ),
  );
}

/** What is read at the places, each with the line of the page that it stands in; nothing where nothing is seen. */
export function* readPlaces(
  places: readonly Place[],
  lines: readonly PageLine[],
  ways: Ways,
): Generator<number, Located[]> {
  const located: Located[] = [];
  for (const { kind, element } of places) {
    const own = yield* readLines(element, { ...ways, wanted: undefined });
    const line = lines.findIndex(({ sources }) =>
      sources.some((source) => element.contains(isGenerated(source) ? source.element : source)),
    );
    // What is typed there is nobody's detail.
    const shown = own.filter(({ section: about }) => about !== 'apart');
    const value = shown.map(({ text }) => text).join('\t');
    if (line >= 0 && value) located.push({ kind, value, line });
  }
  return located;
}
