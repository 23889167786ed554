import { vi } from 'vitest';

/** Fake observers. The test decides what they report. */

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

/** Replaces `MutationObserver` and `ResizeObserver` with fakes. */
export function fakeObservers() {
  Observer.all = [];
  vi.stubGlobal('MutationObserver', Mutations);
  vi.stubGlobal('ResizeObserver', Resizes);
  const observing = (kind: typeof Observer, target: unknown) =>
    Observer.all.filter((observer) => observer instanceof kind && observer.targets.has(target));
  return {
    /** Whether a document or shadow root is observed for changes. */
    observes: (root: unknown) => observing(Mutations, root).length > 0,
    /** The options with which a document or shadow root is observed. */
    optionsOf: (root: unknown) => observing(Mutations, root)[0]?.targets.get(root),
    /** Whether the size of an element is observed. */
    observesSize: (element: unknown) => observing(Resizes, element).length > 0,
    /** Reports a change in a document or shadow root. @param added nodes that the change added */
    change(root: unknown, ...added: Node[]) {
      this.changeAtOnce(root, { added });
    },
    /** Reports several changes in one callback. */
    changeAtOnce(root: unknown, ...changes: { added?: Node[]; removed?: Node[] }[]) {
      const records = changes.map(({ added = [], removed = [] }) => ({
        target: root,
        addedNodes: added,
        removedNodes: removed,
      }));
      for (const observer of observing(Mutations, root)) observer.tell(records);
    },
    /** Reports new sizes of elements (pixels). */
    resize(...sizes: [target: unknown, width: number, height: number][]) {
      const entries = sizes.map(([target, width, height]) => ({ target, contentRect: { width, height } }));
      for (const observer of observing(Resizes, sizes[0]?.[0])) observer.tell(entries);
    },
  };
}
