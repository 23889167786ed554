/**
 * A page has settled when nothing has changed for this long
 * (ms). Longer than a frame: an animation is one change.
 */
const QUIET = 25;
/** A page that has not settled for this long (ms) is busy: its changes are observed only now and then. */
const BUSY_AFTER = 250;
/**
 * How long changes of a busy page are ignored (ms). Together with QUIET and a reading this stays under 100.
 */
const IGNORE_FOR = 40;
/**
 * A page that never settles is read this often (ms), but less
 * often if reading would take more than this share of time.
 */
const LONGEST_WAIT = 1000;
const LARGEST_SHARE = 1 / 200;
/** The first reading waits until the page has loaded, but no longer than this (ms). */
export const LONGEST_LOADING = 500;
/**
 * After a dropped reading, the page has to be quiet for twice as long, up to LONGEST_QUIET (ms). If dropped
 * readings took more than MOST_WASTED in all (ms), up to LONGEST_WAIT.
 */
const LONGEST_QUIET = 50;
const MOST_WASTED = 100;

export interface PaceOptions {
  readonly isLoading: () => boolean;
  /** Observes the page, so that `noteChange` is called for each change. */
  readonly observe: () => void;
  /** Stops observing; false, and nothing is stopped, where that is not worth while. */
  readonly stopObserving: () => boolean;
  /** Reads the page, settled or not, and then calls `hasRead` or `dropped`. */
  readonly read: (isSettled: boolean) => void;
}

export interface Pace {
  /** Call when something has changed. */
  noteChange(): void;
  /** Reads the page at once, settled or not, unless a reading is in progress. */
  readNow(): void;
  /** Whether the page has changed since it was last read. */
  isUnread(): boolean;
  /**
   * Call when the page was read.
   * @param isStale it changed meanwhile
   * @param cost how long reading took (ms)
   */
  hasRead(isStale: boolean, cost: number): void;
  /**
   * Call when a reading was dropped because the page changed meanwhile.
   * @param cost how long reading took (ms)
   */
  dropped(cost: number): void;
  stop(): void;
}

/**
 * Decides when a page is read: as soon as it has settled, and now and then while it does not settle. A page
 * that changes without pause is observed only about a third of the time, and read for a small share of the
 * time. No timer runs while there is nothing to read.
 */
export function keepPace({ isLoading, observe, stopObserving, read }: PaceOptions): Pace {
  let lastChange = -Infinity;
  /** When the first change since the last reading was noted; undefined if there was none. */
  let unreadSince: number | undefined = performance.now();
  let patience = isLoading() ? LONGEST_LOADING : LONGEST_WAIT;
  let quiet = QUIET;
  let spent = 0;
  let isFirst = true;
  let isBusy = false;
  let isIgnoring = false;
  let isReading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(time: number) {
    clearTimeout(timer);
    timer = setTimeout(check, time);
  }

  function check() {
    timer = undefined;
    const now = performance.now();
    const waited = now - (unreadSince ?? now);
    observeAgain();
    const still = now - lastChange;
    // Timers may come a little early.
    const isSettled = still > quiet - 1 && !(isFirst && isLoading());
    if (isSettled || waited >= patience) {
      isBusy &&= !isSettled;
      startReading(isSettled);
    } else {
      isBusy ||= waited > BUSY_AFTER;
      wait(Math.max(quiet - still, 5));
    }
  }

  /** Observes again. Changes in the meantime were missed, so the page is taken to have changed just now. */
  function observeAgain() {
    if (!isIgnoring) return;
    isIgnoring = false;
    lastChange = performance.now();
    observe();
  }

  function startReading(isSettled: boolean) {
    isReading = true;
    read(isSettled);
  }

  function endReading(cost: number) {
    isReading = false;
    spent += cost;
  }

  wait(isLoading() ? QUIET : 0);

  return {
    noteChange() {
      lastChange = performance.now();
      unreadSince ??= lastChange;
      if (isReading) return;
      if (isBusy && !isIgnoring && stopObserving()) {
        isIgnoring = true;
        wait(IGNORE_FOR);
      } else if (timer === undefined) wait(quiet);
    },
    readNow() {
      if (isReading) return;
      clearTimeout(timer);
      timer = undefined;
      observeAgain();
      startReading(false);
    },
    isUnread: () => unreadSince !== undefined,
    hasRead(isStale, cost) {
      endReading(cost);
      patience = Math.max(LONGEST_WAIT, spent / LARGEST_SHARE);
      spent = 0;
      quiet = QUIET;
      isFirst = false;
      unreadSince = isStale ? performance.now() : undefined;
      if (isStale) wait(quiet);
    },
    dropped(cost) {
      endReading(cost);
      quiet = Math.min(quiet * 2, spent > MOST_WASTED ? LONGEST_WAIT : LONGEST_QUIET);
      wait(quiet);
    },
    stop: () => clearTimeout(timer),
  };
}
