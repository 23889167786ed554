import { describe, expect, it } from 'vitest';
import type { Guidance, Need } from '../../src/core/guidance/schema.ts';
import { assess } from '../../src/core/questions/assess.ts';
import { condition } from '../../src/core/questions/condition.ts';
import { exclusions } from '../../src/core/questions/exclusions.ts';
import { needs } from '../../src/core/questions/needs.ts';
import { place } from '../../src/core/questions/place.ts';
import { NO_PRACTICE, practice } from '../../src/core/questions/practice.ts';
import type { Facts } from '../../src/core/questions/question.ts';
import type { Answers } from '../../src/core/questions/questions.ts';
import { chosenRole, role } from '../../src/core/questions/role.ts';
import { city } from '../second-city/city.ts';

/** The words of each question, what its answers are kept as, and when it stays open or is asked again. */

const { guidance } = city;
const [anyNeed] = guidance.needs as [Need];
const cite = (source: string) => ({ source });
const facts = (
  answers: Answers = {},
  registered: Facts<Answers>['subject']['registered'] = { borough: 'x' },
  rules: Guidance = guidance,
): Facts<Answers> => ({
  guidance: rules,
  answers,
  subject: { ageYears: 40, deceased: false, registered },
});
const withNeeds = (...some: Partial<Need>[]): Guidance => ({
  ...guidance,
  needs: some.map((each) => ({ ...anyNeed, ...each })),
});

describe('the needs', () => {
  const wordsOf = (rules: Guidance, answers: Answers = {}) =>
    needs.words({ ask: 'needs' }, facts(answers, null, rules));

  it.each<[string, Pick<Need, 'examples' | 'addedExamples'>, string | undefined]>([
    ['the examples of the guidance', { examples: ['a', 'b'], addedExamples: [] }, 'a, b'],
    [
      'ours, which say so',
      { examples: [], addedExamples: ['c', 'd'].map((text) => ({ text, cite: cite('x') })) },
      'our examples: c, d',
    ],
    [
      'both, ours last',
      { examples: ['a', 'b'], addedExamples: [{ text: 'c', cite: cite('x') }] },
      'a, b; our examples: c',
    ],
    ['nothing if there are no examples', { examples: [], addedExamples: [] }, undefined],
  ])('have as a hint %s', (_, examples, hint) => {
    expect(wordsOf(withNeeds(examples)).options[0]?.hint).toBe(hint);
  });

  it('that are only signposted stand under a heading', () => {
    const { options } = wordsOf(withNeeds({ id: 'a', answer: 'refer' }, { id: 'b', answer: 'signpost' }));
    expect(options.map(({ group }) => group)).toEqual([undefined, 'Signposting only']);
  });

  it('can be none, and the collapsed question says what was chosen', () => {
    const rules = withNeeds({ id: 'a', label: 'Advice' }, { id: 'b', label: 'Company' });
    expect(wordsOf(rules).none).toBe('None of these');
    expect(wordsOf(rules, { needs: [] }).answer).toBe('None of these needs');
    expect(wordsOf(rules, { needs: ['b', 'a'] }).answer).toBe('Advice; Company');
  });

  it('stay open until the exclusions are answered', () => {
    const staysOpen = (next?: string) =>
      needs.staysOpen?.(facts(), { kind: 'undecided', ...(next && { next: { ask: next } }) });
    expect(staysOpen('exclusions')).toBe(true);
    expect(staysOpen('role')).toBe(false);
    expect(staysOpen()).toBe(false);
  });

  it('rest on the sources of the needs, of our examples, and of their order if they have one', () => {
    const rules = withNeeds({ cite: cite('a'), addedExamples: [{ text: 'c', cite: cite('b') }] });
    const demand = { total: 1, counts: [], cite: cite('c') };
    const { demand: _, ...without } = rules;
    expect(needs.restsOn({ ask: 'needs' }, without)).toEqual([cite('a'), cite('b')]);
    expect(needs.restsOn({ ask: 'needs' }, { ...rules, demand })).toEqual([cite('a'), cite('b'), cite('c')]);
  });

  it('are asked again after “none of these” if a need is worded in another way or has come', () => {
    const before = withNeeds({ id: 'a', label: 'Advice' });
    const lapses = (now: Guidance) => needs.lapses?.(before, now, { needs: [] });
    expect(lapses(withNeeds({ id: 'a', label: 'Advice', examples: ['other'] }))).toBe(false);
    expect(lapses(withNeeds({ id: 'a', label: 'Other' }))).toBe(true);
    expect(lapses(withNeeds({ id: 'b', label: 'Advice' }))).toBe(true);
  });

  it('are asked again if one of the chosen needs is gone', () => {
    const before = withNeeds({ id: 'a' }, { id: 'b' }, { id: 'c' });
    const lapses = (now: Guidance, chosen?: string[]) => needs.lapses?.(before, now, { needs: chosen });
    expect(lapses(withNeeds({ id: 'a' }, { id: 'b' }), ['a', 'b'])).toBe(false);
    expect(lapses(withNeeds({ id: 'a' }, { id: 'c' }), ['a', 'b'])).toBe(true);
    expect(lapses(withNeeds({ id: 'x' }), undefined)).toBe(false);
  });
});

