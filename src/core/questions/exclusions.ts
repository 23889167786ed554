import { repeatedIds } from '../guidance/fault.ts';
import type { Exclusion } from '../guidance/schema.ts';
import { citesOfNeeds, type NeedsAnswers } from './needs.ts';
import { chosen, isEqual, labels, type QuestionModule } from './question.ts';

export interface ExclusionsAnswers {
  /** Ids. An empty list means “none of these”. */
  readonly exclusions?: readonly string[] | undefined;
}

/**
 * Does anything rule the referral out? An exclusion of the patient ends the assessment. Requests that the
 * service cannot meet end it only if no need was chosen.
 */
export const exclusions: QuestionModule<{ readonly ask: 'exclusions' }, ExclusionsAnswers & NeedsAnswers> = {
  ask: 'exclusions',
  key: 'exclusions',
  asks: () => [{ ask: 'exclusions' }],
  isSettled: (_, { guidance, answers }) => chosen(guidance.exclusions, answers.exclusions) !== null,
  ends({ guidance, answers }) {
    const chosenExclusions = chosen(guidance.exclusions, answers.exclusions);
    const ofPatient = chosenExclusions?.filter(({ rulesOut }) => rulesOut === 'patient') ?? [];
    if (ofPatient.length > 0) return { kind: 'not suitable', because: ofPatient };
    if (!chosenExclusions || chosen(guidance.needs, answers.needs)?.length !== 0) return null;
    const { text, cite } = guidance.noNeed;
    return {
      kind: 'not suitable',
      because: chosenExclusions.length > 0 ? chosenExclusions : [{ says: text, cite }],
    };
  },
  // The clinician can choose more exclusions until there is a route.
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
  // The panel shows the needs beside the exclusions, so their statements count too.
  restsOn: (_, guidance) => [...citesOfNeeds(guidance), ...guidance.exclusions.map(({ cite }) => cite)],
  lapses: (before, now) => !isEqual(before.exclusions.map(comparedParts), now.exclusions.map(comparedParts)),
  faults: (guidance) => repeatedIds(['exclusions'], guidance.exclusions),
};

const comparedParts = ({ id, label, rulesOut }: Exclusion) => [id, label, rulesOut];
