import type { PageSelectors } from '../../core/page-rule/page-rule.ts';
import { isShadowRoot, type OpenRoot } from '../dom/element.ts';
import { generatesText } from '../dom/generated.ts';
import { wholeTextOf } from '../dom/whole-text.ts';
import { endOfNumbers, NHS } from './number-like.ts';
import { ANY_HEADING, walk } from './walk-text-nodes.ts';

/** The result of a glance at a page: why it need not be read, or which parts to read. */
export type Glance =
  | 'empty'
  | 'no number'
  | 'too large'
  | {
      /** Whether the page has an element that the `within` of a page rule selects. */
      readonly isRecord: boolean;
      /** The elements to read; undefined if the page is small enough to be read as a whole. */
      readonly elementsToRead: ReadonlySet<Node> | undefined;
    };

/**
 * Checks quickly whether a page may show a patient: whether a page rule matches
 * it, or whether it holds the letters NHS and enough digits, visible or not. Uses
 * neither styles nor layout, opens every shadow root, and yields now and then.
 *
 * For most pages, the text of the whole page is enough. If it may hold a number, and on large pages, the
 * nodes are walked to find which elements are near each number.
 */
export function* glance(
  page: Document,
  rules: readonly PageSelectors[],
  openRoot: OpenRoot,
): Generator<number, Glance> {
  const root = page.documentElement;
  if (!root) return 'empty';
  const recordSelectors = rules.map(({ within }) => within).join();
  const isRecord = recordSelectors !== '' && page.querySelector(recordSelectors) !== null;
  // The query above takes a while on a large page.
  yield 0;
  const wholeText = yield* wholeTextOf(root, openRoot);
  const numbersEnd = wholeText ? yield* endOfNumbers(wholeText.text) : Number.POSITIVE_INFINITY;
  if (numbersEnd === 0 && !isRecord) return 'no number';
  const walked = yield* walk(root, openRoot, numbersEnd);
  if (!walked) return 'too large';
  // The walk may have ended before the last shadow root and heading, so use all roots where they are known.
  const { roots } = wholeText ?? walked;
  if (!isRecord) {
    if (!walked.hasNumber) return 'no number';
    const saysNhs =
      walked.saysNhs ||
      (wholeText && NHS.test(wholeText.text)) ||
      roots.some(hasLabel) ||
      roots.some(hasGenerated);
    if (!saysNhs) return 'no number';
  }
  if (walked.nearby.isAll()) return { isRecord, elementsToRead: undefined };
  const headings = wholeText
    ? roots.flatMap((each) => [...each.querySelectorAll(ANY_HEADING)])
    : walked.headings;
  return { isRecord, elementsToRead: walked.nearby.withHeadings(headings) };
}

/** Whether a style sheet prints a label that says NHS. */
const hasGenerated = (root: ParentNode): boolean =>
  generatesText(isShadowRoot(root) ? root : (root.ownerDocument ?? document), NHS);

/** Whether a label in an attribute says NHS. */
const hasLabel = (root: ParentNode): boolean =>
  [...root.querySelectorAll('[aria-label],[data-label]')].some((element) =>
    NHS.test(element.getAttribute('aria-label') ?? element.getAttribute('data-label') ?? ''),
  );
