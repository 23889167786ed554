import { expect, test } from 'vitest';
import type { Cleared } from '../../src/panel/cleared.ts';
import { noticeNow, TO_READ } from '../../src/panel/notice.ts';

/** The notice of a change of patient stays until it could be read. */

const LEFT: Cleared = { patient: null, why: 'page left' };
const OTHER: Cleared = { patient: null, why: 'other patient' };

test('stays for its time after an answer, and then goes', () => {
  const shown = noticeNow(null, LEFT, 100);
  expect(noticeNow(shown, null, 99 + TO_READ)?.cleared).toBe(LEFT);
  expect(noticeNow(shown, null, 100 + TO_READ)).toBeNull();
});

test('stays as long as nothing is answered', () => {
  const shown = noticeNow(null, LEFT, 100);
  expect(noticeNow(shown, LEFT, 100 + 10 * TO_READ)).toBe(shown);
});

test('gives way to a newer one, whose time begins anew', () => {
  const shown = noticeNow(noticeNow(null, LEFT, 100), OTHER, TO_READ);
  expect(shown?.cleared).toBe(OTHER);
  expect(noticeNow(shown, null, TO_READ + 100)).toBe(shown);
});

test('nothing is shown where nothing was lost', () => {
  expect(noticeNow(null, null, 0)).toBeNull();
});
