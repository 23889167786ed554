import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Guidance, Need } from '../../src/core/guidance/schema.ts';
import { type Answers, assess, type Outcome, type Subject } from '../../src/core/questions/assess.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { city, cityRoutes } from '../second-city/city.ts';

/**
 * Properties of the outcome, for random answers about random patients, with our rules and the second city's.
 */

const ours = readRules('rules');
const places: Record<string, fc.Arbitrary<Subject['registered']>> = {
  ours: fc.constantFrom({ borough: 'southwark' }, { borough: 'southwark', practice: 'G85084' }),
  theirs: fc.constantFrom(
    { borough: 'gullhaven' },
    { borough: 'gullhaven', pcn: 'U99002', practice: 'Y99001' },
    { borough: 'gullhaven', pcn: 'U99001', practice: 'Y99003' },
    { borough: 'gullhaven', pcn: 'U99002', practice: 'Y99004' },
  ),
};
const ruleSets = [
  { name: 'ours', guidance: ours.guidance, routes: ours.boroughs.flatMap(({ routes }) => routes) },
  { name: 'theirs', guidance: city.guidance, routes: cityRoutes.gullhaven ?? [] },
];

function cases({ name, guidance }: (typeof ruleSets)[number]) {
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 6 });
  const answers: fc.Arbitrary<Answers> = fc.record({
    rightAge: maybe(fc.boolean()),
    rightPractice: maybe(fc.boolean()),
    ageBetween: maybe(fc.constantFrom({ from: 16, to: 17 }, { from: 18, to: 50 }, { from: 51, to: 65 })),
    needs: maybe(fc.subarray([...ids(guidance.needs), 'gone'])),
    exclusions: maybe(fc.subarray([...ids(guidance.exclusions), 'gone'], { maxLength: 1 })),
    conditions: maybe(
      fc.record(
        Object.fromEntries(
          guidance.conditions.map(({ id }) => [id, fc.constantFrom(true, true, true, false)]),
        ),
      ),
    ),
    role: maybe(fc.constantFrom(...ids(guidance.roles.options))),
  });
  const subject: fc.Arbitrary<Subject> = fc.record({
    ageYears: fc.option(fc.oneof(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 15, max: 66 })), {
      freq: 6,
    }),
    deceased: fc.constantFrom(true, false, false, false),
    registered: fc.oneof(
      { weight: 6, arbitrary: places[name] ?? fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom('elsewhere' as const, null) },
    ),
  });
  return [answers, subject] as const;
}

/** The range of ages that a patient may have, from the date of birth or the answers. */
function agesOf(guidance: Guidance, { ageBetween }: Answers, { ageYears }: Subject) {
  const { from, to = 130 } = guidance.age;
  if (ageYears !== null) return { from: ageYears, to: ageYears };
  return ageBetween ?? { from, to };
}

/** Whether a need includes every age that a patient may have. */
const isFor = ({ age }: Need, { from, to }: { from: number; to: number }) =>
  from >= (age?.from ?? 0) && to <= (age?.to ?? 130);

const hasRoute = ({ kind }: Outcome) => kind === 'refer' || kind === 'signposting' || kind === 'other role';

it.each(ruleSets)('there is no route if any criterion is not met or not known: $name', (rules) => {
  const { guidance, routes } = rules;
  let routed = 0;
  fc.assert(
    fc.property(...cases(rules), (answers, subject) => {
      const outcome = assess({ guidance, routes }, answers, subject);
      if (!hasRoute(outcome)) return;
      routed += 1;
      const { ageYears, registered } = subject;
      const { from, to = Number.POSITIVE_INFINITY } = guidance.age;
      expect(subject.deceased).toBe(false);
      if (ageYears === null) expect(answers.rightAge).toBe(true);
      else expect(ageYears >= from && ageYears <= to).toBe(true);
      if (registered === null || registered === 'elsewhere') throw new Error('No place, and yet a way on.');
      if (guidance.practices && registered.practice)
        expect(guidance.practices.only.map(({ odsCode }) => odsCode)).toContain(registered.practice);
      else if (guidance.practices) expect(answers.rightPractice).toBe(true);
      const hard = guidance.exclusions.filter(({ rulesOut }) => rulesOut === 'patient').map(({ id }) => id);
      expect(answers.exclusions?.filter((id) => hard.includes(id))).toEqual([]);
      expect(guidance.needs.some(({ id }) => answers.needs?.includes(id))).toBe(true);
      for (const { id } of guidance.conditions) expect(answers.conditions?.[id]).toBe(true);
    }),
    { numRuns: 12_000 },
  );
  expect(routed).toBeGreaterThan(300);
});

it.each(ruleSets)('every chosen need has exactly one result, and no other need has any: $name', (rules) => {
  const { guidance, routes } = rules;
  fc.assert(
    fc.property(...cases(rules), (answers, subject) => {
      const outcome = assess({ guidance, routes }, answers, subject);
      if (outcome.kind !== 'refer' && outcome.kind !== 'signposting') return;
      const sent = outcome.ways.flatMap(({ needs }) => needs.map(({ id }) => id));
      const ages = agesOf(guidance, answers, subject);
      const needs = guidance.needs.filter(({ id }) => answers.needs?.includes(id));
      const others = needs.filter((need) => !isFor(need, ages)).map(({ id }) => id);
      expect(sent.sort()).toEqual(
        answers.needs?.filter((id) => id !== 'gone' && !others.includes(id)).sort(),
      );
      for (const { age } of needs.filter(({ id }) => others.includes(id)))
        expect(ages.to < (age?.from ?? 0) || ages.from > (age?.to ?? 130)).toBe(true);
      const onlySignposted = outcome.signposted.length === sent.length;
      expect(outcome.kind).toBe(onlySignposted ? 'signposting' : 'refer');
      expect(outcome.notCovered.map(({ id }) => id)).toEqual([...others, ...(answers.exclusions ?? [])]);
    }),
    { numRuns: 5000 },
  );
});

it.each(ruleSets)('the next question has no answer yet, and answering it leads on: $name', (rules) => {
  const { guidance, routes } = rules;
  fc.assert(
    fc.property(...cases(rules), (answers, subject) => {
      const outcome = assess({ guidance, routes }, answers, subject);
      if (outcome.kind !== 'undecided') return;
      const { next } = outcome;
      const given: Record<string, Answers> = {
        age: { rightAge: true },
        practice: { rightPractice: true },
        'need-age': { ageBetween: { from: 18, to: 50 } },
        needs: { needs: [guidance.needs[0]?.id ?? ''] },
        exclusions: { exclusions: [] },
        role: { role: guidance.roles.options[0]?.id },
      };
      const answered =
        next.ask === 'condition'
          ? { ...answers, conditions: { ...answers.conditions, [next.condition.id]: true } }
          : { ...answers, ...given[next.ask] };
      const placed = next.ask === 'place' ? { ...subject, registered: { borough: 'southwark' } } : subject;
      expect(assess({ guidance, routes }, answered, placed)).not.toEqual(outcome);
    }),
    { numRuns: 5000 },
  );
});
