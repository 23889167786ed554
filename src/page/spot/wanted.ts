import { isShadowRoot } from '../dom/element.ts';

/** The elements to enter on a large page, with some more: all in them, and all that they stand in. */
export function withElements(wanted: ReadonlySet<Node>, elements: readonly Element[]): ReadonlySet<Node> {
  const all = new Set(wanted);
  for (const element of elements) {
    for (const part of element.querySelectorAll('*')) all.add(part);
    for (let at: Node | null = element; at; at = isShadowRoot(at) ? at.host : at.parentNode) all.add(at);
  }
  return all;
}
