import type { Answers, Outcome } from '../guidance/assess.ts';
import type { Condition, Exclusion, Guidance, Need, Role } from '../guidance/schema.ts';

/**
 * What of the answers given under one guidance has to be asked again under another that policy has put in its
 * place: whatever was not asked in the same way. All else stays answered.
 * @returns the answers to take back, each undefined; null where all of them stay
 */
export function lapsed(answers: Answers, before: Guidance, now: Guidance): Answers | null {
  const noneOfThese = answers.needs?.length === 0;
  const back: { -readonly [K in keyof Answers]: Answers[K] } = {};
  if (before.age.from !== now.age.from || before.age.to !== now.age.to) back.rightAge = undefined;
  if (!same(before.practices?.only, now.practices?.only)) back.rightPractice = undefined;
  // "None of these" says nothing of needs and exclusions that were not there to be chosen.
  if (noneOfThese ? !same(before.needs.map(need), now.needs.map(need)) : !knows(now.needs, answers.needs))
    back.needs = undefined;
  if (!same(before.exclusions.map(exclusion), now.exclusions.map(exclusion))) back.exclusions = undefined;
  if (!same(before.roles.options.map(role), now.roles.options.map(role))) back.role = undefined;
  if (!same(before.conditions.map(condition), now.conditions.map(condition))) back.conditions = undefined;
  const taken = Object.keys(back).filter((key) => answers[key as keyof Answers] !== undefined);
  return taken.length > 0 ? Object.fromEntries(taken.map((key) => [key, undefined])) : null;
}

/** Whether an outcome differs in what a clinician would read or do; not where only its source does. */
export const isOther = (before: Outcome, now: Outcome): boolean => !same(bare(before), bare(now));

// What was asked, without examples and sources.
const need = ({ id, label }: Need) => [id, label];
const exclusion = ({ id, label, rulesOut }: Exclusion) => [id, label, rulesOut];
const role = ({ id, label, forWhom, refers }: Role) => [id, label, forWhom, refers];
const condition = ({ id, question }: Condition) => [id, question];

const bare = (outcome: Outcome): unknown =>
  JSON.parse(JSON.stringify(outcome, (key, value: unknown) => (key === 'cite' ? undefined : value)));

const knows = (items: readonly { id: string }[], ids: readonly string[] | undefined): boolean =>
  ids?.every((id) => items.some((item) => item.id === id)) ?? true;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
