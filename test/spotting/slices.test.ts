import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices, type SliceOptions } from '../../src/page/watch/slices.ts';

/** Work in slices, with a fake clock that only the work and the test advance. */

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work with this number of steps, each of which takes one millisecond of the fake clock. */
function* steps(count: number, onStep = () => {}): Generator<number, string> {
  for (let step = 0; step < count; step++) {
    onStep();
    vi.setSystemTime(Date.now());
    passed += 1;
    yield step;
  }
  return 'done';
}

let passed = 0;
beforeEach(() => {
  passed = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => passed);
});

/** Options for `inSlices` that record every callback, in order. */
function recorded(more: Partial<SliceOptions<string>> = {}) {
  const reported: unknown[] = [];
  const slicing: SliceOptions<string> = {
    shouldContinue: () => true,
    onDropped: (spent) => reported.push(['dropped', spent]),
    onFailed: () => reported.push('failed'),
    onExceeded: (spent) => reported.push(['exceeded', spent]),
    timeLimit: () => 1000,
    onDone: (result, spent) => reported.push([result, spent]),
    ...more,
  };
  return { reported, slicing };
}

test('short work is done at once', () => {
  const { reported, slicing } = recorded();
  inSlices(steps(4), 5, slicing);
  expect(reported).toEqual([['done', 4]]);
  expect(vi.getTimerCount()).toBe(0);
});

test('longer work lets the page run after each slice', () => {
  const { reported, slicing } = recorded();
  let done = 0;
  inSlices(
    steps(12, () => done++),
    5,
    slicing,
  );
  const turns = [done];
  while (reported.length === 0) {
    vi.advanceTimersToNextTimer();
    turns.push(done);
  }
  expect(turns).toEqual([5, 10, 12]);
  expect(reported).toEqual([['done', 12]]);
});

test('the time of the page’s own scripts does not count', () => {
  const { reported, slicing } = recorded();
  inSlices(steps(7), 5, slicing);
  passed += 500;
  vi.advanceTimersToNextTimer();
  expect(reported).toEqual([['done', 7]]);
});

test('cancelled work ends before the next slice', () => {
  let goesOn = true;
  const { reported, slicing } = recorded({ shouldContinue: () => goesOn });
  inSlices(steps(100), 5, slicing);
  vi.advanceTimersToNextTimer();
  goesOn = false;
  vi.advanceTimersToNextTimer();
  expect(reported).toEqual([['dropped', 10]]);
  expect(vi.getTimerCount()).toBe(0);
});

test('the first slice runs without a check', () => {
  const { reported, slicing } = recorded({ shouldContinue: () => false });
  inSlices(steps(1), 5, slicing);
  expect(reported).toEqual([['done', 1]]);
});

test('work that takes too long in total is given up', () => {
  const { reported, slicing } = recorded({ timeLimit: () => 10 });
  inSlices(steps(100), 5, slicing);
  vi.runAllTimers();
  expect(reported).toEqual([['exceeded', 15]]);
});

test('an error in the work is reported, at once or later', () => {
  for (const count of [0, 12]) {
    const { reported, slicing } = recorded();
    const breaks = (function* () {
      yield* steps(count);
      throw new Error('The page broke it.');
    })();
    inSlices(breaks, 5, slicing);
    vi.runAllTimers();
    expect(reported).toEqual(['failed']);
  }
});

test('work can be cancelled silently', () => {
  const { reported, slicing } = recorded();
  const drop = inSlices(steps(100), 5, slicing);
  drop();
  vi.runAllTimers();
  expect(reported).toEqual([]);
});

test('waiting work can be cancelled too', async () => {
  const { reported, slicing } = recorded();
  let steps = 0;
  const waits = (function* () {
    yield Promise.resolve();
    steps++;
    return 'done';
  })();
  const drop = inSlices(waits, 5, slicing);
  drop();
  await vi.advanceTimersByTimeAsync(100);
  expect([steps, reported]).toEqual([0, []]);
});
