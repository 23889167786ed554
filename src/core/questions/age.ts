import type { Guidance } from '../guidance/schema.ts';
import { type Facts, isEqual, type QuestionModule, yesOrNo } from './question.ts';

export interface AgeAnswers {
  /** Whether the patient is of an age that the service accepts. Asked only if no date of birth is known. */
  readonly rightAge?: boolean | undefined;
}

/** Is the patient of an age that the service accepts? */
export const age: QuestionModule<{ readonly ask: 'age' }, AgeAnswers> = {
  ask: 'age',
  key: 'rightAge',
  asks: ({ subject }) => (subject.ageYears === null ? [{ ask: 'age' }] : []),
  isSettled: (_, { answers }) => answers.rightAge !== undefined,
  ends: (facts) =>
    isRightAge(facts) === false ? { kind: 'not accepted', because: facts.guidance.age } : null,
  words: (_, { guidance, answers }) => yesOrNo(guidance.age, answers.rightAge, (rightAge) => ({ rightAge })),
  restsOn: (_, guidance) => [guidance.age.cite],
  lapses: (before, now) => !isEqual(limits(before), limits(now)),
  faults: ({ age: { from, to } }) =>
    to === undefined || to >= from
      ? []
      : [{ path: ['age', 'to'], reason: `must not be less than “from”, ${from}; found ${to}` }],
};

const limits = ({ age: { from, to } }: Guidance) => [from, to];

/** Whether the age is right, by the date of birth, or else by the answer. Null if neither is known. */
export function isRightAge({
  guidance: { age },
  answers,
  subject: { ageYears },
}: Pick<Facts<AgeAnswers>, 'guidance' | 'answers'> & {
  readonly subject: Pick<Facts<AgeAnswers>['subject'], 'ageYears'>;
}): boolean | null {
  if (ageYears === null) return answers.rightAge ?? null;
  return ageYears >= age.from && (age.to === undefined || ageYears <= age.to);
}
