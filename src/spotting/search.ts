import { shownIn } from './control.ts';
import { mayHost, type OpenRoot } from './element.ts';
import { gather } from './nearby.ts';
import { type Part, walkerOf } from './parts.ts';

/** Text is searched in pieces of so many nodes. */
const PIECE = 256;
/** Of a longer text only so much is searched, as it is read (characters). */
const LONGEST_TEXT = 20_000;
/** How much of a piece may belong to a number that goes on in the next (characters). */
export const OVERLAP = 40;
/** As many digits as somebody may have meant for an NHS number, in one text or in several. */
export const NUMBER = /(?:\d\D{0,3}){9}/;
const NHS = /N.?H.?S/i;
const NUMBERS = new RegExp(NUMBER, 'g');
const NOT_TEXT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT']);
/** What they show is no text on the page, or another. */
const CONTROLS = new Set(['INPUT', 'TEXTAREA']);
const HEADS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LEGEND', 'CAPTION', 'TH']);
const HEAD_ROLES = new Set(['heading', 'columnheader']);

/** Searches parts of a page node by node, in order, for numbers and the letters NHS, and gathers what is near a number. */
export function search(openRoot: OpenRoot) {
  const nearby = gather();
  const heads = new Set<Element>();
  let saysNhs = false;
  let hasNumber = false;
  let count = 0;
  let piece = '';
  /** Where in the piece each of its texts begins. */
  let starts: number[] = [];
  let notText: Node | undefined;

  /** Notes a heading, and what a label says that is no text. */
  function heed(element: Element): void {
    if (HEADS.has(element.nodeName) || HEAD_ROLES.has(element.getAttribute('role') ?? '')) heads.add(element);
    if (saysNhs) return;
    const label = element.getAttribute('aria-label') ?? element.getAttribute('data-label');
    if (label) saysNhs = NHS.test(label);
  }

  const rootOf = (element: Element) => (mayHost(element) ? openRoot(element) : null);

  function add(node: Node, text: string) {
    const content = tidy(text);
    if (!content) return;
    starts.push(piece.length);
    nearby.add(node);
    piece += content;
  }

  function searchPiece() {
    saysNhs ||= NHS.test(piece);
    let seen = piece.length - OVERLAP;
    for (const { index, 0: number } of piece.matchAll(NUMBERS)) {
      hasNumber = true;
      seen = Math.max(seen, index + number.length);
      nearby.number(starts.length - starts.findLastIndex((start) => start <= index));
    }
    nearby.forget();
    piece = piece.slice(Math.max(0, seen));
    starts = [];
  }

  return {
    heed,
    /** Whether an element shows what is not in its texts. */
    hasMore: (element: Element): boolean =>
      CONTROLS.has(element.nodeName) ? Boolean(shownIn(element)) : rootOf(element) !== null,
    /** Searches a part, shadow roots in it too; yields now and then. */
    *part({ node: first, isWhole }: Part): Generator<void, void> {
      const walkers = isWhole ? [walkerOf(first)] : [];
      for (let node: Node | null = first; ; ) {
        if (node?.nodeType === Node.TEXT_NODE) {
          if (node.parentNode !== notText) add(node, (node as Text).data);
        } else if (node) {
          const element = node as Element;
          heed(element);
          if (NOT_TEXT.has(element.nodeName)) notText = element;
          else if (CONTROLS.has(element.nodeName)) add(element, shownIn(element) ?? '');
          const root = rootOf(element);
          if (root) walkers.push(walkerOf(root));
        } else walkers.pop();
        const walker = walkers.at(-1);
        if (!walker) return searchPiece();
        node = walker.nextNode();
        if (++count % PIECE > 0) continue;
        searchPiece();
        yield;
      }
    },
    /** Whether what follows is near a number. */
    isNear: nearby.isNear,
    /** Whether there is a number, and the letters NHS. */
    hasBoth: () => hasNumber && saysNhs,
    /** Notes whether it says NHS. */
    heedText(text: string) {
      saysNhs ||= NHS.test(text);
    },
    /** Elements to enter; undefined where nothing was left out and there are so few texts that all may be read. */
    wanted: (isLeftOut: boolean) => (!isLeftOut && nearby.isAll() ? undefined : nearby.with(heads)),
  };
}

/** No gap within a number is longer than some characters, however the page's source is set. */
function tidy(text: string): string {
  const content = text.slice(0, LONGEST_TEXT).trim();
  return content.length > 5 ? content.replace(/\s{2,}/g, ' ') : content;
}
