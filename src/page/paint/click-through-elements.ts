import { mayHost, type OpenRoot } from '../dom/element.ts';
import { elementsMatching, type StyleRule, styleRulesOf } from '../dom/style-rules.ts';

/**
 * Documents with more elements than this are not searched.
 * Of the descendants of one element, only MOST_WITHIN are.
 */
const MOST_ELEMENTS = 20_000;
const MOST_WITHIN = 200;

const isUntouchable = ({ rule }: StyleRule): boolean => rule.style.pointerEvents === 'none';

/** The elements of a root that may let clicks through; all elements if its style sheets cannot be read. */
export function untouchableIn(root: Document | ShadowRoot, openRoot: OpenRoot): Element[] {
  const rules = styleRulesOf(root)?.filter(isUntouchable);
  if (!rules) {
    const all = root.querySelectorAll('*');
    return all.length > MOST_ELEMENTS ? [] : [...all];
  }
  const holders = elementsMatching(root, [
    ...rules.map(({ selector }) => selector),
    '[style*="pointer-events"]',
    '[pointer-events]',
    '[inert]',
  ]);
  return [...new Set(holders.flatMap((each) => [each, ...inheriting(each, openRoot)]))];
}

/** The descendants of an element, which inherit its `pointer-events`, with those in its shadow root. */
const inheriting = (element: Element, openRoot: OpenRoot): Element[] =>
  [element, mayHost(element) ? openRoot(element) : null].flatMap((each) =>
    [...(each?.querySelectorAll('*') ?? [])].slice(0, MOST_WITHIN),
  );
