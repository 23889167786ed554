import type { Guidance } from '../../core/guidance/schema.ts';
import type { Answers, Outcome } from '../../core/questions/assess.ts';
import { isEqual } from '../../core/questions/question.ts';
import { QUESTIONS } from '../../core/questions/questions.ts';

/**
 * The answers to clear because policy has put another guidance in place, in which the question is another. All other
 * answers stay.
 * @returns the answers to clear, each undefined; null where all of them stay
 */
export function lapsed(answers: Answers, before: Guidance, now: Guidance): Answers | null {
  const keys = QUESTIONS.flat().flatMap(({ key, lapses }) =>
    key && answers[key] !== undefined && lapses?.(before, now, answers) ? [key] : [],
  );
  return keys.length > 0 ? Object.fromEntries(keys.map((key) => [key, undefined])) : null;
}

/** Whether an outcome differs in what a clinician would read or do; not where only its source does. */
export const isOther = (before: Outcome, now: Outcome): boolean => !isEqual(bare(before), bare(now));

const bare = (outcome: Outcome): unknown =>
  JSON.parse(JSON.stringify(outcome, (key, value: unknown) => (key === 'cite' ? undefined : value)));
