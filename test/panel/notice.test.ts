import { expect, test } from 'vitest';
import type { Cleared } from '../../src/panel/consultation/cleared.ts';
import { noticeToShow, READING_TIME } from '../../src/panel/consultation/cleared-notice.ts';

/** How long the notice of a change of patient stays. */

const LEFT: Cleared = { patient: null, why: 'page left' };
const OTHER: Cleared = { patient: null, why: 'other patient' };

test('stays for a set time after an answer, and then disappears', () => {
  const shown = noticeToShow(null, LEFT, 100);
  expect(noticeToShow(shown, null, 99 + READING_TIME)?.cleared).toBe(LEFT);
  expect(noticeToShow(shown, null, 100 + READING_TIME)).toBeNull();
});

test('stays until an answer is given', () => {
  const shown = noticeToShow(null, LEFT, 100);
  expect(noticeToShow(shown, LEFT, 100 + 10 * READING_TIME)).toBe(shown);
});

test('is replaced by a newer notice, whose time starts again', () => {
  const shown = noticeToShow(noticeToShow(null, LEFT, 100), OTHER, READING_TIME);
  expect(shown?.cleared).toBe(OTHER);
  expect(noticeToShow(shown, null, READING_TIME + 100)).toBe(shown);
});

test('is not shown if no answer was cleared', () => {
  expect(noticeToShow(null, null, 0)).toBeNull();
});
