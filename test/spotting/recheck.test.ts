import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recheckWhile } from '../../src/page/content/recheck.ts';

/**
 * The check each second for changes that cause no event: only while a panel is open, and only on an active
 * page.
 */

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
  let checks = 0;
  const recheck = recheckWhile(
    () => isOpen,
    () => {
      checks++;
    },
  );
  vi.advanceTimersByTime(5000);
  expect([checks, vi.getTimerCount()]).toEqual([0, 0]);
  recheck.start();
  recheck.start();
  vi.advanceTimersByTime(3000);
  expect([checks, vi.getTimerCount()]).toEqual([3, 1]);
  isOpen = false;
  vi.advanceTimersByTime(3000);
  expect([checks, vi.getTimerCount()]).toEqual([3, 0]);
  isOpen = true;
  recheck.start();
  vi.advanceTimersByTime(1000);
  expect(checks).toBe(4);
  recheck.stop();
  expect(vi.getTimerCount()).toBe(0);
});

test('ignores an inactive page', () => {
  let checks = 0;
  const recheck = recheckWhile(
    () => true,
    () => {
      checks++;
    },
  );
  vi.stubGlobal('document', { hidden: true });
  recheck.start();
  vi.advanceTimersByTime(3000);
  expect(checks).toBe(0);
  recheck.stop();
});
