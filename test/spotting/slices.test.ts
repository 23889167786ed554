import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices, type SliceOptions } from '../../src/page/watch/slices.ts';

/** Work in slices, by a clock that only the work and the test move. */

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work of so many steps, each of which takes one millisecond. */
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

/** What is told of work, in order. */
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

test('longer work gives the page its turn after each slice', () => {
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

test('the page’s own turns are no time spent', () => {
  const { told, slicing } = following();
  inSlices(steps(7), 5, slicing);
  passed += 500;
  vi.advanceTimersToNextTimer();
  expect(told).toEqual([['done', 7]]);
});

test('work is dropped before the next slice once it need not go on', () => {
  let goesOn = true;
  const { told, slicing } = following({ shouldContinue: () => goesOn });
  inSlices(steps(100), 5, slicing);
  vi.advanceTimersToNextTimer();
  goesOn = false;
  vi.advanceTimersToNextTimer();
  expect(told).toEqual([['dropped', 10]]);
  expect(vi.getTimerCount()).toBe(0);
});

test('the first slice is not asked for', () => {
  const { told, slicing } = following({ shouldContinue: () => false });
  inSlices(steps(1), 5, slicing);
  expect(told).toEqual([['done', 1]]);
});

test('work that takes too long in all is given up', () => {
  const { told, slicing } = following({ timeLimit: 10 });
  inSlices(steps(100), 5, slicing);
  vi.runAllTimers();
  expect(told).toEqual([['exceeded', 15]]);
});

test('work that breaks is told of, at once or later', () => {
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

test('work can be dropped without a word', () => {
  const { told, slicing } = following();
  const drop = inSlices(steps(100), 5, slicing);
  drop();
  vi.runAllTimers();
  expect(told).toEqual([]);
});

test('work that waits for something can be dropped, too', async () => {
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
