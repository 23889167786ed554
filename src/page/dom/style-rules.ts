/** The style sheets of a document or shadow root, as far as scripts may read them. */

/** A style rule, with its full selector, including those of the rules that it is nested in. */
export interface StyleRule {
  readonly selector: string;
  readonly rule: CSSStyleRule;
}

/**
 * The style rules of a root; undefined if a style sheet comes
 * from another site, because scripts may not read that.
 */
export function styleRulesOf(root: DocumentOrShadowRoot): StyleRule[] | undefined {
  try {
    const sheets = [...root.styleSheets, ...(root.adoptedStyleSheets ?? [])].filter(
      ({ disabled }) => !disabled,
    );
    return sheets.flatMap(rulesOf);
  } catch {
    return undefined;
  }
}

/**
 * The style rules of each style sheet. Kept while the number of rules stays the same, because reading a large
 * style sheet takes a few milliseconds.
 */
const cache = new WeakMap<CSSStyleSheet, { count: number; rules: StyleRule[] }>();

function rulesOf(sheet: CSSStyleSheet): StyleRule[] {
  const { cssRules } = sheet;
  const cached = cache.get(sheet);
  if (cached?.count === cssRules.length) return cached.rules;
  const rules = rulesIn(cssRules, '');
  cache.set(sheet, { count: cssRules.length, rules });
  return rules;
}

/** @param outer the selector of the rule round these */
function rulesIn(rules: CSSRuleList, outer: string): StyleRule[] {
  const found: StyleRule[] = [];
  for (const each of rules) {
    const { selectorText, cssRules, styleSheet } = each as CSSStyleRule & { styleSheet?: CSSStyleSheet };
    const selector = selectorText?.replaceAll('&', outer && `:is(${outer})`) ?? outer;
    if (selectorText) found.push({ selector, rule: each as CSSStyleRule });
    if (styleSheet) found.push(...rulesIn(styleSheet.cssRules, ''));
    if (cssRules?.length) found.push(...rulesIn(cssRules, selector));
  }
  return found;
}

/**
 * The elements of a root that match any of the selectors. A
 * selector that the browser cannot parse matches nothing.
 */
export const elementsMatching = (root: ParentNode, selectors: readonly string[]): Element[] =>
  selectors.flatMap((selector) => {
    try {
      return [...root.querySelectorAll(selector)];
    } catch {
      // Some selectors in style sheets, such as nested pseudo-elements, are errors here.
      return [];
    }
  });
