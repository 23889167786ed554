import { isShadowRoot } from './element.ts';
import { elementsMatching, type StyleRule, styleRulesOf } from './style-rules.ts';

/** Text that a style sheet generates before or after the content of an element, or as the mark of a list item. */
export interface Generated {
  readonly element: Element;
  readonly pseudo: '::marker' | '::before' | '::after';
}

/**
 * The texts that style sheets generate in a page (`content` of `::before`, `::after`
 * and `::marker`). People see them like any other text. Only CSS rules whose content
 * may hold letters or digits are considered, so that icons cost no time.
 */
export interface GeneratedTexts {
  in(element: Element): readonly Generated[];
  /** The elements of a document or shadow root that have generated text. */
  elementsIn(root: Document | ShadowRoot): readonly Element[];
}

export function findGenerated(): GeneratedTexts {
  const roots = new Map<Node, Set<Element> | 'any'>();
  const cache = new Map<Element, readonly Generated[]>();

  function elementsGeneratingIn(root: Document | ShadowRoot): Set<Element> | 'any' {
    const before = roots.get(root);
    if (before) return before;
    const holders = elementsBySheets(root);
    roots.set(root, holders);
    return holders;
  }

  return {
    in(element) {
      const before = cache.get(element);
      if (before) return before;
      const root = element.getRootNode();
      const holders =
        root.nodeType === Node.DOCUMENT_NODE || isShadowRoot(root)
          ? elementsGeneratingIn(root as Document)
          : undefined;
      const found = holders === 'any' || holders?.has(element) ? textsOf(element) : NONE;
      cache.set(element, found);
      return found;
    },
    elementsIn(root) {
      const holders = elementsGeneratingIn(root);
      return holders === 'any' ? [] : [...holders];
    },
  };
}

const NONE: readonly Generated[] = [];

const textsOf = (element: Element): readonly Generated[] =>
  (['::marker', '::before', '::after'] as const)
    .map((pseudo) => ({ element, pseudo }))
    .filter((generated) => WORDS.test(generatedText(generated)));

/** The generated text as it is now. */
export const generatedText = ({ element, pseudo }: Generated): string =>
  contentText(getComputedStyle(element, pseudo).content ?? '', element);

/**
 * Letters or digits of any script, but not the characters of icon
 * fonts. A single digit counts, as it may stand before a date.
 */
const WORDS = /[\p{L}\p{N}]{2}|\d/u;
/**
 * Content that may be words: letters or digits in quotes,
 * or a value from an attribute, a variable or a counter.
 */
const MAY_BE_WORDS = /["'][^"']*(?:[\p{L}\p{N}]{2}|\d)|attr\(|var\(|counter/u;

/** The text of a `content` value. For `attr()` that the browser has not replaced yet, reads the attribute. */
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

/** Whether a style sheet of a root generates text that matches a pattern. False if it may not be read. */
export const generatesText = (root: Document | ShadowRoot, pattern: RegExp): boolean =>
  styleRulesOf(root)?.some((rule) => mayGenerateWords(rule) && pattern.test(rule.rule.style.content)) ??
  false;

const HAS_PSEUDO = /:(?:before|after|marker)/;

/**
 * The elements in which a root's style sheets generate words;
 * `any` if a style sheet of another site cannot be read.
 */
function elementsBySheets(root: Document | ShadowRoot): Set<Element> | 'any' {
  const rules = styleRulesOf(root)?.filter(mayGenerateWords);
  return rules
    ? new Set(
        elementsMatching(
          root,
          rules.flatMap(({ selector }) => elementSelectorsOf(selector)),
        ),
      )
    : 'any';
}

/** `.last::after, p > ::before` → `.last`, `p > *`. */
function elementSelectorsOf(selector: string): string[] {
  return selector
    .split(/,(?![^(]*\))/)
    .filter((each) => /:(?:before|after|marker)\s*$/.test(each))
    .map((each) => each.replace(/::?(?:before|after|marker)\s*$/, '').trim())
    .map((each) => (each === '' || /[\s>+~]$/.test(each) ? `${each}*` : each));
}
