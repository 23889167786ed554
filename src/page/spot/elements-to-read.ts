import { isShadowRoot } from '../dom/element.ts';

/** Adds more elements to those to read on a large page, each with its descendants and its ancestors. */
export function addElements(wanted: ReadonlySet<Node>, elements: readonly Element[]): ReadonlySet<Node> {
  const all = new Set(wanted);
  for (const element of elements) {
    for (const descendant of element.querySelectorAll('*')) all.add(descendant);
    for (let node: Node | null = element; node; node = isShadowRoot(node) ? node.host : node.parentNode)
      all.add(node);
  }
  return all;
}
