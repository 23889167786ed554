import { isShadowRoot } from '../dom/element.ts';

/** On pages with more texts than this to each side of a number, only those are read. */
const AROUND = 150;

/**
 * Gathers the elements that hold the texts around numbers. It is given a page's texts in order, and keeps
 * those alone that may still be wanted: a browser takes long over a million.
 */
export function gatherNearby() {
  const wantWithAncestors = new Set<Node>();
  /** The last texts, and how many there were in all. */
  let recent: Node[] = [];
  let count = 0;
  /** Which of the recent are wanted, from the first not yet taken to the last. */
  let from = 0;
  let to = -1;

  const want = (node: Node | undefined) => {
    let ancestor: Node | null | undefined = node;
    while (ancestor && !wantWithAncestors.has(ancestor)) {
      wantWithAncestors.add(ancestor);
      ancestor = isShadowRoot(ancestor) ? ancestor.host : ancestor.parentNode;
    }
  };
  const takeNearby = () => {
    for (; from <= to && from < recent.length; from++) want(recent[from]);
  };

  return {
    add(text: Node) {
      recent.push(text);
      count++;
    },
    /** There is a number in the text that is so many from the last: 1 is the last itself. */
    addNumber(back: number) {
      const index = recent.length - back;
      takeNearby();
      from = Math.max(from, index - AROUND);
      to = index + AROUND;
    },
    /** No number will be in the texts so far, or but in the last. */
    discardOldTexts() {
      takeNearby();
      const gone = Math.max(0, recent.length - AROUND - 1);
      recent = recent.slice(gone);
      from = Math.max(0, from - gone);
      to -= gone;
    },
    /** Whether all that stands around the numbers so far is known, and that it is not the whole page. */
    isDone: () => count > 2 * AROUND && from > to,
    /** Whether there are so few texts that all may be read. */
    isAll: () => count <= 2 * AROUND,
    /** What is wanted, and all of each heading. */
    withHeadings(heads: readonly Element[]): ReadonlySet<Node> {
      for (const head of heads) {
        want(head);
        for (const part of head.querySelectorAll('*')) wantWithAncestors.add(part);
      }
      return wantWithAncestors;
    },
  };
}
