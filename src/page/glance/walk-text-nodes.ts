import { controlValue } from '../dom/control.ts';
import { mayHost, type OpenRoot } from '../dom/element.ts';
import { CONTROLS, NOT_TEXT } from '../dom/whole-text.ts';
import { gatherNearby } from './nearby.ts';
import { collapseSpaces, NHS, NUMBER_LIKE } from './number-like.ts';

/** Pages with more nodes than this are not read, so that no page can slow the browser down. */
const MOST_NODES = 2_000_000;
/**
 * The same for shadow roots. A shadow root costs as much
 * as a hundred nodes: it is observed and has listeners.
 */
const MOST_ROOTS = 10_000;
/** Text is searched in pieces of this many nodes, and of about this many characters. */
const PIECE = 256;
const LONG_PIECE = 20_000;
/** How much of a piece may belong to a number that continues in the next piece (characters). */
const OVERLAP = 40;
const HEADING_TAGS = new Set(['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LEGEND', 'CAPTION', 'TH']);
const HEADING_ROLES = new Set(['heading', 'columnheader']);
/** A CSS selector for the same elements. */
export const ANY_HEADING = [...HEADING_TAGS, '[role=heading]', '[role=columnheader]'].join();

export interface WalkResult {
  readonly hasNumber: boolean;
  readonly saysNhs: boolean;
  readonly headings: readonly Element[];
  readonly roots: readonly ParentNode[];
  readonly nearby: ReturnType<typeof gatherNearby>;
}

/**
 * Walks a page node by node, through every shadow root, and collects what is near its numbers.
 * @param numbersEnd how many characters of the page's text
 * hold all of its numbers. The walk may end soon after them.
 * @returns undefined for a page with too many nodes or shadow roots
 */
export function* walk(
  root: Element,
  openRoot: OpenRoot,
  numbersEnd: number,
): Generator<number, WalkResult | undefined> {
  const roots: ParentNode[] = [root];
  const walkers = [walkerOf(root)];
  const headings: Element[] = [];
  const nearby = gatherNearby();
  let saysNhs = false;
  let hasNumber = false;
  let count = 0;
  /** How many characters have been read. */
  let charactersRead = 0;
  let piece = '';
  /** The index in the piece at which each of its texts begins. */
  let starts: number[] = [];
  let notText: Node | undefined;

  for (let walker = walkers.at(-1); walker; walker = walkers.at(-1)) {
    const node = walker.nextNode();
    if (!node) walkers.pop();
    else {
      const text = textOf(node);
      if (text.length > LONG_PIECE) yield* addLong(node, text);
      else if (text) add(node, text);
    }
    if (++count % PIECE > 0) continue;
    if (count > MOST_NODES || roots.length > MOST_ROOTS) return undefined;
    search();
    if (charactersRead >= numbersEnd && nearby.isDone()) break;
    yield count;
  }
  search();
  return { hasNumber, saysNhs, headings, roots, nearby };

  /** The node's own text. Also notes headings and enters shadow roots. */
  function textOf(node: Node): string {
    if (node.nodeType === Node.TEXT_NODE) return node.parentNode === notText ? '' : (node as Text).data;
    const element = node as Element;
    const { nodeName } = element;
    if (NOT_TEXT.has(nodeName)) notText = element;
    if (HEADING_TAGS.has(nodeName) || HEADING_ROLES.has(element.getAttribute('role') ?? ''))
      headings.push(element);
    const shadow = mayHost(element) ? openRoot(element) : null;
    if (shadow) {
      walkers.push(walkerOf(shadow));
      roots.push(shadow);
    }
    return (CONTROLS.has(nodeName) && controlValue(element)) || '';
  }

  function add(node: Node, text: string) {
    charactersRead += text.length;
    const content = collapseSpaces(text);
    if (!content) return;
    starts.push(piece.length);
    nearby.add(node);
    piece += content;
  }

  function* addLong(node: Node, text: string) {
    for (let from = 0; from < text.length; from += LONG_PIECE) {
      const part = text.slice(from, from + LONG_PIECE);
      if (from === 0) add(node, part);
      else {
        charactersRead += part.length;
        piece += collapseSpaces(part);
      }
      search();
      yield count;
    }
  }

  function search() {
    saysNhs ||= NHS.test(piece);
    for (const { index } of piece.matchAll(NUMBER_LIKE)) {
      hasNumber = true;
      nearby.addNumber(starts.length - starts.findLastIndex((start) => start <= index));
    }
    nearby.discardOldTexts();
    piece = piece.slice(-OVERLAP);
    starts = [];
  }
}

/**
 * Walks elements and text nodes. Not `document.createTreeWalker`:
 * an image with that name would replace the method.
 */
const walkerOf = (root: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(root.ownerDocument, root, 5);
