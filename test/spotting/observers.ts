import { vi } from 'vitest';

/** Observers that see what the test has them see. */

class Observer {
  static all: Observer[] = [];
  targets = new Map<unknown, unknown>();
  constructor(readonly tell: (entries: unknown[]) => void) {
    Observer.all.push(this);
  }
  observe(target: unknown, options?: unknown) {
    this.targets.set(target, options);
  }
  unobserve(target: unknown) {
    this.targets.delete(target);
  }
  disconnect() {
    this.targets.clear();
  }
}
class Mutations extends Observer {}
class Resizes extends Observer {}

/** In place of the browser's, from now on. */
export function fakeObservers() {
  Observer.all = [];
  vi.stubGlobal('MutationObserver', Mutations);
  vi.stubGlobal('ResizeObserver', Resizes);
  const observing = (kind: typeof Observer, target: unknown) =>
    Observer.all.filter((observer) => observer instanceof kind && observer.targets.has(target));
  return {
    /** Whether changes in a document or shadow root are observed. */
    sees: (root: unknown) => observing(Mutations, root).length > 0,
    /** What of a document or shadow root is observed. */
    whatOf: (root: unknown) => observing(Mutations, root)[0]?.targets.get(root),
    /** Whether the size of an element is observed. */
    measures: (element: unknown) => observing(Resizes, element).length > 0,
    /** Something in a document or shadow root changes; with nodes, by their coming. */
    change(root: unknown, ...added: Node[]) {
      this.changeAtOnce(root, { added });
    },
    /** Several things change in the same moment, by the coming and going of nodes. */
    changeAtOnce(root: unknown, ...changes: { added?: Node[]; removed?: Node[] }[]) {
      const records = changes.map(({ added = [], removed = [] }) => ({
        target: root,
        addedNodes: added,
        removedNodes: removed,
      }));
      for (const observer of observing(Mutations, root)) observer.tell(records);
    },
    /** These elements have these sizes now. */
    resize(...sizes: [target: unknown, width: number, height: number][]) {
      const entries = sizes.map(([target, width, height]) => ({ target, contentRect: { width, height } }));
      for (const observer of observing(Resizes, sizes[0]?.[0])) observer.tell(entries);
    },
  };
}
