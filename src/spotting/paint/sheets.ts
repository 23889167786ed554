/** The style sheets of a document or shadow root, as far as they may be read. */

/**
 * The selectors of the rules that a root's style sheets hold and whose style a test is true of, those of nested rules
 * whole; undefined where a sheet comes from another site, which lets nobody read it.
 */
export function selectorsWhere(root: DocumentOrShadowRoot, tells: Tells): string[] | undefined {
  try {
    const sheets = [...root.styleSheets, ...(root.adoptedStyleSheets ?? [])].filter(
      ({ disabled }) => !disabled,
    );
    return sheets.flatMap((sheet) => selectorsOf(sheet, tells));
  } catch {
    return undefined;
  }
}

type Tells = (style: CSSStyleDeclaration) => boolean;

/** What was found in a style sheet, for as long as it has as many rules. */
const known = new WeakMap<CSSStyleSheet, Map<Tells, { count: number; selectors: string[] }>>();

function selectorsOf(sheet: CSSStyleSheet, tells: Tells): string[] {
  const { cssRules } = sheet;
  const own = known.get(sheet) ?? new Map();
  known.set(sheet, own);
  const before = own.get(tells);
  if (before?.count === cssRules.length) return before.selectors;
  const selectors = selectorsIn(cssRules, tells, '');
  own.set(tells, { count: cssRules.length, selectors });
  return selectors;
}

/** @param outer the selector of the rule round these */
function selectorsIn(rules: CSSRuleList, tells: Tells, outer: string): string[] {
  const found: string[] = [];
  for (const rule of rules) {
    const { selectorText, style, cssRules, styleSheet } = rule as CSSStyleRule & {
      styleSheet?: CSSStyleSheet;
    };
    const selector = selectorText?.replaceAll('&', outer && `:is(${outer})`) ?? outer;
    if (selectorText && style && tells(style)) found.push(selector);
    if (styleSheet) found.push(...selectorsIn(styleSheet.cssRules, tells, ''));
    if (cssRules?.length) found.push(...selectorsIn(cssRules, tells, selector));
  }
  return found;
}

/** The elements of a root that any of some selectors matches; one that the browser cannot read matches none. */
export const matching = (root: ParentNode, selectors: readonly string[]): Element[] =>
  selectors.flatMap((selector) => {
    try {
      return [...root.querySelectorAll(selector)];
    } catch {
      // Pseudo-elements within others cannot be asked for.
      return [];
    }
  });
