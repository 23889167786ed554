import type { Guidance, Need } from '../guidance/schema.ts';
import type { AgeAnswers } from './age.ts';
import type { ExclusionsAnswers } from './exclusions.ts';
import type { NeedsAnswers } from './needs.ts';
import { chosen, type Facts, type QuestionModule, same, type Verdict } from './question.ts';

/** Completed years, both ends included. */
interface Ages {
  readonly from: number;
  readonly to: number;
}

export interface NeedAgeAnswers {
  /** The ages between which the patient is: asked only where a chosen need depends on it. */
  readonly ageBetween?: Ages | undefined;
}

type Given = NeedAgeAnswers & NeedsAnswers & AgeAnswers & ExclusionsAnswers;

/**
 * How old is the patient? Asked where no date of birth is known and a chosen need is only for some of the ages that
 * the service accepts. The options are no finer than the chosen needs require.
 */
export const needAge: QuestionModule<{ readonly ask: 'need-age' }, Given> = {
  ask: 'need-age',
  key: 'ageBetween',
  asks: (facts) => (facts.subject.ageYears === null && groups(facts).length > 1 ? [{ ask: 'need-age' }] : []),
  isSettled: (_, facts) => limited(facts).every((need) => isOfAge(need, facts) !== null),
  // Another need may be left to go on with.
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
    const options = groups(facts);
    const { ageBetween } = facts.answers;
    const own = options.find((each) => same(each, ageBetween));
    return {
      question: 'How old is the patient?',
      options: options.map((each) => ({ id: idOf(each), label: inWords(each) })),
      chosen: own && [idOf(own)],
      answer: ageBetween ? `Aged ${inWords(ageBetween).toLowerCase()}` : '',
      take: (ids) => ({ ageBetween: options.find((each) => idOf(each) === ids?.[0]) }),
    };
  },
  restsOn: (_, guidance) => guidance.needs.flatMap(({ age }) => age?.cite ?? []),
  lapses: (before, now) => !same(allLimits(before), allLimits(now)),
  faults: (guidance) =>
    guidance.needs.flatMap(({ age }, index) => {
      const reason = age && faultIn(agesOf(age), guidance);
      return reason ? [{ at: ['needs', index, 'age'], reason }] : [];
    }),
};

/** The oldest age of a group without an upper end. */
const OLDEST = 130;

const agesOf = ({ from = 0, to = OLDEST }: { from?: number | undefined; to?: number | undefined }): Ages => ({
  from,
  to,
});

const allLimits = ({ age, needs }: Guidance) => [
  agesOf(age),
  needs.flatMap((need) => (need.age ? [[need.id, agesOf(need.age)]] : [])),
];

/** What is known of the patient's age. */
function known({ guidance, answers, subject: { ageYears } }: Facts<Given>): Ages {
  if (ageYears !== null) return { from: ageYears, to: ageYears };
  return answers.ageBetween ?? agesOf(guidance.age);
}

const limited = ({ guidance, answers }: Facts<Given>): Need[] =>
  (chosen(guidance.needs, answers.needs) ?? []).filter(({ age }) => age !== undefined);

/** Null where what is known of the age does not tell. */
function isOfAge({ age }: Need, facts: Facts<Given>): boolean | null {
  if (!age) return true;
  const limits = agesOf(age);
  const { from, to } = known(facts);
  if (from >= limits.from && to <= limits.to) return true;
  return to < limits.from || from > limits.to ? false : null;
}

const whyNot = (need: Need, facts: Facts<Given>): Verdict | null =>
  need.age && isOfAge(need, facts) === false ? need.age : null;

/** The ages that the service accepts, cut wherever a chosen need begins or ends. */
function groups(facts: Facts<Given>): Ages[] {
  const all = agesOf(facts.guidance.age);
  const starts = limited(facts).flatMap(({ age = {} }) => [agesOf(age).from, agesOf(age).to + 1]);
  const inside = [...new Set(starts)].filter((start) => start > all.from && start <= all.to);
  const froms = [all.from, ...inside.sort((a, b) => a - b)];
  return froms.map((from, at) => ({ from, to: (froms[at + 1] ?? all.to + 1) - 1 }));
}

const idOf = ({ from, to }: Ages): string => `${from}-${to}`;

function inWords({ from, to }: Ages): string {
  if (from === to) return `${from}`;
  if (to === OLDEST) return `${from} or over`;
  return from === 0 ? `Under ${to + 1}` : `${from} to ${to}`;
}

/** A limit that shuts out everybody, or nobody, is a slip of the pen. */
function faultIn({ from, to }: Ages, guidance: Guidance): string | null {
  const all = agesOf(guidance.age);
  if (from > to) return 'its “to” must not be less than its “from”';
  if (to < all.from || from > all.to) return 'is for no age that the service accepts';
  if (from <= all.from && to >= all.to) return 'shuts out no age that the service accepts: leave it out';
  return null;
}
