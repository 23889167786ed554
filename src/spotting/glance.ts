import type { OpenRoot } from './element.ts';
import { AROUND } from './nearby.ts';
import type { PageSelectors } from './page-rule.ts';
import { type Part, partsOf } from './parts.ts';
import { NUMBER, OVERLAP, search } from './search.ts';

/** A part with more text is searched text by text (characters). */
const LONGEST_PART = 50_000;
/** What may be a control, a heading, have a label or a shadow root: all but what large pages are full of. */
const TELLING =
  ':not(tr,td,tbody,ul,li,dl,dt,dd,a,b,i,strong,em,br,img,label,option,path),[role],[aria-label],[data-label]';

/** What a glance at a page comes to: why it need not be read, or what of it to read. */
export type Glance =
  | 'empty'
  | 'no number'
  | {
      /** Whether a page rule fits. */
      readonly isRecord: boolean;
      /** Elements to enter; undefined where the page is small enough to be read whole. */
      readonly wanted: ReadonlySet<Node> | undefined;
    };

/**
 * Looks whether a page may show a patient: whether a page rule fits it, or whether it holds the letters NHS and
 * digits enough, seen or not. Asks for neither style nor layout, opens every shadow root, and yields now and then.
 * Of each part of the page it asks the browser for the text as a whole; only those near a number are searched.
 */
export function* glance(
  page: Document,
  rules: readonly PageSelectors[],
  openRoot: OpenRoot,
): Generator<void, Glance> {
  const root = page.documentElement;
  if (!root) return 'empty';
  const records = rules.map(({ within }) => within).join();
  const telling = records ? `${TELLING},${records}` : TELLING;
  const searched = search(openRoot);
  let isRecord = false;
  /** Parts with text and no number, of which the last may yet be near one. */
  let passed: Part[] = [];
  let isLeftOut = false;
  /** The end of what the parts so far say. */
  let tail = '';

  for (const part of partsOf(root)) {
    const text = part ? textOf(part) : '';
    if (part && mayHold(part, text)) {
      for (const each of [...passed, part]) yield* searched.part(each);
      passed = [];
    } else if (part && /\S/.test(text)) pass(part);
    yield;
  }
  if (!isRecord && !searched.hasBoth()) return 'no number';
  isLeftOut ||= passed.some(({ node }) => node !== root);
  return { isRecord, wanted: searched.wanted(isLeftOut) };

  /** Whether a part has to be searched: it may hold a number, is near one, or has what is not in its texts. */
  function mayHold(part: Part, text: string): boolean {
    const isTelling = heedElements(part);
    if (text.length > LONGEST_PART) {
      tail = '';
      return true;
    }
    const said = tail + text.replace(/\s+/g, '');
    tail = said.slice(-OVERLAP);
    searched.heedText(said);
    return isTelling || NUMBER.test(said) || searched.isNear();
  }

  function heedElements({ node, isWhole }: Part): boolean {
    if (!(node instanceof Element)) return false;
    let hasMore = false;
    for (const element of isWhole ? [node, ...node.querySelectorAll(telling)] : [node]) {
      isRecord ||= records !== '' && element.matches(records);
      searched.heed(element);
      hasMore ||= searched.hasMore(element);
    }
    return hasMore;
  }

  function pass(part: Part) {
    passed.push(part);
    if (passed.length <= AROUND) return;
    passed.shift();
    isLeftOut = true;
  }
}

/** What a part says, with all that is in it. */
const textOf = ({ node, isWhole }: Part): string =>
  (isWhole || node.nodeType === Node.TEXT_NODE ? node.textContent : null) ?? '';
