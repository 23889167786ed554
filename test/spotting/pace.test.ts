import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepPace, type Pace } from '../../src/page/watch/pace.ts';

/** When a page is read, with fake timers. */

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/**
 * A fake page and its reader.
 * @param lasts whether a reading stays unfinished
 * @param cost of a reading (ms)
 */
function pageWith({ isLoading = false, canIgnore = true, lasts = false, cost = 0 } = {}) {
  const start = performance.now();
  const page = {
    isLoading,
    lasts,
    cost,
    /** When the page was read (ms), and whether it had stopped changing. */
    reads: [] as [time: number, isSettled: boolean][],
    /** Whether mutations are observed. */
    isObserved: true,
    /** How often observing was stopped. */
    ignored: 0,
    pace: undefined as unknown as Pace,
    /** Lets time pass, with a change of the page at each step (ms). */
    changing(time: number, step = 10) {
      for (let passed = 0; passed < time; passed += step) {
        vi.advanceTimersByTime(step);
        if (page.isObserved) page.pace.noteChange();
      }
    },
    lastRead: () => page.reads.at(-1),
    now: () => performance.now() - start,
  };
  page.pace = keepPace({
    isLoading: () => page.isLoading,
    observe: () => {
      page.isObserved = true;
    },
    stopObserving: () => {
      page.ignored++;
      if (canIgnore) page.isObserved = false;
      return canIgnore;
    },
    read: (isSettled) => {
      page.reads.push([page.now(), isSettled]);
      if (!page.lasts) page.pace.hasRead(false, page.cost);
    },
  });
  return page;
}

const pass = (time: number) => vi.advanceTimersByTime(time);

/** A page that was read once, at 0 ms. */
function pageReadOnce(kind: Parameters<typeof pageWith>[0] = {}) {
  const page = pageWith(kind);
  pass(0);
  expect(page.reads).toEqual([[0, true]]);
  page.reads = [];
  return page;
}

