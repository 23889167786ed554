import { describe, expect, it } from 'vitest';
import { type Answers, assess, type Outcome, type Subject } from '../../src/core/questions/assess.ts';
import { readRules } from '../../tools/rules/read-rules.ts';

/** What our own guidance says of a patient, from what has been answered so far. */

const { guidance, boroughs } = readRules('rules');
const routes = boroughs.find(({ borough }) => borough.id === 'southwark')?.routes ?? [];

const ADULT: Subject = { ageYears: 66, deceased: false, registered: { borough: 'southwark' } };
const ALL: Answers = { needs: ['isolation'], exclusions: [], role: 'social-prescriber' };

const of = (answers: Answers, subject: Partial<Subject> = {}): Outcome =>
  assess({ guidance, routes }, answers, { ...ADULT, ...subject });

const need = (...ids: string[]) => ids.map((id) => guidance.needs.find((each) => each.id === id));
const exclusion = (...ids: string[]) => ids.map((id) => guidance.exclusions.find((each) => each.id === id));
const undecided = (ask: string) => ({ kind: 'undecided', next: { ask } });

describe('asks for what is not known, in order', () => {
  it.each<[string, Answers, Partial<Subject>]>([
    ['age', {}, { ageYears: null, registered: null }],
    ['place', { rightAge: true }, { ageYears: null, registered: null }],
    ['place', {}, { registered: null }],
    ['needs', {}, {}],
    ['needs', { exclusions: [], role: 'social-prescriber' }, {}],
    ['exclusions', { needs: ['isolation'] }, {}],
    ['exclusions', { needs: ['isolation'], role: 'social-prescriber' }, {}],
    ['role', { needs: ['isolation'], exclusions: [] }, {}],
    ['role', { needs: ['isolation'], exclusions: ['medical-letter'] }, {}],
    ['role', { needs: ['isolation', 'asylum'], exclusions: [] }, {}],
  ])('%s of %j', (ask, answers, subject) => {
    expect(of(answers, subject)).toEqual(undecided(ask));
  });
});

describe('hard stops come before any question', () => {
  it('a death stops first of all', () => {
    for (const subject of [{}, { ageYears: null }, { ageYears: 12 }, { registered: null }])
      expect(of({}, { ...subject, deceased: true })).toMatchObject({
        kind: 'not accepted',
        because: { says: guidance.deceased.text },
      });
  });
  it.each<[string, Answers, number | null]>([
    ['by date of birth', {}, 17],
    ['a day old', ALL, 0],
    ['whatever was answered', { ...ALL, rightAge: true }, 17],
    ['by answer', { rightAge: false }, null],
  ])('under 18, %s', (_, answers, ageYears) => {
    const stopped = of(answers, { ageYears, registered: null });
    expect(stopped).toEqual({ kind: 'not accepted', because: guidance.age });
  });
  it('accepts patients aged 18, and aged 130', () => {
    for (const ageYears of [18, 130]) expect(of(ALL, { ageYears }).kind).toBe('refer');
  });
  it('the date of birth counts, not the answer', () => {
    expect(of({ ...ALL, rightAge: false }, { ageYears: 18 }).kind).toBe('refer');
  });
  it('registered elsewhere stops before the needs are asked', () => {
    expect(of({}, { registered: 'elsewhere' })).toEqual({ kind: 'elsewhere' });
    expect(of(ALL, { registered: 'elsewhere' })).toEqual({ kind: 'elsewhere' });
  });
  it('registered elsewhere stops before the age is asked, because the age cannot matter', () => {
    expect(of({}, { ageYears: null, registered: 'elsewhere' })).toEqual({ kind: 'elsewhere' });
    expect(of({ rightAge: false }, { ageYears: null, registered: 'elsewhere' }).kind).toBe('not accepted');
  });
  it('an exclusion of the patient stops before the needs, whatever else was answered', () => {
    const because = exclusion('serious-mental-illness');
    expect(of({ exclusions: ['serious-mental-illness'] })).toEqual({ kind: 'not suitable', because });
    expect(of({ ...ALL, exclusions: ['medical-letter', 'serious-mental-illness'] })).toEqual({
      kind: 'not suitable',
      because,
    });
  });
});

describe('refers', () => {
  it('by the route, with the needs for that route', () => {
    expect(of(ALL)).toEqual({
      kind: 'refer',
      ways: [{ route: routes[0], needs: need('isolation'), coverage: { kind: 'unknown' } }],
      signposted: [],
      notCovered: [],
    });
  });
  it('with several needs together, in the order of the guidance', () => {
    expect(of({ ...ALL, needs: ['work', 'isolation'] })).toMatchObject({
      ways: [{ needs: need('isolation', 'work') }],
    });
  });
  it('with a need and a request that the service does not do: shows the route, and what it does not cover', () => {
    const mixed = of({ ...ALL, exclusions: ['social-services', 'medical-letter'] });
    expect(mixed).toMatchObject({
      kind: 'refer',
      ways: [{ route: routes[0] }],
      notCovered: exclusion('social-services', 'medical-letter'),
    });
  });
  it('with a need and another that is only signposted: shows the route, and which need is signposted', () => {
    expect(of({ ...ALL, needs: ['isolation', 'asylum'] })).toMatchObject({
      kind: 'refer',
      ways: [{ needs: need('isolation', 'asylum') }],
      signposted: need('asylum'),
    });
  });
  it('without a route while the routes are loading', () => {
    expect(assess({ guidance, routes: [] }, ALL, ADULT)).toMatchObject({ kind: 'refer', ways: [] });
  });
});

describe('does not refer', () => {
  it('needs that are only signposted, and asks for no role', () => {
    expect(of({ needs: ['asylum', 'immigration'], exclusions: ['medical-letter'] })).toEqual({
      kind: 'signposting',
      ways: [{ route: routes[0], needs: need('asylum', 'immigration'), coverage: { kind: 'unknown' } }],
      signposted: need('asylum', 'immigration'),
      notCovered: exclusion('medical-letter'),
    });
  });
  it('a request alone, and says where to send it instead', () => {
    expect(of({ needs: [], exclusions: ['social-services'] })).toEqual({
      kind: 'not suitable',
      because: exclusion('social-services'),
    });
  });
  it('if there is no need and no request', () => {
    const { text, cite } = guidance.noNeed;
    expect(of({ needs: [], exclusions: [] })).toEqual({
      kind: 'not suitable',
      because: [{ says: text, cite }],
    });
  });
  it.each(['care-coordinator', 'health-coach'])('to the %s, and says whom to ask', (role) => {
    const option = guidance.roles.options.find(({ id }) => id === role);
    expect(of({ ...ALL, role, exclusions: ['medical-letter'] })).toEqual({
      kind: 'other role',
      role: option,
      notCovered: exclusion('medical-letter'),
    });
    expect(option?.instead?.text).toBeTruthy();
  });
});

describe('answers that the guidance does not have', () => {
  it('are ignored beside others', () => {
    expect(of({ ...ALL, needs: ['isolation', 'gone'] })).toEqual(of(ALL));
    expect(of({ ...ALL, exclusions: ['gone', 'medical-letter'] })).toEqual(
      of({ ...ALL, exclusions: ['medical-letter'] }),
    );
  });
  it('alone are no answer, and never mean that nothing rules a referral out', () => {
    expect(of({ ...ALL, needs: ['gone'] })).toEqual(undecided('needs'));
    expect(of({ ...ALL, exclusions: ['gone'] })).toEqual(undecided('exclusions'));
    expect(of({ ...ALL, role: 'gone' })).toEqual(undecided('role'));
  });
});
