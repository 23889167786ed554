import { isShadowRoot } from './element.ts';
import { elementsMatching, type StyleRule, styleRulesOf } from './style-rules.ts';

/** Text that a style sheet puts before or after what an element holds. */
export interface Generated {
  readonly element: Element;
  readonly pseudo: '::before' | '::after';
}

/**
 * The texts that style sheets generate in a page (`content` of `::before` and `::after`), for they are seen
 * like any others. Only rules whose content may hold letters or digits are looked for, so that icons cost
 * nothing.
 */
export interface GeneratedTexts {
  in(element: Element): readonly Generated[];
  /** Elements of a document or shadow root in which something is generated. */
  elementsIn(root: Document | ShadowRoot): readonly Element[];
}

export function findGenerated(): GeneratedTexts {
  const roots = new Map<Node, Set<Element> | 'any'>();
  const known = new Map<Element, readonly Generated[]>();

  function holdersIn(root: Document | ShadowRoot): Set<Element> | 'any' {
    const before = roots.get(root);
    if (before) return before;
    const holders = holdersBySheets(root);
    roots.set(root, holders);
    return holders;
  }

  return {
    in(element) {
      const before = known.get(element);
      if (before) return before;
      const root = element.getRootNode();
      const holders =
        root.nodeType === Node.DOCUMENT_NODE || isShadowRoot(root) ? holdersIn(root as Document) : undefined;
      const found = holders === 'any' || holders?.has(element) ? textsOf(element) : NONE;
      known.set(element, found);
      return found;
    },
    elementsIn(root) {
      const holders = holdersIn(root);
      return holders === 'any' ? [] : [...holders];
    },
  };
}

const NONE: readonly Generated[] = [];

const textsOf = (element: Element): readonly Generated[] =>
  (['::before', '::after'] as const)
    .map((pseudo) => ({ element, pseudo }))
    .filter((generated) => WORDS.test(generatedText(generated)));

/** The text that is generated there now. */
export const generatedText = ({ element, pseudo }: Generated): string =>
  contentText(getComputedStyle(element, pseudo).content ?? '', element);

/** Letters or digits of some script: not the signs of icon fonts. A digit alone may stand before a date. */
const WORDS = /[\p{L}\p{N}]{2}|\d/u;
/**
 * A rule may generate words where its content has letters or digits in quotes, or takes them from elsewhere.
 */
const MAY_BE_WORDS = /["'][^"']*(?:[\p{L}\p{N}]{2}|\d)|attr\(|var\(|counter/u;

/**
 * What a value of `content` shows; attributes that the browser has not put in yet are read from the element.
 */
function contentText(content: string, element: Element): string {
  const parts = content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)[^)]*\)/g);
  return [...parts]
    .map(([, text, name]) =>
      name ? (element.getAttribute(name) ?? '') : (text ?? '').replace(/\\(.)/g, '$1'),
    )
    .join('');
}

const mayGenerateWords = ({ selector, rule }: StyleRule): boolean =>
  HAS_PSEUDO.test(selector) && MAY_BE_WORDS.test(rule.style.content);

const HAS_PSEUDO = /:(?:before|after)/;

/** Where the style sheets of a root generate words; `any` where a sheet of another site cannot be read. */
function holdersBySheets(root: Document | ShadowRoot): Set<Element> | 'any' {
  const rules = styleRulesOf(root)?.filter(mayGenerateWords);
  return rules
    ? new Set(
        elementsMatching(
          root,
          rules.flatMap(({ selector }) => holdersOf(selector)),
        ),
      )
    : 'any';
}

/** `.last::after, p > ::before` → `.last`, `p > *`. */
function holdersOf(selector: string): string[] {
  return selector
    .split(/,(?![^(]*\))/)
    .filter((each) => /:(?:before|after)\s*$/.test(each))
    .map((each) => each.replace(/::?(?:before|after)\s*$/, '').trim())
    .map((each) => (each === '' || /[\s>+~]$/.test(each) ? `${each}*` : each));
}
