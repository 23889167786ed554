import { repeatedIds } from '../guidance/fault.ts';
import type { Need } from '../guidance/schema.ts';
import { chosen, isEqual, labels, type QuestionModule } from './question.ts';

export interface NeedsAnswers {
  /** Ids. An empty list means “none of these”. */
  readonly needs?: readonly string[] | undefined;
}

/** What is needed? The clinician can choose several needs. */
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
  // "None of these" does not cover needs that were not on the list then.
  lapses: (before, now, answers) =>
    answers.needs?.length === 0
      ? !isEqual(before.needs.map(comparedParts), now.needs.map(comparedParts))
      : answers.needs?.some((id) => now.needs.every((need) => need.id !== id)) === true,
  faults: (guidance) => repeatedIds(['needs'], guidance.needs),
};

const comparedParts = ({ id, label }: Need) => [id, label];
