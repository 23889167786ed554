import { type Chosen, choicesThatHold } from '../../core/guidance/referral-choices.ts';
import type { Guidance } from '../../core/guidance/schema.ts';
import type { Answers, Outcome } from '../../core/questions/assess.ts';
import { isEqual } from '../../core/questions/question.ts';
import { QUESTIONS } from '../../core/questions/questions.ts';
import type { ReferralDraft } from './referral-draft.ts';

/**
 * The answers to clear because policy changed the question. All other answers stay.
 * @returns the keys of the answers to clear, each with the value undefined; null if all answers stay
 */
export function answersToClear(answers: Answers, before: Guidance, now: Guidance): Answers | null {
  const keys = QUESTIONS.flat().flatMap(({ key, lapses }) =>
    key && answers[key] !== undefined && lapses?.(before, now, answers) ? [key] : [],
  );
  return keys.length > 0 ? Object.fromEntries(keys.map((key) => [key, undefined])) : null;
}

/**
 * The change to the draft of a referral because policy changed what a referral asks for.
 * @returns null if all choices stay
 */
export function draftToChange(
  { chosen, typed }: ReferralDraft,
  before: Guidance,
  now: Guidance,
): Partial<ReferralDraft> | null {
  const [held, words] = [chosen, typed].map((choices) =>
    choicesThatHold(choices, before.referral.groups, now.referral.groups),
  ) as [Chosen, Chosen];
  return isEqual([held, words], [chosen, typed]) ? null : { chosen: held, typed: words };
}

/**
 * Whether two outcomes differ in what a clinician reads or does. A different source alone does not count. Nor
 * do `covers` and `doesNotCover`: the outcome already contains their effect.
 */
export const outcomeDiffers = (before: Outcome, now: Outcome): boolean =>
  !isEqual(asShown(before), asShown(now));

const NOT_SHOWN = ['cite', 'covers', 'doesNotCover'];

const asShown = (outcome: Outcome): unknown =>
  JSON.parse(JSON.stringify(outcome, (key, value: unknown) => (NOT_SHOWN.includes(key) ? undefined : value)));
