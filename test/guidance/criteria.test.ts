import { describe, expect, it } from 'vitest';
import { chooseRoute } from '../../src/core/guidance/choose-route.ts';
import type { Route } from '../../src/core/guidance/schema.ts';
import { needAge } from '../../src/core/questions/age-for-need.ts';
import { type Answers, assess, type Outcome, type Subject } from '../../src/core/questions/assess.ts';
import { city, cityRoutes } from '../second-city/city.ts';

/**
 * Criteria that only the second city's rules have: upper ages, practices, conditions, routes for needs and
 * areas.
 */

const { guidance } = city;
const routes = cityRoutes.gullhaven ?? [];

const PATIENT: Subject = {
  ageYears: 40,
  deceased: false,
  registered: { borough: 'gullhaven', pcn: 'U99002', practice: 'Y99001' },
};
const YES = { consent: true, 'able-to-engage': true };
const ALL: Answers = { needs: ['company'], exclusions: [], conditions: YES, role: 'connector' };

const outcomeOf = (answers: Answers, subject: Partial<Subject> = {}): Outcome =>
  assess({ guidance, routes }, answers, { ...PATIENT, ...subject });
const asks = (outcome: Outcome) => (outcome.kind === 'undecided' ? outcome.next : null);
const registeredAt = (place: { pcn?: string; practice?: string }) => ({
  registered: { borough: 'gullhaven', ...place },
});
const titles = (outcome: Outcome) =>
  'ways' in outcome ? outcome.ways.map(({ route, needs }) => [route.title, needs.map(({ id }) => id)]) : null;

describe('an upper age', () => {
  it.each([
    [15, 'not accepted'],
    [16, 'refer'],
    [65, 'refer'],
    [66, 'not accepted'],
  ])('at %i: %s', (ageYears, kind) => {
    expect(outcomeOf({ ...ALL, rightAge: true }, { ageYears }).kind).toBe(kind);
  });
});