describe('the exclusions', () => {
  const some = guidance.exclusions.slice(0, 1).map(({ id }) => id);

  it('stay open after one is chosen, until there is a route', () => {
    const staysOpen = (chosen: string[] | undefined, kind: string) =>
      exclusions.staysOpen?.(facts({ exclusions: chosen }), { kind });
    expect(staysOpen(some, 'undecided')).toBe(true);
    expect(staysOpen(some, 'not suitable')).toBe(true);
    expect(staysOpen(some, 'refer')).toBe(false);
    expect(staysOpen([], 'undecided')).toBe(false);
    expect(staysOpen(undefined, 'undecided')).toBe(false);
  });

  it('can be none, and the collapsed question says so', () => {
    const { none, answer } = exclusions.words({ ask: 'exclusions' }, facts({ exclusions: [] }));
    expect([none, answer]).toEqual(['None of these', 'Nothing that rules it out']);
  });
});

describe('a condition', () => {
  const [first, second] = guidance.conditions as [
    Guidance['conditions'][number],
    Guidance['conditions'][number],
  ];
  const ask = { ask: 'condition', condition: first } as const;

  it('is answered for itself, and keeps the answers about other conditions', () => {
    const { take, chosen } = condition.words(ask, facts());
    expect(chosen).toBeUndefined();
    expect(take(['yes'])).toEqual({ conditions: { [first.id]: true } });
    expect(take(undefined)).toEqual({ conditions: { [first.id]: false } });
    const given = condition.words(ask, facts({ conditions: { [second.id]: true, [first.id]: false } }));
    expect(given.chosen).toEqual(['no']);
    expect(given.take(['yes'])).toEqual({ conditions: { [second.id]: true, [first.id]: true } });
  });

  it('is asked in the words of the rules, with both answers', () => {
    const { options } = condition.words(ask, facts());
    expect(options).toEqual([
      { id: 'yes', label: first.yes },
      { id: 'no', label: first.no },
    ]);
  });

  it('that is not met ends the assessment, with requests that cannot be met if there are any', () => {
    const unmet = { conditions: { [first.id]: false } };
    expect(condition.ends?.(facts(unmet))).toEqual({ kind: 'not suitable', because: [first] });
    const [request] = guidance.exclusions as [Guidance['exclusions'][number]];
    expect(condition.ends?.(facts({ ...unmet, exclusions: [request.id] }))).toEqual({
      kind: 'not suitable',
      because: [first, request],
    });
  });

  it('is asked again if its question is another', () => {
    const lapses = (change: Partial<typeof first>) =>
      condition.lapses?.(guidance, { ...guidance, conditions: [{ ...first, ...change }, second] }, {});
    expect(condition.key).toBe('conditions');
    expect(lapses({ says: 'other' })).toBe(false);
    expect(lapses({ question: 'Other?' })).toBe(true);
    expect(lapses({ id: 'other' })).toBe(true);
  });
});

describe('the practice', () => {
  const { practices } = guidance;
  if (!practices) throw new Error('The city lists practices.');
  const [listed] = practices.only as [(typeof practices.only)[number]];
  const { practices: _, ...withoutList } = guidance;
  const wordsWith = (answers: Answers, rules: Guidance = guidance) =>
    practice.words({ ask: 'practice' }, facts(answers, { borough: 'x' }, rules));

  it('is asked if the rules list practices and that of the patient is not known', () => {
    const asks = (registered: Facts<Answers>['subject']['registered'], rules?: Guidance) =>
      practice.asks(facts({}, registered, rules)).length;
    expect(asks(null)).toBe(1);
    expect(asks({ borough: 'x' })).toBe(1);
    expect(asks({ borough: 'x', practice: 'Y99001' })).toBe(0);
    expect(asks('elsewhere')).toBe(0);
    expect(asks(null, withoutList)).toBe(0);
  });

  it('is one of those in the rules, or none of them', () => {
    expect(practice.key).toBe('rightPractice');
    const { question, options, take, chosen } = wordsWith({});
    expect(question).toBe(practices.question);
    expect(options).toEqual([
      ...practices.only.map(({ odsCode, name }) => ({ id: odsCode, label: name })),
      { id: NO_PRACTICE, label: 'None of these' },
    ]);
    expect(NO_PRACTICE).not.toBe('');
    expect(chosen).toBeUndefined();
    expect(take([listed.odsCode])).toEqual({ rightPractice: true });
    expect(take([NO_PRACTICE])).toEqual({ rightPractice: false });
    expect(() => take(undefined)).not.toThrow();
  });

  it('is said in a few words in the collapsed question', () => {
    expect(wordsWith({ rightPractice: true }).answer).toBe('Registered at one of these practices');
    expect(wordsWith({ rightPractice: false }).answer).toBe('Registered at none of these practices');
  });

  it('has nothing to ask without a list', () => {
    const { question, options } = wordsWith({}, withoutList);
    expect([question, options.length]).toEqual(['', 1]);
    expect(practice.restsOn({ ask: 'practice' }, withoutList)).toEqual([]);
    expect(practice.restsOn({ ask: 'practice' }, guidance)).toEqual([practices.cite]);
  });

  it.each<[string, Facts<Answers>['subject']['registered'], boolean | undefined, boolean]>([
    ['the borough is not known yet', null, false, false],
    ['the patient is registered elsewhere', 'elsewhere', false, false],
    ['there is no answer', { borough: 'x' }, undefined, false],
    ['the answer is one of them', { borough: 'x' }, true, false],
    ['the answer is none of them', { borough: 'x' }, false, true],
    ['the record names one of them', { borough: 'x', practice: listed.odsCode }, false, false],
    ['the record names another', { borough: 'x', practice: 'Y99999' }, true, true],
  ])('if %s: %o', (_, registered, rightPractice, isRefused) => {
    const end = practice.ends?.(facts({ rightPractice }, registered));
    expect(end).toEqual(isRefused ? { kind: 'not accepted', because: practices } : null);
    expect(practice.ends?.(facts({ rightPractice: false }, { borough: 'x' }, withoutList))).toBeNull();
  });

  it('is asked again only if the list is another', () => {
    const lapses = (before: Guidance, now: Guidance) => practice.lapses?.(before, now, {});
    expect(lapses(guidance, { ...guidance, practices: { ...practices, says: 'other' } })).toBe(false);
    expect(lapses(guidance, { ...guidance, practices: { ...practices, only: [listed] } })).toBe(true);
    expect(lapses(guidance, withoutList)).toBe(true);
    expect(lapses(withoutList, guidance)).toBe(true);
  });
});

