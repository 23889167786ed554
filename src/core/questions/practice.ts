import { type Facts, isEqual, type QuestionModule } from './question.ts';

export interface PracticeAnswers {
  /**
   * Whether the patient is registered at a practice that the service takes. Asked only if the rules list
   * practices.
   */
  readonly rightPractice?: boolean | undefined;
}

/** The option for a practice that is not on the list. */
export const NO_PRACTICE = 'elsewhere';

/** Which of the practices that the service takes is the patient registered at? */
export const practice: QuestionModule<{ readonly ask: 'practice' }, PracticeAnswers> = {
  ask: 'practice',
  key: 'rightPractice',
  asks: ({ guidance, subject: { registered } }) =>
    guidance.practices && registered !== 'elsewhere' && registered?.practice === undefined
      ? [{ ask: 'practice' }]
      : [],
  isSettled: (_, { answers }) => answers.rightPractice !== undefined,
  ends: (facts) => {
    const { practices } = facts.guidance;
    return practices && isRightPractice(practices.only, facts) === false
      ? { kind: 'not accepted', because: practices }
      : null;
  },
  words: (_, { guidance: { practices }, answers }) => ({
    question: practices?.question ?? '',
    options: [
      ...(practices?.only ?? []).map(({ odsCode, name }) => ({ id: odsCode, label: name })),
      { id: NO_PRACTICE, label: 'None of these' },
    ],
    chosen: undefined,
    answer: answers.rightPractice
      ? 'Registered at one of these practices'
      : 'Registered at none of these practices',
    take: (ids) => ({ rightPractice: ids?.[0] !== NO_PRACTICE }),
  }),
  restsOn: (_, { practices }) => (practices ? [practices.cite] : []),
  lapses: (before, now) => !isEqual(before.practices?.only, now.practices?.only),
  faults({ practices }) {
    const codes = (practices?.only ?? []).map(({ odsCode }) => odsCode);
    return codes.flatMap((code, index) =>
      codes.indexOf(code) === index
        ? []
        : [
            {
              path: ['practices', 'only', index, 'odsCode'],
              reason: `“${code}” is named twice: take one out`,
            },
          ],
    );
  },
};

/** Whether the service takes the practice, by the record, or else by the answer. Null if neither is known. */
function isRightPractice(
  only: readonly { readonly odsCode: string }[],
  { answers, subject: { registered } }: Facts<PracticeAnswers>,
): boolean | null {
  if (registered === null || registered === 'elsewhere') return null;
  if (registered.practice === undefined) return answers.rightPractice ?? null;
  return only.some(({ odsCode }) => odsCode === registered.practice);
}
