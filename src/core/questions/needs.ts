import { repeatedIds } from '../guidance/fault.ts';
import type { Cite, Guidance, Need } from '../guidance/schema.ts';
import { chosen, isEqual, labels, type QuestionModule } from './question.ts';

export interface NeedsAnswers {
  /** Ids. An empty list means “none of these”. */
  readonly needs?: readonly string[] | undefined;
}

/** What’s needed? The clinician can choose several needs. */
export const needs: QuestionModule<{ readonly ask: 'needs' }, NeedsAnswers> = {
  ask: 'needs',
  key: 'needs',
  asks: () => [{ ask: 'needs' }],
  isSettled: (_, { guidance, answers }) => chosen(guidance.needs, answers.needs) !== null,
  staysOpen: (_, { next }) => next?.ask === 'exclusions',
  words: (_, { guidance, answers }) => ({
    question: 'What’s needed?',
    options: guidance.needs.map(({ id, label, examples, addedExamples, answer }) => ({
      id,
      label,
      hint: hintOf(examples, addedExamples),
      group: answer === 'signpost' ? 'Signposting only' : undefined,
    })),
    none: 'None of these',
    chosen: answers.needs,
    answer: labels(guidance.needs, answers.needs, 'None of these needs'),
    take: (ids) => ({ needs: ids }),
  }),
  restsOn: (_, guidance) => citesOfNeeds(guidance),
  // "None of these" does not cover needs that were not on the list then.
  lapses: (before, now, answers) =>
    answers.needs?.length === 0
      ? !isEqual(before.needs.map(comparedParts), now.needs.map(comparedParts))
      : answers.needs?.some((id) => now.needs.every((need) => need.id !== id)) === true,
  faults: (guidance) => repeatedIds(['needs'], guidance.needs),
};

/** The examples of a need. Those that the guidance does not give come last, and are said to be ours. */
function hintOf(examples: Need['examples'], added: Need['addedExamples']): string | undefined {
  const ours = added.map(({ text }) => text).join(', ');
  return [examples.join(', '), ours && `our examples: ${ours}`].filter(Boolean).join('; ') || undefined;
}

/** The sources of the needs, of their examples, and of the order in which they stand. */
export const citesOfNeeds = ({ needs, demand }: Guidance): Cite[] => [
  ...needs.flatMap(({ cite, addedExamples }) => [cite, ...addedExamples.map((added) => added.cite)]),
  ...(demand ? [demand.cite] : []),
];

const comparedParts = ({ id, label }: Need) => [id, label];
