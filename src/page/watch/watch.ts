import { none, type Reading } from '../../core/patient/reading.ts';
import type { OpenRoot } from '../dom/element.ts';
import { keepPace } from './pace.ts';
import { isTelling, listenToPage, listenToRoot } from './page-events.ts';
import { inSlices } from './slices.ts';
import { watchUnannounced } from './unannounced.ts';

/** How long one slice of a reading may last (ms): what it is late by and the page's own work come on top. */
const SLICE = 4;
/** A reading that takes longer than this in all (ms) is given up: the page is of no size for a patient's record. */
const LONGEST_READING = 3000;
/** A page that never settles and reads differently each time is given up after this many readings. */
const MOST_TRIES = 4;
/** With more shadow roots than this, ceasing to observe costs more than it saves. */
const MOST_ROOTS = 200;

/** How many elements are remembered to have a root or none. */
const MOST_KEPT = 50_000;

const KEEPS_CHANGING = none('This page keeps changing, so it could not be read.');
export const TOO_LARGE = none('This page is too large to read.');
export const UNREADABLE = none('This page could not be read.');

// Any attribute at all may show or hide something, through a style sheet.
const EVERYTHING = { subtree: true, childList: true, characterData: true, attributes: true };

/** What a watch is made of: what reads, and who is told. */
export interface Watcher {
  readonly openRoot: OpenRoot;
  /**
   * A fresh reading of the page, to be run in slices, which opens shadow roots in the way it is given. It yields a
   * promise where it has to wait for something.
   */
  readonly read: (openRoot: OpenRoot) => Generator<unknown, Reading>;
  /** Called with each reading that differs from the last. */
  readonly report: (reading: Reading) => void;
  /** Whether a node is the extension's own, whose coming and going is no change of the page. */
  readonly isOwn: (node: Node) => boolean;
  /** Called after each reading, with the shadow roots that it found. */
  readonly done: (roots: Iterable<ShadowRoot>) => void;
  /** Whether there is still somebody to report to; once there is not, the watch ends. */
  readonly isWanted: () => boolean;
}

export interface Watch {
  /** What was last read, while nothing has changed since. */
  current(): Reading | undefined;
  /** Reads the page afresh, settled or not, and reports what is new. */
  ask(): Promise<Reading>;
  /** Something has changed that cannot be known from inside the page. */
  note(): void;
  stop(): void;
}

/**
 * Watches a document for any change of the patient it is about: of nodes, text and visibility, moves in its
 * history, and what the browser does not announce (see unannounced.ts). Nothing runs while nothing changes.
 *
 * A reading is taken in slices once the page has settled, and dropped where the page changes under it, so that no
 * reading is put together from two states of a page. A page that never settles is read all the same; that is
 * believed where it took one slice, or where two readings in a row, cut at different places, come to the same.
 */
export function watch(view: Window, { openRoot, isOwn, read, report, done, isWanted }: Watcher): Watch {
  const page = view.document;
  const ended = new AbortController();
  const observer = new MutationObserver((changed) => {
    if (changed.some((each) => !isOfOwn(each, isOwn))) note();
  });
  const unannounced = watchUnannounced(view, { openRoot, isWanted }, note);
  /** Shadow roots found by the last reading, and by the one under way. */
  let roots = new Set<ShadowRoot>();
  let found = new Set<ShadowRoot>();
  let changes = 0;
  let last: Reading | undefined;
  let doubtful = '';
  let tries = 0;
  let drop = () => {};
  const asked: ((reading: Reading) => void)[] = [];

  const pace = keepPace({
    isLoading: () => page.readyState !== 'complete',
    observe,
    ignore() {
      if (roots.size > MOST_ROOTS) return false;
      observer.disconnect();
      return true;
    },
    read: begin,
  });

  function observe() {
    for (const root of [page, ...roots, ...found]) observer.observe(root, EVERYTHING);
  }

  function note() {
    if (ended.signal.aborted) return;
    changes++;
    pace.note();
  }

  function heed(event: Event) {
    if (isTelling(event)) note();
  }

  function begin(isSettled: boolean) {
    if (!isWanted()) return stop();
    // A page that writes itself anew, with document.open(), loses its listeners.
    listenToPage(view, heed, ended.signal);
    found = new Set();
    let hasNewValues = () => false;
    const before = changes;
    const isTorn = () => changes !== before;
    function* work(): Generator<unknown, Reading> {
      try {
        hasNewValues = unannounced.begin([page, ...roots]);
      } catch {}
      yield;
      return yield* read(openOnce());
    }
    drop = inSlices(work(), tries % 2 ? SLICE / 2 : SLICE, {
      goesOn: () => !isSettled || !isTorn(),
      dropped: again,
      longest: LONGEST_READING,
      exceeded: (spent) => conclude(TOO_LARGE, isTorn(), spent),
      failed: () => conclude(UNREADABLE, false, 0),
      done(reading, spent) {
        if (hasNewValues()) changes++;
        if (!isTorn()) conclude(reading, false, spent);
        else if (isSettled) again(spent);
        else doubt(reading, spent);
      },
    });
  }

  /** Opens each root once for a reading: asking the browser takes long. */
  function openOnce(): OpenRoot {
    const opened = new Map<Element, ShadowRoot | null>();
    return (element) => {
      let root = opened.get(element);
      if (root !== undefined) return root;
      root = openRoot(element);
      if (opened.size < MOST_KEPT) opened.set(element, root);
      if (!root) unannounced.mayHost(element);
      else if (!found.has(root)) {
        found.add(root);
        observer.observe(root, EVERYTHING);
        listenToRoot(root, heed, ended.signal);
      }
      return root;
    };
  }

  function again(spent: number) {
    pace.dropped(spent);
    if (asked.length > 0) pace.readNow();
  }

  function doubt(reading: Reading, spent: number) {
    const key = JSON.stringify(reading);
    // Two people seen twice may be two halves of two states, each time.
    if (key === doubtful && reading.kind !== 'conflict') conclude(reading, true, spent);
    else if (++tries >= MOST_TRIES) conclude(KEEPS_CHANGING, true, spent);
    else {
      doubtful = key;
      pace.dropped(spent);
      pace.readNow();
    }
  }

  function conclude(reading: Reading, isStale: boolean, spent: number) {
    roots = found;
    doubtful = '';
    tries = 0;
    pace.hasRead(isStale, spent);
    unannounced.watch();
    const isNew = JSON.stringify(reading) !== JSON.stringify(last);
    last = reading;
    if (isNew) report(reading);
    for (const answer of asked.splice(0)) answer(reading);
    done(roots);
  }

  function stop() {
    ended.abort();
    observer.disconnect();
    unannounced.stop();
    pace.stop();
    drop();
    for (const answer of asked.splice(0)) answer(UNREADABLE);
  }

  observe();
  listenToPage(view, heed, ended.signal);

  return {
    current: () => (pace.isUnread() ? undefined : last),
    ask: () =>
      new Promise((answer) => {
        asked.push(answer);
        pace.readNow();
      }),
    note,
    stop,
  };
}

const isOfOwn = ({ addedNodes, removedNodes }: MutationRecord, isOwn: (node: Node) => boolean): boolean => {
  const [node] = addedNodes.length > 0 ? addedNodes : removedNodes;
  return addedNodes.length + removedNodes.length === 1 && node !== undefined && isOwn(node);
};
