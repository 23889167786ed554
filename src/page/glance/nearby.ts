import { isShadowRoot } from '../dom/element.ts';

/** On a page with more than twice this many text nodes, only this many on each side of a number are read. */
const AROUND = 150;

/**
 * Collects the elements that hold the texts near numbers. It is given a page's texts in order and keeps only
 * those that may still be wanted, because keeping a million nodes is slow.
 */
export function gatherNearby() {
  const wanted = new Set<Node>();
  /** The latest texts, and how many there were in all. */
  let recent: Node[] = [];
  let count = 0;
  /** The wanted range of `recent`: the first index that is not collected yet, and the last index. */
  let from = 0;
  let to = -1;

  const addWithAncestors = (node: Node | undefined) => {
    let ancestor: Node | null | undefined = node;
    while (ancestor && !wanted.has(ancestor)) {
      wanted.add(ancestor);
      ancestor = isShadowRoot(ancestor) ? ancestor.host : ancestor.parentNode;
    }
  };
  const takeNearby = () => {
    for (; from <= to && from < recent.length; from++) addWithAncestors(recent[from]);
  };

  return {
    add(text: Node) {
      recent.push(text);
      count++;
    },
    /**
     * There is a number in one of the latest texts. @param
     * back which one, counted from the end: 1 is the last text
     */
    addNumber(back: number) {
      const index = recent.length - back;
      takeNearby();
      from = Math.max(from, index - AROUND);
      to = index + AROUND;
    },
    /** Earlier texts are finished. A number may still begin in the last one. */
    discardOldTexts() {
      takeNearby();
      const discarded = Math.max(0, recent.length - AROUND - 1);
      recent = recent.slice(discarded);
      from = Math.max(0, from - discarded);
      to -= discarded;
    },
    /** Whether the texts near every number so far are complete, and are not the whole page. */
    isDone: () => count > 2 * AROUND && from > to,
    /** Whether there are so few texts that the whole page may be read. */
    isAll: () => count <= 2 * AROUND,
    /** The collected elements, and the whole of each heading. */
    withHeadings(headings: readonly Element[]): ReadonlySet<Node> {
      for (const head of headings) {
        addWithAncestors(head);
        for (const part of head.querySelectorAll('*')) wanted.add(part);
      }
      return wanted;
    },
  };
}
