import type { PageSelectors } from '../../core/page-rule/page-rule.ts';
import type { OpenRoot } from '../dom/element.ts';
import { wholeTextOf } from '../dom/whole-text.ts';
import { endOfNumbers, NHS } from './number-like.ts';
import { ANY_HEADING, walk } from './walk.ts';

/** What a glance at a page comes to: why it need not be read, or what of it to read. */
export type Glance =
  | 'empty'
  | 'no number'
  | 'too large'
  | {
      /** Whether a page rule fits. */
      readonly isRecord: boolean;
      /** Elements to enter; undefined where the page is small enough to be read whole. */
      readonly elementsToRead: ReadonlySet<Node> | undefined;
    };

/**
 * Looks whether a page may show a patient: whether a page rule fits it, or whether it holds the letters NHS
 * and digits enough, seen or not. Asks for neither style nor layout, opens every shadow root, and yields now
 * and then.
 *
 * The browser is asked for the page's text as a whole, which is all that most pages need. Where there may be
 * a number, and on large pages, the nodes are walked to know what stands around each number.
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
  // In a large page that took a while.
  yield 0;
  const wholeText = yield* wholeTextOf(root, openRoot);
  const numbersEnd = wholeText ? yield* endOfNumbers(wholeText.text) : Number.POSITIVE_INFINITY;
  if (numbersEnd === 0 && !isRecord) return 'no number';
  const walked = yield* walk(root, openRoot, numbersEnd);
  if (!walked) return 'too large';
  // The walk may have ended before the last root and heading.
  const { roots } = wholeText ?? walked;
  if (!isRecord) {
    const saysNhs = walked.saysNhs || (wholeText && NHS.test(wholeText.text)) || roots.some(hasLabel);
    if (!walked.hasNumber || !saysNhs) return 'no number';
  }
  if (walked.nearby.isAll()) return { isRecord, elementsToRead: undefined };
  const headings = wholeText
    ? roots.flatMap((each) => [...each.querySelectorAll(ANY_HEADING)])
    : walked.headings;
  return { isRecord, elementsToRead: walked.nearby.withHeadings(headings) };
}

/** Whether a label that is no text says NHS. */
const hasLabel = (root: ParentNode): boolean =>
  [...root.querySelectorAll('[aria-label],[data-label]')].some((element) =>
    NHS.test(element.getAttribute('aria-label') ?? element.getAttribute('data-label') ?? ''),
  );
