import { shownIn } from './control.ts';
import { mayHost, type OpenRoot } from './element.ts';
import { gather } from './nearby.ts';
import type { PageSelectors } from './page-rule.ts';

/** Pages beyond this many nodes are not read, so that no page can hold the browser up. */
const MOST_NODES = 2_000_000;
/** Text is searched in pieces of so many nodes. */
const PIECE = 256;
/** Of a longer text only so much is searched, as it is read (characters). */
const LONGEST_TEXT = 20_000;
/** How much of a piece may belong to a number that goes on in the next (characters). */
const OVERLAP = 40;
/** As many digits as somebody may have meant for an NHS number, in one text or in several. */
const NUMBER = /(?:\d\D{0,3}){9}/g;
const NHS = /N.?H.?S/i;
const NOT_TEXT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT']);
/** What they show is no text on the page, or another. */
const CONTROLS = new Set(['INPUT', 'TEXTAREA']);
const HEADS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LEGEND', 'CAPTION', 'TH']);
const HEAD_ROLES = new Set(['heading', 'columnheader']);

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
  const roots: ParentNode[] = [page];
  const walkers = [walkerOf(root)];
  const heads: Element[] = [];
  const nearby = gather();
  let saysNhs = false;
  let hasNumber = false;
  let count = 0;
  let piece = '';
  /** Where in the piece each of its texts begins. */
  let starts: number[] = [];
  let notText: Node | undefined;

  for (let walker = walkers.at(-1); walker; walker = walkers.at(-1)) {
    const node = walker.nextNode();
    if (!node) walkers.pop();
    else if (node.nodeType !== Node.TEXT_NODE) enter(node as Element);
    else if (node.parentNode !== notText) add(node, (node as Text).data);
    if (++count % PIECE > 0) continue;
    if (count > MOST_NODES) return 'too large';
    search();
    yield count;
  }
  search();
  if (!isRecord && (!hasNumber || !(saysNhs || roots.some(hasLabel)))) return 'no number';
  return { isRecord, wanted: nearby.isAll() ? undefined : nearby.with(heads) };

  function enter(element: Element) {
    const { nodeName } = element;
    if (NOT_TEXT.has(nodeName)) notText = element;
    else if (CONTROLS.has(nodeName)) add(element, shownIn(element) ?? '');
    if (HEADS.has(nodeName) || HEAD_ROLES.has(element.getAttribute('role') ?? '')) heads.push(element);
    const shadow = mayHost(element) ? openRoot(element) : null;
    if (!shadow) return;
    walkers.push(walkerOf(shadow));
    roots.push(shadow);
  }

  function add(node: Node, text: string) {
    const content = tidy(text);
    if (!content) return;
    starts.push(piece.length);
    nearby.add(node);
    piece += content;
  }

  function search() {
    saysNhs ||= NHS.test(piece);
    for (const { index } of piece.matchAll(NUMBER)) {
      hasNumber = true;
      nearby.number(starts.length - starts.findLastIndex((start) => start <= index));
    }
    nearby.forget();
    piece = piece.slice(-OVERLAP);
    starts = [];
  }
}

/** Elements and texts. Not the document's own method: an image of that name takes its place. */
const walkerOf = (root: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(root.ownerDocument, root, 5);

/** Whether a label that is no text says NHS. */
const hasLabel = (root: ParentNode): boolean =>
  [...root.querySelectorAll('[aria-label],[data-label]')].some((element) =>
    NHS.test(element.getAttribute('aria-label') ?? element.getAttribute('data-label') ?? ''),
  );

/** No gap within a number is longer than some characters, however the page's source is set. */
function tidy(text: string): string {
  const content = text.slice(0, LONGEST_TEXT).trim();
  return content.length > 5 ? content.replace(/\s{2,}/g, ' ') : content;
}