describe('the role', () => {
  const [first, ...others] = guidance.roles.options as [Guidance['roles']['options'][number]];
  const withRole = (change: Partial<typeof first>): Guidance => ({
    ...guidance,
    roles: { ...guidance.roles, options: [{ ...first, ...change }, ...others] },
  });
  const wordsOf = (rules: Guidance, answers: Answers = {}) =>
    role.words({ ask: 'role' }, facts(answers, null, rules));

  it('has as a hint whom it is for, and how much help it usually gives if that is known', () => {
    const hint = (typical: string | undefined) =>
      wordsOf(withRole({ forWhom: 'For some.', typical })).options[0]?.hint;
    expect(hint('6 contacts')).toBe('For some. Typically 6 contacts.');
    expect(hint(undefined)).toBe('For some.');
  });

  it('has no answer at first', () => {
    const { chosen, answer, take } = wordsOf(guidance);
    expect([chosen, answer, take(undefined)]).toEqual([undefined, '', { role: undefined }]);
    expect(chosenRole(guidance.roles.options, {})).toBeUndefined();
    expect(chosenRole(guidance.roles.options, { role: 'gone' })).toBeUndefined();
  });

  it('is said in the collapsed question once it is chosen', () => {
    const { chosen, answer } = wordsOf(guidance, { role: first.id });
    expect([chosen, answer]).toEqual([[first.id], first.label]);
    expect(chosenRole(guidance.roles.options, { role: first.id })).toBe(first);
  });

  it.each<[keyof typeof first, Partial<typeof first>, boolean]>([
    ['label', { label: 'x' }, true],
    ['forWhom', { forWhom: 'x' }, true],
    ['refers', { refers: !first.refers }, true],
    ['does', { does: 'x' }, false],
  ])('is asked again if a role has another `%s`: %o', (_, change, isAsked) => {
    expect(role.lapses?.(guidance, withRole(change), {})).toBe(isAsked);
  });
});

it('the place has no options of its own: the panel lists the boroughs, and the consultation keeps the answer', () => {
  expect(place.isQuick).toBe(true);
  const { options, answer, take } = place.words({ ask: 'place' }, facts());
  expect([options, answer, take(['x'])]).toEqual([[], '', {}]);
});

it('a practice in doubt leaves the borough certain, and says nothing about the rest', () => {
  const rules = withNeeds({ id: 'a', answer: 'refer' });
  const [route] = city.boroughs.flatMap(({ routes }) => routes);
  if (!route) throw new Error('The city has routes.');
  const borough = 'x';
  const publisher = { ...route.publisher, covers: [{ borough, cite: cite('x') }], doesNotCover: [] };
  const routes = [{ ...route, for: {}, publisher }];
  const { practices: _, ...anyPractice } = rules;
  const answers: Answers = {
    needs: ['a'],
    exclusions: [],
    conditions: Object.fromEntries(rules.conditions.map(({ id }) => [id, true])),
    role: rules.roles.options.find(({ refers }) => refers)?.id,
  };
  const registered = { borough, practice: 'Y99001' };
  const subject = { ageYears: 40, deceased: false, registered, isPracticeInDoubt: true };
  expect(assess({ guidance: anyPractice, routes }, answers, subject)).toMatchObject({
    kind: 'refer',
    ways: [{ coverage: { kind: 'covered' } }],
  });
});
