/** A page of no more elements than this is one part. */
const WHOLE = 1024;
/** An element with fewer than this many in it is one part. */
const PART = 256;

/** A part of a page: an element with all that is in it, or by itself where the parts in it follow; or a text. */
export interface Part {
  readonly node: Node;
  readonly isWhole: boolean;
}

/**
 * Cuts a page into parts of bounded size, in its order, and touches few of its nodes: a browser takes long to hand a
 * script each of a million. Yields undefined where there is no part yet, but time has passed.
 */
export function* partsOf(root: Element): Generator<Part | undefined, void> {
  const all = root.getElementsByTagName('*');
  if (!all.item(WHOLE)) return yield { node: root, isWhole: true };
  // What holds none of every so many elements holds fewer than that.
  const large = new Set<Node>();
  for (let at = 0, each = all.item(0); each; at += PART, each = all.item(at)) {
    for (let above = each.parentNode; above && !large.has(above); above = above.parentNode) large.add(above);
    yield;
  }
  const walker = walkerOf(root);
  let node: Node | null = root;
  while (node) {
    const isWhole: boolean = !large.has(node);
    yield { node, isWhole };
    node = (!isWhole && walker.firstChild()) || following(walker);
  }
}

/** Elements and texts. Not the document's own method: an image of that name takes its place. */
export const walkerOf = (root: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(root.ownerDocument, root, 5);

/** The next node that is not inside this one. */
function following(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
}
