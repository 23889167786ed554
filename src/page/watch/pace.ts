/** A page is settled when nothing has changed for this long (ms): more than a frame, so that frames count as one change. */
const QUIET = 25;
/** A page that has not settled for this long (ms) is busy: it is only looked at now and then. */
const BUSY_AFTER = 250;
/** How long nothing at all is noted of a busy page (ms); with QUIET and a reading this stays under 100. */
const BLIND = 40;
/** A page that never settles is read at least this often (ms), but for no more than this share of the time. */
const LONGEST_WAIT = 1000;
const SHARE = 1 / 200;
/** A page that still loads is left alone until it has loaded, or for this long (ms). */
export const LOADING = 500;
/**
 * A page that changes while it is read has to be still for longer next time, up to this long (ms); and for longer
 * than that only where readings that came to nothing took more than this in all (ms).
 */
const LONGEST_QUIET = 50;
const MOST_WASTED = 100;

/** What keeps a pace. */
export interface Paced {
  readonly isLoading: () => boolean;
  /** Observe the page's changes, so that each is noted. */
  readonly observe: () => void;
  /** Cease to observe them; false where that is not worth while. */
  readonly ignore: () => boolean;
  /** Read the page, then say `hasRead` or `dropped`. Where it has not settled, it is to be read in spite of that. */
  readonly read: (isSettled: boolean) => void;
}

export interface Pace {
  /** Something has changed. */
  note(): void;
  /** Has the page read at once, settled or not. */
  readNow(): void;
  /** Whether something has changed that has not been read. */
  isUnread(): boolean;
  /** The page was read; with `isStale`, it changed meanwhile. `cost` is what reading took (ms). */
  hasRead(isStale: boolean, cost: number): void;
  /** The page changed while it was read, and the reading was dropped. */
  dropped(cost: number): void;
  stop(): void;
}

/**
 * Decides when a page is read: as soon as it has settled, and now and then while it does not. A page that changes
 * without pause is observed for one moment in three only, and read for a small share of the time. No timer runs
 * while all is read.
 */
export function keepPace({ isLoading, observe, ignore, read }: Paced): Pace {
  let lastChange = -Infinity;
  /** Since when there is something unread. */
  let unreadSince: number | undefined = performance.now();
  let patience = isLoading() ? LOADING : LONGEST_WAIT;
  let quiet = QUIET;
  let spent = 0;
  let isFirst = true;
  let isBusy = false;
  let isBlind = false;
  let isReading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function wait(time: number) {
    clearTimeout(timer);
    timer = setTimeout(look, time);
  }

  function look() {
    timer = undefined;
    const now = performance.now();
    const waited = now - (unreadSince ?? now);
    see();
    const still = now - lastChange;
    // Timers may come a little early.
    const isSettled = still > quiet - 1 && !(isFirst && isLoading());
    if (isSettled || waited >= patience) {
      isBusy &&= !isSettled;
      begin(isSettled);
    } else {
      isBusy ||= waited > BUSY_AFTER;
      wait(Math.max(quiet - still, 5));
    }
  }

  /** Observes again; what changed meanwhile is not known, so something may have just now. */
  function see() {
    if (!isBlind) return;
    isBlind = false;
    lastChange = performance.now();
    observe();
  }

  function begin(isSettled: boolean) {
    isReading = true;
    read(isSettled);
  }

  function end(cost: number) {
    isReading = false;
    spent += cost;
  }

  wait(isLoading() ? QUIET : 0);

  return {
    note() {
      lastChange = performance.now();
      unreadSince ??= lastChange;
      if (isReading) return;
      if (isBusy && !isBlind && ignore()) {
        isBlind = true;
        wait(BLIND);
      } else if (timer === undefined) wait(quiet);
    },
    readNow() {
      if (isReading) return;
      clearTimeout(timer);
      timer = undefined;
      see();
      begin(false);
    },
    isUnread: () => unreadSince !== undefined,
    hasRead(isStale, cost) {
      end(cost);
      patience = Math.max(LONGEST_WAIT, spent / SHARE);
      spent = 0;
      quiet = QUIET;
      isFirst = false;
      unreadSince = isStale ? performance.now() : undefined;
      if (isStale) wait(quiet);
    },
    dropped(cost) {
      end(cost);
      quiet = Math.min(quiet * 2, spent > MOST_WASTED ? LONGEST_WAIT : LONGEST_QUIET);
      wait(quiet);
    },
    stop: () => clearTimeout(timer),
  };
}
