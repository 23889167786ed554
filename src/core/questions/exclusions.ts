import { repeated } from '../guidance/fault.ts';
import type { Exclusion } from '../guidance/schema.ts';
import type { NeedsAnswers } from './needs.ts';
import { chosen, labels, type QuestionModule, same } from './question.ts';

export interface ExclusionsAnswers {
  /** Ids; an empty list: none of these. */
  readonly exclusions?: readonly string[] | undefined;
}

/**
 * Does anything rule the referral out? An exclusion of the patient ends everything. Requests that the service cannot
 * meet end it only where there is no need beside them.
 */
export const exclusions: QuestionModule<{ readonly ask: 'exclusions' }, ExclusionsAnswers & NeedsAnswers> = {
  ask: 'exclusions',
  key: 'exclusions',
  asks: () => [{ ask: 'exclusions' }],
  isSettled: (_, { guidance, answers }) => chosen(guidance.exclusions, answers.exclusions) !== null,
  ends({ guidance, answers }) {
    const here = chosen(guidance.exclusions, answers.exclusions);
    const ofPatient = here?.filter(({ rulesOut }) => rulesOut === 'patient') ?? [];
    if (ofPatient.length > 0) return { kind: 'not suitable', because: ofPatient };
    if (!here || chosen(guidance.needs, answers.needs)?.length !== 0) return null;
    const { text, cite } = guidance.noNeed;
    return { kind: 'not suitable', because: here.length > 0 ? here : [{ says: text, cite }] };
  },
  // Another exclusion may be chosen until there is a route.
  staysOpen: ({ answers }, { kind }) =>
    (answers.exclusions?.length ?? 0) > 0 && (kind === 'undecided' || kind === 'not suitable'),
  words: (_, { guidance, answers }) => ({
    question: 'Do any of these apply?',
    options: guidance.exclusions.map(({ id, label }) => ({ id, label })),
    none: 'None of these',
    chosen: answers.exclusions,
    answer: labels(guidance.exclusions, answers.exclusions, 'Nothing that rules it out'),
    take: (ids) => ({ exclusions: ids }),
  }),
  // The needs are still open beside it.
  restsOn: (_, guidance) => [...guidance.needs, ...guidance.exclusions].map(({ cite }) => cite),
  lapses: (before, now) => !same(before.exclusions.map(asked), now.exclusions.map(asked)),
  faults: (guidance) => repeated(['exclusions'], guidance.exclusions),
};

const asked = ({ id, label, rulesOut }: Exclusion) => [id, label, rulesOut];
