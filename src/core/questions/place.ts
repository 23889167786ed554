import type { QuestionModule } from './question.ts';

/** Where is the patient registered? The answer is a place of the tables, which the consultation keeps itself. */
export const place: QuestionModule<{ readonly ask: 'place' }, object> = {
  ask: 'place',
  isQuick: true,
  asks: () => [{ ask: 'place' }],
  isSettled: (_, { subject }) => subject.registered !== null,
  ends: ({ subject }) => (subject.registered === 'elsewhere' ? { kind: 'elsewhere' } : null),
  // The places to choose from are not in the guidance: the panel lists them.
  words: () => ({
    question: 'Where is the patient registered?',
    options: [],
    chosen: undefined,
    answer: '',
    take: () => ({}),
  }),
  restsOn: () => [],
};