describe('a need for some ages only', () => {
  const needs = guidance.needs.filter(({ id }) => id === 'green-gym');
  const { age } = needs[0] ?? {};
  const withNeeds = (...chosen: string[]) => ({ ...ALL, needs: chosen });
  const byHand = (answers: Answers) => outcomeOf({ rightAge: true, ...answers }, { ageYears: null });
  const sent = (outcome: Outcome) =>
    'ways' in outcome ? outcome.ways.flatMap((way) => way.needs.map(({ id }) => id)) : null;

  it.each([
    [17, 'not suitable'],
    [18, 'refer'],
    [50, 'refer'],
    [51, 'not suitable'],
  ])('at %i: %s', (ageYears, kind) => {
    const outcome = outcomeOf(withNeeds('green-gym'), { ageYears });
    expect(outcome.kind).toBe(kind);
    if (outcome.kind === 'not suitable') expect(outcome.because).toEqual([age]);
  });
  it('keeps the route for other needs, and says with which need it cannot help', () => {
    const outcome = outcomeOf(withNeeds('company', 'green-gym'), { ageYears: 60 });
    expect(sent(outcome)).toEqual(['company']);
    expect(outcome).toMatchObject({ notCovered: [{ id: 'green-gym', says: age?.says }] });
  });
  it('is named before requests that are not covered', () => {
    const answers = { ...withNeeds('company', 'green-gym'), exclusions: ['transport'] };
    expect(outcomeOf(answers, { ageYears: 60 })).toMatchObject({
      notCovered: [{ id: 'green-gym' }, { id: 'transport' }],
    });
    expect(outcomeOf({ ...answers, needs: ['green-gym'] }, { ageYears: 60 })).toMatchObject({
      because: [{ says: age?.says }, { id: 'transport' }],
    });
  });
  it('asks about exclusions before it ends without a need, because more needs may be chosen', () => {
    expect(asks(outcomeOf({ needs: ['green-gym'] }, { ageYears: 60 }))).toEqual({ ask: 'exclusions' });
  });
  it('asks how old the patient is only if such a need is chosen and no date of birth is known', () => {
    expect(byHand(withNeeds('company')).kind).toBe('refer');
    expect(asks(byHand(withNeeds('company', 'green-gym')))).toEqual({ ask: 'need-age' });
    expect(outcomeOf(withNeeds('company', 'green-gym')).kind).toBe('refer');
  });
  it.each([
    [{ from: 16, to: 17 }, ['company']],
    [{ from: 18, to: 50 }, ['company', 'green-gym']],
    [{ from: 51, to: 65 }, ['company']],
  ])('uses the answer %j', (ageBetween, expected) => {
    expect(sent(byHand({ ...withNeeds('company', 'green-gym'), ageBetween }))).toEqual(expected);
  });
  it('uses the date of birth, whatever was answered', () => {
    const answers = { ...withNeeds('company', 'green-gym'), ageBetween: { from: 18, to: 50 } };
    expect(sent(outcomeOf(answers, { ageYears: 60 }))).toEqual(['company']);
  });

  describe('by the ages offered as answers', () => {
    const offered = (limits: Record<string, { from?: number; to?: number }>, service = guidance.age) => {
      const limitedNeeds = guidance.needs.map(({ age: _, ...need }) => {
        const own = limits[need.id];
        return own ? { ...need, age: { ...own, says: '!', cite: need.cite } } : need;
      });
      const facts = {
        guidance: { ...guidance, age: service, needs: limitedNeeds },
        answers: { needs: guidance.needs.map(({ id }) => id) },
        subject: { ...PATIENT, ageYears: null },
      };
      return needAge.words({ ask: 'need-age' }, facts).options.map(({ label }) => label);
    };
    const { to: _, ...open } = guidance.age;

    it.each([
      [{ debt: { from: 18, to: 50 } }, guidance.age, ['16 to 17', '18 to 50', '51 to 65']],
      [{ debt: { from: 17 } }, guidance.age, ['16', '17 to 65']],
      [{ debt: { from: 65 } }, guidance.age, ['16 to 64', '65']],
      [{ debt: { from: 16, to: 65 } }, guidance.age, ['16 to 65']],
      [{ debt: { to: 50 } }, open, ['16 to 50', '51 or over']],
      [{ debt: { from: 10, to: 17 } }, { ...open, from: 0 }, ['Under 10', '10 to 17', '18 or over']],
      [
        { debt: { from: 18 }, company: { to: 25 }, 'green-gym': { from: 18, to: 25 } },
        guidance.age,
        ['16 to 17', '18 to 25', '26 to 65'],
      ],
    ])('%j', (limits, service, expected) => {
      expect(offered(limits, service)).toEqual(expected);
    });
  });

  it('asks again if the answer does not settle an added need', () => {
    const { cite } = guidance.noNeed;
    const company = guidance.needs.map((need) =>
      need.id === 'company' ? { ...need, age: { from: 40, says: '!', cite } } : need,
    );
    const rules = { guidance: { ...guidance, needs: company }, routes };
    const subject = { ...PATIENT, ageYears: null };
    const answers = { ...withNeeds('green-gym'), rightAge: true, ageBetween: { from: 18, to: 50 } };
    expect(assess(rules, answers, subject).kind).toBe('refer');
    const more = { ...answers, needs: ['company', 'green-gym'] };
    expect(asks(assess(rules, more, subject))).toEqual({ ask: 'need-age' });
  });
});

describe('a list of practices', () => {
  it('refuses patients of other practices, whatever is answered', () => {
    for (const rightPractice of [undefined, true, false]) {
      const elsewhere = registeredAt({ pcn: 'U99002', practice: 'Y99004' });
      expect(outcomeOf({ ...ALL, rightPractice }, elsewhere)).toEqual({
        kind: 'not accepted',
        because: guidance.practices,
      });
    }
  });
  it('accepts patients of its practices, whatever is answered', () => {
    expect(outcomeOf({ ...ALL, rightPractice: false }).kind).toBe('refer');
  });
  it('asks for an unknown practice, after age and place and before the needs', () => {
    expect(asks(outcomeOf({}, registeredAt({})))).toEqual({ ask: 'practice' });
    expect(asks(outcomeOf({}, { ...registeredAt({}), ageYears: null }))).toEqual({ ask: 'age' });
    expect(outcomeOf({ rightPractice: false }, registeredAt({})).kind).toBe('not accepted');
    expect(asks(outcomeOf({ rightPractice: true }, registeredAt({})))).toEqual({ ask: 'needs' });
  });
});

