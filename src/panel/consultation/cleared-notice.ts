import type { Cleared } from './cleared.ts';

/** The minimum time (ms) that the notice of a new patient stays. The longest has about twenty words. */
export const READING_TIME = 6000;

/** A notice on screen, and when it first appeared (ms). */
export interface Shown {
  readonly cleared: Cleared;
  readonly since: number;
}

/**
 * The notice to show: the newest. After an answer dismisses it, the notice stays until its minimum time is
 * over.
 * @param before the notice shown until now
 * @param cleared the consultation that ended, if there is anything to say about it
 * @param now the current time in ms, on the same clock as `since`
 */
export function noticeToShow(before: Shown | null, cleared: Cleared | null, now: number): Shown | null {
  if (cleared) return before?.cleared === cleared ? before : { cleared, since: now };
  return before && now - before.since < READING_TIME ? before : null;
}
