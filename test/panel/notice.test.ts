import { expect, test } from 'vitest';
import type { Cleared } from '../../src/panel/consultation/cleared.ts';
import { noticeNow, TO_READ } from '../../src/panel/consultation/notice.ts';

/** The notice of a change of patient stays until it could be read. */

const LEFT: Cleared = { patient: null, why: 'page left' };
const OTHER: Cleared = { patient: null, why: 'other patient' };

test('stays for a set time after an answer, and then goes', () => {
  const shown = noticeNow(null, LEFT, 100);
  expect(noticeNow(shown, null, 99 + TO_READ)?.cleared).toBe(LEFT);
  expect(noticeNow(shown, null, 100 + TO_READ)).toBeNull();
});

test('stays until an answer is given', () => {
  const shown = noticeNow(null, LEFT, 100);
  expect(noticeNow(shown, LEFT, 100 + 10 * TO_READ)).toBe(shown);
});

test('is replaced by a newer notice, whose time starts again', () => {
  const shown = noticeNow(noticeNow(null, LEFT, 100), OTHER, TO_READ);
  expect(shown?.cleared).toBe(OTHER);
  expect(noticeNow(shown, null, TO_READ + 100)).toBe(shown);
});

test('is not shown if no answer was cleared', () => {
  expect(noticeNow(null, null, 0)).toBeNull();
});
