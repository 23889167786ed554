import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recheckWhile } from '../../src/page/content/recheck.ts';

/** The slow look at what no event tells of: only while a panel is open, and only on a page that is in front. */

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('starts when a panel opens, and stops by itself after it has closed', () => {
  let isOpen = true;
  let beats = 0;
  const beat = recheckWhile(
    () => isOpen,
    () => {
      beats++;
    },
  );
  vi.advanceTimersByTime(5000);
  expect([beats, vi.getTimerCount()]).toEqual([0, 0]);
  beat.start();
  beat.start();
  vi.advanceTimersByTime(3000);
  expect([beats, vi.getTimerCount()]).toEqual([3, 1]);
  isOpen = false;
  vi.advanceTimersByTime(3000);
  expect([beats, vi.getTimerCount()]).toEqual([3, 0]);
  isOpen = true;
  beat.start();
  vi.advanceTimersByTime(1000);
  expect(beats).toBe(4);
  beat.stop();
  expect(vi.getTimerCount()).toBe(0);
});

test('ignores an inactive page', () => {
  let beats = 0;
  const beat = recheckWhile(
    () => true,
    () => {
      beats++;
    },
  );
  vi.stubGlobal('document', { hidden: true });
  beat.start();
  vi.advanceTimersByTime(3000);
  expect(beats).toBe(0);
  beat.stop();
});