describe('conditions', () => {
  const [consent, engage] = guidance.conditions;
  const { conditions: _, role: __, ...before } = ALL;

  it('are asked one by one, after the exclusions and before the role', () => {
    expect(asks(outcomeOf({ needs: ['company'] }))).toEqual({ ask: 'exclusions' });
    expect(asks(outcomeOf(before))).toEqual({ ask: 'condition', condition: consent });
    expect(asks(outcomeOf({ ...before, conditions: { consent: true } }))).toEqual({
      ask: 'condition',
      condition: engage,
    });
    expect(asks(outcomeOf({ ...before, conditions: YES }))).toEqual({ ask: 'role' });
  });
  it('that are not met end with the reason, and with the requests made', () => {
    const refused = outcomeOf({ ...ALL, exclusions: ['transport'], conditions: { ...YES, consent: false } });
    expect(refused).toEqual({
      kind: 'not suitable',
      because: [consent, guidance.exclusions.find(({ id }) => id === 'transport')],
    });
    expect(outcomeOf({ ...before, conditions: { consent: true, 'able-to-engage': false } })).toMatchObject({
      because: [engage],
    });
  });
  it('are asked before signposting too', () => {
    const signposting = { needs: ['school-admissions'], exclusions: [] };
    expect(asks(outcomeOf(signposting))).toEqual({ ask: 'condition', condition: consent });
    expect(outcomeOf({ ...signposting, conditions: YES }).kind).toBe('signposting');
  });
  it('do not use the answer of another condition', () => {
    expect(asks(outcomeOf({ ...ALL, conditions: { other: true } }))).toEqual({
      ask: 'condition',
      condition: consent,
    });
  });
});

describe('the most specific route is used', () => {
  const [WHOLE, DEBT, NETWORK, PRACTICE] = routes.map(({ title }) => title);

  it.each([
    ['the borough', { practice: 'Y99001', pcn: 'U99002' }, ['company'], [[WHOLE, ['company']]]],
    [
      'the network before the borough',
      { practice: 'Y99002', pcn: 'U99001' },
      ['company'],
      [[NETWORK, ['company']]],
    ],
    [
      'the practice before its network',
      { practice: 'Y99003', pcn: 'U99001' },
      ['company'],
      [[PRACTICE, ['company']]],
    ],
    ['the need', { practice: 'Y99001', pcn: 'U99002' }, ['debt'], [[DEBT, ['debt']]]],
    ['the network before the need', { practice: 'Y99002', pcn: 'U99001' }, ['debt'], [[NETWORK, ['debt']]]],
    [
      'each need its own way, those that go together as one',
      { practice: 'Y99001', pcn: 'U99002' },
      ['company', 'debt', 'green-gym'],
      [
        [WHOLE, ['company', 'green-gym']],
        [DEBT, ['debt']],
      ],
    ],
  ])('%s', (_, place, needs, expected) => {
    expect(titles(outcomeOf({ ...ALL, needs }, registeredAt(place)))).toEqual(expected);
  });

  it('practice and need before practice, before network and need, before network, before need', () => {
    const route = (title: string, only: Route['for']): Route => ({
      for: only,
      publisher: { name: 'Team', covers: [], doesNotCover: [], cite: { source: 'team' } },
      title,
      steps: [{ text: title, cite: { source: 'team' } }],
      notes: [],
    });
    const order = [
      route('practice and need', { practice: 'Y99003', need: 'debt' }),
      route('practice', { practice: 'Y99003' }),
      route('network and need', { pcn: 'U99001', need: 'debt' }),
      route('network', { pcn: 'U99001' }),
      route('need', { need: 'debt' }),
      route('borough', {}),
    ];
    const place = { borough: 'gullhaven', pcn: 'U99001', practice: 'Y99003' };
    for (const [index, expected] of order.entries()) {
      const left = order.slice(index);
      expect(chooseRoute(left, place, 'debt')).toBe(expected);
      expect(chooseRoute(left.toReversed(), place, 'debt')).toBe(expected);
    }
    expect(chooseRoute(order, { borough: 'gullhaven' }, 'company')?.title).toBe('borough');
    expect(chooseRoute(order, { borough: 'gullhaven' })?.title).toBe('borough');
    expect(chooseRoute(order.slice(0, 5), { borough: 'gullhaven' }, 'company')).toBeUndefined();
  });
});