describe('a page that has loaded', () => {
  test('is read at once, and not again while nothing changes, when no timer runs', () => {
    const page = pageReadOnce();
    expect(page.pace.isUnread()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    pass(60_000);
    expect(page.reads).toEqual([]);
  });
  test('is unread until then', () => {
    expect(pageWith().pace.isUnread()).toBe(true);
  });
  test('is read again after 25 ms without changes', () => {
    const page = pageReadOnce();
    pass(1000);
    page.pace.noteChange();
    expect(page.pace.isUnread()).toBe(true);
    pass(24);
    expect(page.reads).toEqual([]);
    pass(1);
    expect(page.reads).toEqual([[1025, true]]);
    expect(page.pace.isUnread()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
  test('is read after the last of several changes', () => {
    const page = pageReadOnce();
    page.changing(100);
    pass(24);
    expect(page.reads).toEqual([]);
    pass(6);
    expect(page.reads).toHaveLength(1);
    expect(page.lastRead()?.[0]).toBeLessThan(131);
    expect(page.lastRead()?.[1]).toBe(true);
  });
});

describe('a page that still loads', () => {
  test('is read as soon as it has loaded and stopped changing', () => {
    const page = pageWith({ isLoading: true });
    pass(200);
    expect(page.reads).toEqual([]);
    page.isLoading = false;
    pass(30);
    expect(page.reads).toHaveLength(1);
    expect(page.lastRead()?.[1]).toBe(true);
  });
  test('is read after half a second, settled or not', () => {
    const page = pageWith({ isLoading: true });
    pass(499);
    expect(page.reads).toEqual([]);
    pass(30);
    expect(page.reads).toHaveLength(1);
    expect(page.lastRead()?.[1]).toBe(false);
  });
  test('is observed without a pause for a quarter of a second', () => {
    const page = pageWith({ isLoading: true });
    page.changing(250);
    expect(page.ignored).toBe(0);
  });
  test('is read at once on request', () => {
    const page = pageWith({ isLoading: true });
    page.pace.readNow();
    expect(page.reads).toEqual([[0, false]]);
  });
  test('is then read like any other page', () => {
    const page = pageWith({ isLoading: true });
    pass(600);
    page.reads = [];
    page.pace.noteChange();
    pass(70);
    expect(page.reads).toHaveLength(1);
    expect(page.lastRead()?.[1]).toBe(true);
  });
});

describe('a page that never stops changing', () => {
  test('is still read once a second, and reported as changing', () => {
    const page = pageReadOnce();
    page.changing(990);
    expect(page.reads).toEqual([]);
    page.changing(100);
    expect(page.reads).toHaveLength(1);
    expect(page.lastRead()?.[1]).toBe(false);
    page.changing(3000);
    expect(page.reads.length).toBeGreaterThanOrEqual(3);
    expect(page.reads.length).toBeLessThanOrEqual(4);
  });
  test('is observed without a pause for a quarter of a second, then only at intervals', () => {
    const page = pageReadOnce();
    page.changing(240);
    expect(page.ignored).toBe(0);
    page.changing(700);
    expect(page.ignored).toBeGreaterThan(5);
    const before = page.ignored;
    page.changing(600, 1);
    expect(page.ignored - before).toBeGreaterThan(10);
    expect(page.ignored - before).toBeLessThan(16);
  });
  test('is observed again after 40 ms, and read when it has stopped changing', () => {
    const page = pageReadOnce();
    page.changing(600);
    while (page.isObserved) page.changing(1, 1);
    const since = page.now();
    pass(39);
    expect(page.isObserved).toBe(false);
    pass(1);
    expect(page.isObserved).toBe(true);
    expect(page.reads).toEqual([]);
    pass(25);
    expect(page.reads).toEqual([[since + 65, true]]);
    // The page no longer counts as one that never stops changing.
    page.ignored = 0;
    page.pace.noteChange();
    expect(page.ignored).toBe(0);
  });
  test('is observed without a pause if pausing saves nothing', () => {
    const page = pageReadOnce({ canIgnore: false });
    page.changing(900);
    expect(page.ignored).toBeGreaterThan(0);
    expect(page.isObserved).toBe(true);
    pass(25);
    expect(page.lastRead()?.[1]).toBe(true);
  });
  test('is read for no more than a two-hundredth of the time', () => {
    const page = pageReadOnce({ cost: 20 });
    page.changing(3900);
    expect(page.reads).toEqual([]);
    page.changing(200);
    expect(page.reads).toHaveLength(1);
  });
  test('stays unread if it changed during the reading, and is read again', () => {
    const page = pageReadOnce({ lasts: true });
    page.pace.hasRead(true, 0);
    expect(page.pace.isUnread()).toBe(true);
    pass(24);
    expect(page.reads).toEqual([]);
    pass(1);
    expect(page.reads).toEqual([[25, true]]);
  });
});

describe('a page that changes while it is read', () => {
  test('has to stay unchanged for longer and longer, up to 50 ms', () => {
    const page = pageReadOnce({ lasts: true });
    page.pace.dropped(10);
    for (const at of [50, 100, 150]) {
      pass(49);
      expect(page.reads.at(-1)?.[0] ?? 0).toBeLessThan(at);
      pass(1);
      expect(page.lastRead()).toEqual([at, true]);
      page.pace.dropped(10);
    }
  });
  test('and for longer still, up to a second, if the readings took more than 100 ms in total', () => {
    const page = pageReadOnce({ lasts: true });
    page.pace.dropped(101);
    let before = 0;
    for (const quiet of [50, 100, 200, 400, 800, 1000, 1000]) {
      pass(2000);
      const [at = 0] = page.lastRead() ?? [];
      expect(at - before).toBe(quiet);
      before = page.now();
      page.pace.dropped(0);
    }
  });
  test('has to stay unchanged no longer than other pages after it was read', () => {
    const page = pageReadOnce({ lasts: true });
    page.pace.dropped(1000);
    pass(50);
    page.pace.hasRead(false, 0);
    page.reads = [];
    page.pace.noteChange();
    pass(25);
    expect(page.reads).toHaveLength(1);
    // The time spent on earlier readings no longer counts either.
    page.pace.dropped(1);
    page.pace.dropped(1);
    page.reads = [];
    pass(50);
    expect(page.reads).toHaveLength(1);
  });
  test('is not read a second time during a reading', () => {
    const page = pageReadOnce({ lasts: true });
    page.pace.noteChange();
    page.pace.readNow();
    pass(5000);
    expect(page.reads).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('asked to', () => {
  test('the page is read at once, whatever it waits for', () => {
    const page = pageReadOnce();
    page.pace.noteChange();
    pass(10);
    page.pace.readNow();
    expect(page.reads).toEqual([[10, false]]);
    expect(page.pace.isUnread()).toBe(false);
    pass(5000);
    expect(page.reads).toHaveLength(1);
  });
  test('the page is observed again', () => {
    const page = pageReadOnce();
    page.changing(600);
    while (page.isObserved) page.changing(1, 1);
    page.pace.readNow();
    expect(page.isObserved).toBe(true);
  });
});

test('nothing is read after the stop', () => {
  const page = pageReadOnce();
  page.pace.noteChange();
  page.pace.stop();
  pass(5000);
  expect(page.reads).toEqual([]);
});
