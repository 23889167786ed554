import type { OpenRoot } from '../dom/element.ts';
import { listenToPage, listenToRoot, mayChangePage } from './page-events.ts';

/** With more shadow roots than this, disconnecting the observer costs more than it saves. */
const MOST_ROOTS = 200;
/** How many elements one reading remembers with their shadow root or the lack of one. */
const MOST_REMEMBERED = 50_000;

// Any attribute at all may show or hide something, through a style sheet.
const ALL_MUTATIONS = { subtree: true, childList: true, characterData: true, attributes: true };

export interface PageObserverOptions {
  readonly openRoot: OpenRoot;
  /** Whether the extension added this node. Adding or removing such a node is no change of the page. */
  readonly isOwn: (node: Node) => boolean;
  /** Called for each element that could have a shadow root and has none. */
  readonly addPossibleHost: (element: Element) => void;
}

/** Observes the mutations and events of a page and of its shadow roots. */
export interface PageObserver {
  /** Starts or resumes observing mutations. */
  observe(): void;
  /**
   * Stops observing mutations until `observe`; false, and nothing is stopped, where that is not worth while.
   */
  pause(): boolean;
  /**
   * Call when a reading starts.
   * @returns opens a shadow root for that reading and observes each root that it opens. Asks the browser once
   * for each element, because asking is slow.
   */
  startReading(): OpenRoot;
  /** Call when a reading has finished: from now on, only the roots that this reading found count. */
  finishReading(): void;
  /** The shadow roots that the last finished reading found. */
  roots(): ReadonlySet<ShadowRoot>;
  stop(): void;
}

/** @param onChange called for each batch of mutations and each event that may change what the page shows */
export function observePage(
  view: Window,
  { openRoot, isOwn, addPossibleHost }: PageObserverOptions,
  onChange: () => void,
): PageObserver {
  const page = view.document;
  const stopped = new AbortController();
  const observer = new MutationObserver((mutations) => {
    if (mutations.some((mutation) => !changesOwnNode(mutation, isOwn))) onChange();
  });
  /** Shadow roots found by the last finished reading, and by the reading in progress. */
  let roots = new Set<ShadowRoot>();
  let found = new Set<ShadowRoot>();

  function onEvent(event: Event) {
    if (mayChangePage(event)) onChange();
  }

  function addRoot(root: ShadowRoot) {
    if (found.has(root)) return;
    found.add(root);
    observer.observe(root, ALL_MUTATIONS);
    listenToRoot(root, onEvent, stopped.signal);
  }

  listenToPage(view, onEvent, stopped.signal);

  return {
    observe() {
      for (const root of [page, ...roots, ...found]) observer.observe(root, ALL_MUTATIONS);
    },
    pause() {
      if (roots.size > MOST_ROOTS) return false;
      observer.disconnect();
      return true;
    },
    startReading() {
      // A page that rewrites itself with document.open() loses its listeners.
      listenToPage(view, onEvent, stopped.signal);
      found = new Set();
      const opened = new Map<Element, ShadowRoot | null>();
      return (element) => {
        let root = opened.get(element);
        if (root !== undefined) return root;
        root = openRoot(element);
        if (opened.size < MOST_REMEMBERED) opened.set(element, root);
        if (root) addRoot(root);
        else addPossibleHost(element);
        return root;
      };
    },
    finishReading() {
      roots = found;
    },
    roots: () => roots,
    stop() {
      stopped.abort();
      observer.disconnect();
    },
  };
}

const changesOwnNode = (
  { addedNodes, removedNodes }: MutationRecord,
  isOwn: (node: Node) => boolean,
): boolean => {
  const [node] = addedNodes.length > 0 ? addedNodes : removedNodes;
  return addedNodes.length + removedNodes.length === 1 && node !== undefined && isOwn(node);
};
