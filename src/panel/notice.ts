import type { Cleared } from './cleared.ts';

/** How long the notice of a change of patient stays at least (ms): its longest is some twenty words. */
export const TO_READ = 6000;

/** A notice that is shown, and since when (ms). */
export interface Shown {
  readonly cleared: Cleared;
  readonly since: number;
}

/**
 * The notice to show: the newest, and once an answer has done away with it, still the same until it could be read.
 * @param cleared what is to be told now; null where nothing is
 * @param at now, in ms
 */
export function noticeNow(before: Shown | null, cleared: Cleared | null, at: number): Shown | null {
  if (cleared) return before?.cleared === cleared ? before : { cleared, since: at };
  return before && at - before.since < TO_READ ? before : null;
}
