import { none, type Reading } from '../../core/patient/reading.ts';
import type { OpenRoot } from '../dom/element.ts';
import { keepPace } from './pace.ts';
import { observePage } from './page-observer.ts';
import { inSlices } from './slices.ts';
import { watchUnannounced } from './unannounced.ts';

/** How long one slice of a reading may last (ms). Timer delays and the page's own work come on top. */
const SLICE = 4;
/**
 * A reading that takes longer than this in all (ms) is given up. The largest records of the tests take a second. A
 * slow or busy computer needs several times as long.
 */
const LONGEST_READING = 10_000;
/** The same for a page that changes meanwhile: it may have to be read several times. */
const LONGEST_READING_OF_CHANGES = 3000;
/** A page that never settles and reads differently each time is given up after this many readings. */
const MOST_TRIES = 4;

const KEEPS_CHANGING = none('This page keeps changing, so it could not be read.');
export const TOO_LARGE = none('This page is too large to read.');
export const UNREADABLE = none('This page could not be read.');

export interface WatchOptions {
  readonly openRoot: OpenRoot;
  /**
   * Reads the page once. The generator runs in slices and opens shadow roots with the function that it is
   * given. It yields a promise when it has to wait.
   */
  readonly read: (openRoot: OpenRoot) => Generator<unknown, Reading>;
  /** Called with each reading that differs from the last. */
  readonly report: (reading: Reading) => void;
  /** Whether the extension added this node. Adding or removing such a node is no change of the page. */
  readonly isOwn: (node: Node) => boolean;
  /** Called after each reading, with the shadow roots that the reading found. */
  readonly afterReading: (roots: Iterable<ShadowRoot>) => void;
  /** Whether there is still an extension to report to. The watch stops once this returns false. */
  readonly isWanted: () => boolean;
}

export interface Watch {
  /** The last reading; undefined where the page has changed since. */
  current(): Reading | undefined;
  /** Reads the page now, settled or not, and also reports the reading if it differs from the last. */
  ask(): Promise<Reading>;
  /** Call when something has changed that cannot be seen from inside the page. */
  noteChange(): void;
  stop(): void;
}

/**
 * Watches a document and reads it again after each change: of nodes, text, visibility or history, and changes
 * that the browser does not announce (see unannounced.ts). While nothing changes, only the timers of
 * unannounced.ts run.
 *
 * A reading starts when the page has settled and runs in slices. It is dropped if
 * the page changes meanwhile, so that no reading mixes two states of a page. A page
 * that never settles is read as well. That reading is accepted if the page did not
 * change meanwhile, or if two readings in a row with different slice lengths agree.
 */
export function watch(
  view: Window,
  { openRoot, isOwn, read, report, afterReading, isWanted }: WatchOptions,
): Watch {
  const page = view.document;
  const pageObserver = observePage(
    view,
    { openRoot, isOwn, addPossibleHost: (element) => unannounced.addPossibleHost(element) },
    noteChange,
  );
  const unannounced = watchUnannounced(view, { openRoot, isWanted }, noteChange);
  let isStopped = false;
  let changes = 0;
  let last: Reading | undefined;
  /** As JSON, the last reading during which the page changed; empty if there is none to compare with. */
  let unconfirmed = '';
  let tries = 0;
  let cancelReading = () => {};
  const waitingForReading: ((reading: Reading) => void)[] = [];

  const pace = keepPace({
    isLoading: () => page.readyState !== 'complete',
    observe: pageObserver.observe,
    stopObserving: pageObserver.pause,
    read: startReading,
  });

  function noteChange() {
    if (isStopped) return;
    changes++;
    pace.noteChange();
  }

  function startReading(isSettled: boolean) {
    if (!isWanted()) return stop();
    const openRootOnce = pageObserver.startReading();
    let hasNewValues = () => false;
    const changesBefore = changes;
    const hasChanged = () => changes !== changesBefore;
    function* work(): Generator<unknown, Reading> {
      try {
        hasNewValues = unannounced.begin([page, ...pageObserver.roots()]);
      } catch {}
      yield;
      return yield* read(openRootOnce);
    }
    cancelReading = inSlices(work(), tries % 2 ? SLICE / 2 : SLICE, {
      shouldContinue: () => !isSettled || !hasChanged(),
      onDropped: readAgainLater,
      timeLimit: () => (hasChanged() ? LONGEST_READING_OF_CHANGES : LONGEST_READING),
      onExceeded: (spent) => accept(TOO_LARGE, hasChanged(), spent),
      onFailed: () => accept(UNREADABLE, false, 0),
      onDone(reading, spent) {
        if (hasNewValues()) changes++;
        if (!hasChanged()) accept(reading, false, spent);
        else if (isSettled) readAgainLater(spent);
        else confirm(reading, spent);
      },
    });
  }

  function readAgainLater(spent: number) {
    pace.dropped(spent);
    if (waitingForReading.length > 0) pace.readNow();
  }

  /** Accepts a reading during which the page changed if it equals the one before; otherwise reads again. */
  function confirm(reading: Reading, spent: number) {
    const key = JSON.stringify(reading);
    // Two patients may be halves of two states of the page, in both readings: a conflict is never confirmed.
    if (key === unconfirmed && reading.kind !== 'conflict') accept(reading, true, spent);
    else if (++tries >= MOST_TRIES) accept(KEEPS_CHANGING, true, spent);
    else {
      unconfirmed = key;
      pace.dropped(spent);
      pace.readNow();
    }
  }

  /** @param isStale whether the page changed during the reading */
  function accept(reading: Reading, isStale: boolean, spent: number) {
    pageObserver.finishReading();
    unconfirmed = '';
    tries = 0;
    pace.hasRead(isStale, spent);
    unannounced.watch();
    const isNew = JSON.stringify(reading) !== JSON.stringify(last);
    last = reading;
    if (isNew) report(reading);
    for (const answer of waitingForReading.splice(0)) answer(reading);
    afterReading(pageObserver.roots());
  }

  function stop() {
    isStopped = true;
    pageObserver.stop();
    unannounced.stop();
    pace.stop();
    cancelReading();
    for (const answer of waitingForReading.splice(0)) answer(UNREADABLE);
  }

  pageObserver.observe();

  return {
    current: () => (pace.isUnread() ? undefined : last),
    ask: () =>
      new Promise((answer) => {
        waitingForReading.push(answer);
        pace.readNow();
      }),
    noteChange,
    stop,
  };
}
