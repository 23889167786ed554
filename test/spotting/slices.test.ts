import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices, type SliceOptions } from '../../src/page/watch/slices.ts';

/** Work in slices, by a clock that only the work and the test move. */

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work with this number of steps of one millisecond each. */
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

/** What the work reports, in order. */
function following(more: Partial<SliceOptions<string>> = {}) {
  const told: unknown[] = [];
  const slicing: SliceOptions<string> = {
    shouldContinue: () => true,
    onDropped: (spent) => told.push(['dropped', spent]),
    onFailed: () => told.push('failed'),
    onExceeded: (spent) => told.push(['exceeded', spent]),
    timeLimit: 1000,
    onDone: (result, spent) => told.push([result, spent]),
    ...more,
  };
  return { told, slicing };
}

test('short work is done at once', () => {
  const { told, slicing } = following();
  inSlices(steps(4), 5, slicing);
  expect(told).toEqual([['done', 4]]);
  expect(vi.getTimerCount()).toBe(0);
});

test('longer work lets the page run after each slice', () => {
  const { told, slicing } = following();
  let done = 0;
  inSlices(
    steps(12, () => done++),
    5,
    slicing,
  );
  const turns = [done];
  while (told.length === 0) {
    vi.advanceTimersToNextTimer();
    turns.push(done);
  }
  expect(turns).toEqual([5, 10, 12]);
  expect(told).toEqual([['done', 12]]);
});

test('the time of the page’s own scripts does not count', () => {
  const { told, slicing } = following();
  inSlices(steps(7), 5, slicing);
  passed += 500;
  vi.advanceTimersToNextTimer();
  expect(told).toEqual([['done', 7]]);
});

test('cancelled work ends before the next slice', () => {
  let goesOn = true;
  const { told, slicing } = following({ shouldContinue: () => goesOn });
  inSlices(steps(100), 5, slicing);
  vi.advanceTimersToNextTimer();
  goesOn = false;
  vi.advanceTimersToNextTimer();
  expect(told).toEqual([['dropped', 10]]);
  expect(vi.getTimerCount()).toBe(0);
});

test('the first slice runs without a check', () => {
  const { told, slicing } = following({ shouldContinue: () => false });
  inSlices(steps(1), 5, slicing);
  expect(told).toEqual([['done', 1]]);
});

test('work that takes too long in total is given up', () => {
  const { told, slicing } = following({ timeLimit: 10 });
  inSlices(steps(100), 5, slicing);
  vi.runAllTimers();
  expect(told).toEqual([['exceeded', 15]]);
});

test('an error in the work is reported, at once or later', () => {
  for (const count of [0, 12]) {
    const { told, slicing } = following();
    const breaks = (function* () {
      yield* steps(count);
      throw new Error('The page broke it.');
    })();
    inSlices(breaks, 5, slicing);
    vi.runAllTimers();
    expect(told).toEqual(['failed']);
  }
});

test('work can be cancelled silently', () => {
  const { told, slicing } = following();
  const drop = inSlices(steps(100), 5, slicing);
  drop();
  vi.runAllTimers();
  expect(told).toEqual([]);
});

test('waiting work can be cancelled too', async () => {
  const { told, slicing } = following();
  let steps = 0;
  const waits = (function* () {
    yield Promise.resolve();
    steps++;
    return 'done';
  })();
  const drop = inSlices(waits, 5, slicing);
  drop();
  await vi.advanceTimersByTimeAsync(100);
  expect([steps, told]).toEqual([0, []]);
});
