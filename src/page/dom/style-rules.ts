/** The style sheets of a document or shadow root, as far as they may be read. */

/** A rule for elements: its selector, with those of the rules that it is nested in, and its style. */
export interface StyleRule {
  readonly selector: string;
  readonly rule: CSSStyleRule;
}

/**
 * The rules of a root's style sheets; undefined where a sheet comes from another site, which lets nobody read
 * it.
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
 * The rules of a style sheet, for as long as it has as many: asking a large one for each takes a few
 * milliseconds.
 */
const known = new WeakMap<CSSStyleSheet, { count: number; rules: StyleRule[] }>();

function rulesOf(sheet: CSSStyleSheet): StyleRule[] {
  const { cssRules } = sheet;
  const cached = known.get(sheet);
  if (cached?.count === cssRules.length) return cached.rules;
  const rules = rulesIn(cssRules, '');
  known.set(sheet, { count: cssRules.length, rules });
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
 * The elements of a root that any of some selectors matches; one that the browser cannot read matches none.
 */
export const elementsMatching = (root: ParentNode, selectors: readonly string[]): Element[] =>
  selectors.flatMap((selector) => {
    try {
      return [...root.querySelectorAll(selector)];
    } catch {
      // Pseudo-elements within others cannot be asked for.
      return [];
    }
  });
