import type { QuestionModule } from './question.ts';

/** Where is the patient registered? The consultation itself keeps the answer: a place from the tables. */
export const place: QuestionModule<{ readonly ask: 'place' }, object> = {
  ask: 'place',
  isQuick: true,
  asks: () => [{ ask: 'place' }],
  isSettled: (_, { subject }) => subject.registered !== null,
  ends: ({ subject }) => (subject.registered === 'elsewhere' ? { kind: 'elsewhere' } : null),
  // The guidance does not list the places to choose from. The panel does.
  words: () => ({
    question: 'Where is the patient registered?',
    options: [],
    chosen: undefined,
    answer: '',
    take: () => ({}),
  }),
  restsOn: () => [],
};
