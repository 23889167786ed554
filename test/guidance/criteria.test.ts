import { describe, expect, it } from 'vitest';
import { type Answers, assess, type Outcome, type Subject } from '../../src/guidance/assess.ts';
import { routeFor } from '../../src/guidance/routes.ts';
import type { Route } from '../../src/guidance/schema.ts';
import { city, cityRoutes } from '../second-city/city.ts';

/** Criteria that our own guidance lacks, by the rules of the second city: ages, practices, conditions, own routes. */

const { guidance } = city;
const routes = cityRoutes.gullhaven ?? [];

const PATIENT: Subject = {
  ageYears: 40,
  deceased: false,
  registered: { borough: 'gullhaven', pcn: 'U99002', practice: 'Y99001' },
};
const YES = { consent: true, 'able-to-engage': true };
const ALL: Answers = { needs: ['company'], exclusions: [], conditions: YES, role: 'connector' };

const of = (answers: Answers, subject: Partial<Subject> = {}): Outcome =>
  assess({ guidance, routes }, answers, { ...PATIENT, ...subject });
const asks = (outcome: Outcome) => (outcome.kind === 'undecided' ? outcome.next : null);
const at = (place: { pcn?: string; practice?: string }) => ({
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
    expect(of({ ...ALL, rightAge: true }, { ageYears }).kind).toBe(kind);
  });
});

describe('a list of practices', () => {
  it('refuses those of other practices, whatever is answered', () => {
    for (const rightPractice of [undefined, true, false]) {
      const elsewhere = at({ pcn: 'U99002', practice: 'Y99004' });
      expect(of({ ...ALL, rightPractice }, elsewhere)).toEqual({
        kind: 'not accepted',
        because: guidance.practices,
      });
    }
  });
  it('takes those on it, whatever is answered', () => {
    expect(of({ ...ALL, rightPractice: false }).kind).toBe('refer');
  });
  it('asks, after age and place and before the needs, where the practice is not known', () => {
    expect(asks(of({}, at({})))).toEqual({ ask: 'practice' });
    expect(asks(of({}, { ...at({}), ageYears: null }))).toEqual({ ask: 'age' });
    expect(of({ rightPractice: false }, at({})).kind).toBe('not accepted');
    expect(asks(of({ rightPractice: true }, at({})))).toEqual({ ask: 'needs' });
  });
});

describe('conditions', () => {
  const [consent, engage] = guidance.conditions;
  const { conditions: _, role: __, ...before } = ALL;

  it('are asked one after the other, after the exclusions and before the role', () => {
    expect(asks(of({ needs: ['company'] }))).toEqual({ ask: 'exclusions' });
    expect(asks(of(before))).toEqual({ ask: 'condition', condition: consent });
    expect(asks(of({ ...before, conditions: { consent: true } }))).toEqual({
      ask: 'condition',
      condition: engage,
    });
    expect(asks(of({ ...before, conditions: YES }))).toEqual({ ask: 'role' });
  });
  it('not met, end in why, with the requests made beside', () => {
    const refused = of({ ...ALL, exclusions: ['transport'], conditions: { ...YES, consent: false } });
    expect(refused).toEqual({
      kind: 'not suitable',
      because: [consent, guidance.exclusions.find(({ id }) => id === 'transport')],
    });
    expect(of({ ...before, conditions: { consent: true, 'able-to-engage': false } })).toMatchObject({
      because: [engage],
    });
  });
  it('are asked before signposting too', () => {
    const signposting = { needs: ['school-admissions'], exclusions: [] };
    expect(asks(of(signposting))).toEqual({ ask: 'condition', condition: consent });
    expect(of({ ...signposting, conditions: YES }).kind).toBe('signposting');
  });
  it('another condition’s answer is no answer', () => {
    expect(asks(of({ ...ALL, conditions: { other: true } }))).toEqual({
      ask: 'condition',
      condition: consent,
    });
  });
});

describe('the narrowest route is used', () => {
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
    expect(titles(of({ ...ALL, needs }, at(place)))).toEqual(expected);
  });

  it('practice and need before practice, before network and need, before network, before need', () => {
    const route = (title: string, only: Route['for']): Route => ({
      for: only,
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
      expect(routeFor(left, place, 'debt')).toBe(expected);
      expect(routeFor(left.toReversed(), place, 'debt')).toBe(expected);
    }
    expect(routeFor(order, { borough: 'gullhaven' }, 'company')?.title).toBe('borough');
    expect(routeFor(order, { borough: 'gullhaven' })?.title).toBe('borough');
    expect(routeFor(order.slice(0, 5), { borough: 'gullhaven' }, 'company')).toBeUndefined();
  });
});
