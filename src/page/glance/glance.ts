import type { PageSelectors } from '../../core/page-rule/page-rule.ts';
import type { OpenRoot } from '../dom/element.ts';
import { flowOf } from '../dom/flow.ts';
import { endOfNumbers, NHS } from './number-like.ts';
import { ANY_HEAD, walk } from './walk.ts';

/** What a glance at a page comes to: why it need not be read, or what of it to read. */
export type Glance =
  | 'empty'
  | 'no number'
  | 'too large'
  | {
      /** Whether a page rule fits. */
      readonly isRecord: boolean;
      /** Elements to enter; undefined where the page is small enough to be read whole. */
      readonly wanted: ReadonlySet<Node> | undefined;
    };

/**
 * Looks whether a page may show a patient: whether a page rule fits it, or whether it holds the letters NHS and
 * digits enough, seen or not. Asks for neither style nor layout, opens every shadow root, and yields now and then.
 *
 * The browser is asked for the page's text as a whole, which is all that most pages need. Where there may be a number,
 * and on large pages, the nodes are walked to know what stands around each number.
 */
export function* glance(
  page: Document,
  rules: readonly PageSelectors[],
  openRoot: OpenRoot,
): Generator<number, Glance> {
  const root = page.documentElement;
  if (!root) return 'empty';
  const records = rules.map(({ within }) => within).join();
  const isRecord = records !== '' && page.querySelector(records) !== null;
  // In a large page that took a while.
  yield 0;
  const flow = yield* flowOf(root, openRoot);
  const end = flow ? yield* endOfNumbers(flow.text) : Number.POSITIVE_INFINITY;
  if (end === 0 && !isRecord) return 'no number';
  const walked = yield* walk(root, openRoot, end);
  if (!walked) return 'too large';
  // The walk may have ended before the last root and heading.
  const { roots } = flow ?? walked;
  if (!isRecord) {
    const saysNhs = walked.saysNhs || (flow && NHS.test(flow.text)) || roots.some(hasLabel);
    if (!walked.hasNumber || !saysNhs) return 'no number';
  }
  if (walked.nearby.isAll()) return { isRecord, wanted: undefined };
  const heads = flow ? roots.flatMap((each) => [...each.querySelectorAll(ANY_HEAD)]) : walked.heads;
  return { isRecord, wanted: walked.nearby.with(heads) };
}

/** Whether a label that is no text says NHS. */
const hasLabel = (root: ParentNode): boolean =>
  [...root.querySelectorAll('[aria-label],[data-label]')].some((element) =>
    NHS.test(element.getAttribute('aria-label') ?? element.getAttribute('data-label') ?? ''),
  );
