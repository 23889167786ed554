import type { Guidance, Need } from '../guidance/schema.ts';
import type { AgeAnswers } from './age.ts';
import type { ExclusionsAnswers } from './exclusions.ts';
import type { NeedsAnswers } from './needs.ts';
import { chosen, type Facts, isEqual, type QuestionModule, type Verdict } from './question.ts';

/** Completed years, both ends included. */
interface AgeRange {
  readonly from: number;
  readonly to: number;
}

export interface NeedAgeAnswers {
  /** The range of ages that the patient is in. Asked only if a chosen need depends on it. */
  readonly ageBetween?: AgeRange | undefined;
}

type Given = NeedAgeAnswers & NeedsAnswers & AgeAnswers & ExclusionsAnswers;

/**
 * How old is the patient? Asked if no date of birth is known and a chosen need is only for some of the ages
 * that the service accepts. The options are ranges, no finer than the chosen needs require.
 */
export const needAge: QuestionModule<{ readonly ask: 'need-age' }, Given> = {
  ask: 'need-age',
  key: 'ageBetween',
  asks: (facts) =>
    facts.subject.ageYears === null && ageRanges(facts).length > 1 ? [{ ask: 'need-age' }] : [],
  isSettled: (_, facts) => needsWithLimits(facts).every((need) => isOfAge(need, facts) !== null),
  // The assessment goes on if a chosen need is left that the age does not rule out.
  ends(facts) {
    const { guidance, answers } = facts;
    const needs = chosen(guidance.needs, answers.needs) ?? [];
    const because = needs.flatMap((need) => whyNot(need, facts) ?? []);
    if (needs.length === 0 || because.length < needs.length) return null;
    const requests = chosen(guidance.exclusions, answers.exclusions) ?? [];
    return { kind: 'not suitable', because: [...because, ...requests] };
  },
  withholds: (need, facts) => whyNot(need, facts),
  words(_, facts) {
    const options = ageRanges(facts);
    const { ageBetween } = facts.answers;
    const chosenRange = options.find((each) => isEqual(each, ageBetween));
    return {
      question: 'How old is the patient?',
      options: options.map((each) => ({ id: idOf(each), label: rangeInWords(each) })),
      chosen: chosenRange && [idOf(chosenRange)],
      answer: ageBetween ? `Aged ${rangeInWords(ageBetween).toLowerCase()}` : '',
      take: (ids) => ({ ageBetween: options.find((each) => idOf(each) === ids?.[0]) }),
    };
  },
  restsOn: (_, guidance) => guidance.needs.flatMap(({ age }) => age?.cite ?? []),
  lapses: (before, now) => !isEqual(allLimits(before), allLimits(now)),
  faults: (guidance) =>
    guidance.needs.flatMap(({ age }, index) => {
      const reason = age && faultIn(agesOf(age), guidance);
      return reason ? [{ path: ['needs', index, 'age'], reason }] : [];
    }),
};

/** The upper end of a range that has no upper limit (years). */
const OLDEST = 130;

const agesOf = ({
  from = 0,
  to = OLDEST,
}: {
  from?: number | undefined;
  to?: number | undefined;
}): AgeRange => ({
  from,
  to,
});

const allLimits = ({ age, needs }: Guidance) => [
  agesOf(age),
  needs.flatMap((need) => (need.age ? [[need.id, agesOf(need.age)]] : [])),
];

/** The range that the patient's age is known to be in. */
function knownRange({ guidance, answers, subject: { ageYears } }: Facts<Given>): AgeRange {
  if (ageYears !== null) return { from: ageYears, to: ageYears };
  return answers.ageBetween ?? agesOf(guidance.age);
}

const needsWithLimits = ({ guidance, answers }: Facts<Given>): Need[] =>
  (chosen(guidance.needs, answers.needs) ?? []).filter(({ age }) => age !== undefined);

/** Whether the patient's age is right for a need. Null if the known range does not tell. */
function isOfAge({ age }: Need, facts: Facts<Given>): boolean | null {
  if (!age) return true;
  const limits = agesOf(age);
  const { from, to } = knownRange(facts);
  if (from >= limits.from && to <= limits.to) return true;
  return to < limits.from || from > limits.to ? false : null;
}

const whyNot = (need: Need, facts: Facts<Given>): Verdict | null =>
  need.age && isOfAge(need, facts) === false ? need.age : null;

/** The ages that the service accepts, split into ranges where the age limits of the chosen needs are. */
function ageRanges(facts: Facts<Given>): AgeRange[] {
  const accepted = agesOf(facts.guidance.age);
  const starts = needsWithLimits(facts).flatMap(({ age = {} }) => [agesOf(age).from, agesOf(age).to + 1]);
  const inside = [...new Set(starts)].filter((start) => start > accepted.from && start <= accepted.to);
  const rangeStarts = [accepted.from, ...inside.sort((a, b) => a - b)];
  return rangeStarts.map((from, index) => ({ from, to: (rangeStarts[index + 1] ?? accepted.to + 1) - 1 }));
}

const idOf = ({ from, to }: AgeRange): string => `${from}-${to}`;

function rangeInWords({ from, to }: AgeRange): string {
  if (from === to) return `${from}`;
  if (to === OLDEST) return `${from} or over`;
  return from === 0 ? `Under ${to + 1}` : `${from} to ${to}`;
}

/** The fault of an age limit, or null. A limit that excludes everybody, or nobody, must be a mistake. */
function faultIn({ from, to }: AgeRange, guidance: Guidance): string | null {
  const accepted = agesOf(guidance.age);
  if (from > to) return 'its “to” must not be less than its “from”';
  if (to < accepted.from || from > accepted.to) return 'is for no age that the service accepts';
  if (from <= accepted.from && to >= accepted.to)
    return 'shuts out no age that the service accepts: leave it out';
  return null;
}
