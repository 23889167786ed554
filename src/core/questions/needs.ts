import { repeated } from '../guidance/fault.ts';
import type { Need } from '../guidance/schema.ts';
import { chosen, labels, type QuestionModule, same } from './question.ts';

export interface NeedsAnswers {
  /** Ids; an empty list: none of these. */
  readonly needs?: readonly string[] | undefined;
}

/** What is needed? Several may be chosen. */
export const needs: QuestionModule<{ readonly ask: 'needs' }, NeedsAnswers> = {
  ask: 'needs',
  key: 'needs',
  asks: () => [{ ask: 'needs' }],
  isSettled: (_, { guidance, answers }) => chosen(guidance.needs, answers.needs) !== null,
  staysOpen: (_, { next }) => next?.ask === 'exclusions',
  words: (_, { guidance, answers }) => ({
    question: 'What is needed?',
    options: guidance.needs.map(({ id, label, examples, answer }) => ({
      id,
      label,
      hint: examples.join(', ') || undefined,
      group: answer === 'signpost' ? 'Signposting only' : undefined,
    })),
    none: 'None of these',
    chosen: answers.needs,
    answer: labels(guidance.needs, answers.needs, 'None of these needs'),
    take: (ids) => ({ needs: ids }),
  }),
  restsOn: (_, guidance) => guidance.needs.map(({ cite }) => cite),
  // "None of these" says nothing of needs that were not there to be chosen.
  lapses: (before, now, answers) =>
    answers.needs?.length === 0
      ? !same(before.needs.map(asked), now.needs.map(asked))
      : answers.needs?.some((id) => now.needs.every((need) => need.id !== id)) === true,
  faults: (guidance) => repeated(['needs'], guidance.needs),
};

const asked = ({ id, label }: Need) => [id, label];
