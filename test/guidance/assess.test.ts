import { describe, expect, it } from 'vitest';
import { type Answers, assess, type Outcome, type Subject } from '../../src/core/questions/assess.ts';
import { readRules } from '../../tools/rules/read-rules.ts';

/** The outcome with our guidance, for the answers so far. */

const { guidance, boroughs } = readRules('rules');
const routes = boroughs.find(({ borough }) => borough.id === 'southwark')?.routes ?? [];

const ADULT: Subject = { ageYears: 66, deceased: false, registered: { borough: 'southwark' } };
const ALL: Answers = { needs: ['isolation'], exclusions: [], role: 'social-prescriber' };

const outcomeOf = (answers: Answers, subject: Partial<Subject> = {}): Outcome =>
  assess({ guidance, routes }, answers, { ...ADULT, ...subject });

const needsOf = (...ids: string[]) => ids.map((id) => guidance.needs.find((need) => need.id === id));
const exclusionsOf = (...ids: string[]) =>
  ids.map((id) => guidance.exclusions.find((exclusion) => exclusion.id === id));
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
    expect(outcomeOf(answers, subject)).toEqual(undecided(ask));
  });
});

describe('hard stops come before any question', () => {
  it('a death stops first of all', () => {
    for (const subject of [{}, { ageYears: null }, { ageYears: 12 }, { registered: null }])
      expect(outcomeOf({}, { ...subject, deceased: true })).toMatchObject({
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
    const stopped = outcomeOf(answers, { ageYears, registered: null });
    expect(stopped).toEqual({ kind: 'not accepted', because: guidance.age });
  });
  it('accepts patients aged 18, and aged 130', () => {
    for (const ageYears of [18, 130]) expect(outcomeOf(ALL, { ageYears }).kind).toBe('refer');
  });
  it('the date of birth counts, not the answer', () => {
    expect(outcomeOf({ ...ALL, rightAge: false }, { ageYears: 18 }).kind).toBe('refer');
  });
  it('registered elsewhere stops before the needs are asked', () => {
    expect(outcomeOf({}, { registered: 'elsewhere' })).toEqual({ kind: 'elsewhere' });
    expect(outcomeOf(ALL, { registered: 'elsewhere' })).toEqual({ kind: 'elsewhere' });
  });
  it('registered elsewhere stops before the age is asked, because the age cannot matter', () => {
    expect(outcomeOf({}, { ageYears: null, registered: 'elsewhere' })).toEqual({ kind: 'elsewhere' });
    expect(outcomeOf({ rightAge: false }, { ageYears: null, registered: 'elsewhere' }).kind).toBe(
      'not accepted',
    );
  });
  it('an exclusion of the patient stops before the needs, whatever else was answered', () => {
    const because = exclusionsOf('serious-mental-illness');
    expect(outcomeOf({ exclusions: ['serious-mental-illness'] })).toEqual({ kind: 'not suitable', because });
    expect(outcomeOf({ ...ALL, exclusions: ['medical-letter', 'serious-mental-illness'] })).toEqual({
      kind: 'not suitable',
      because,
    });
  });
});

describe('refers', () => {
  it('by the route, with the needs for that route', () => {
    expect(outcomeOf(ALL)).toEqual({
      kind: 'refer',
      ways: [{ route: routes[0], needs: needsOf('isolation'), coverage: { kind: 'unknown' } }],
      signposted: [],
      notCovered: [],
    });
  });
  it('with several needs together, in the order of the guidance', () => {
    expect(outcomeOf({ ...ALL, needs: ['work', 'isolation'] })).toMatchObject({
      ways: [{ needs: needsOf('isolation', 'work') }],
    });
  });
  it('with a need and a request that the service does not do: shows the route, and what it does not cover', () => {
    const mixed = outcomeOf({ ...ALL, exclusions: ['social-services', 'medical-letter'] });
    expect(mixed).toMatchObject({
      kind: 'refer',
      ways: [{ route: routes[0] }],
      notCovered: exclusionsOf('social-services', 'medical-letter'),
    });
  });
  it('with a need and another that is only signposted: shows the route, and which need is signposted', () => {
    expect(outcomeOf({ ...ALL, needs: ['isolation', 'asylum'] })).toMatchObject({
      kind: 'refer',
      ways: [{ needs: needsOf('isolation', 'asylum') }],
      signposted: needsOf('asylum'),
    });
  });
  it('without a route while the routes are loading', () => {
    expect(assess({ guidance, routes: [] }, ALL, ADULT)).toMatchObject({ kind: 'refer', ways: [] });
  });
});

describe('does not refer', () => {
  it('needs that are only signposted, and asks for no role', () => {
    expect(outcomeOf({ needs: ['asylum', 'immigration'], exclusions: ['medical-letter'] })).toEqual({
      kind: 'signposting',
      ways: [{ route: routes[0], needs: needsOf('asylum', 'immigration'), coverage: { kind: 'unknown' } }],
      signposted: needsOf('asylum', 'immigration'),
      notCovered: exclusionsOf('medical-letter'),
    });
  });
  it('a request alone, and says where to send it instead', () => {
    expect(outcomeOf({ needs: [], exclusions: ['social-services'] })).toEqual({
      kind: 'not suitable',
      because: exclusionsOf('social-services'),
    });
  });
  it('if there is no need and no request', () => {
    const { text, cite } = guidance.noNeed;
    expect(outcomeOf({ needs: [], exclusions: [] })).toEqual({
      kind: 'not suitable',
      because: [{ says: text, cite }],
    });
  });
  it.each(['care-coordinator', 'health-coach'])('to the %s, and says whom to ask', (role) => {
    const option = guidance.roles.options.find(({ id }) => id === role);
    expect(outcomeOf({ ...ALL, role, exclusions: ['medical-letter'] })).toEqual({
      kind: 'other role',
      role: option,
      notCovered: exclusionsOf('medical-letter'),
    });
    expect(option?.instead?.text).toBeTruthy();
  });
});

describe('answers that the guidance does not have', () => {
  it('are ignored beside others', () => {
    expect(outcomeOf({ ...ALL, needs: ['isolation', 'gone'] })).toEqual(outcomeOf(ALL));
    expect(outcomeOf({ ...ALL, exclusions: ['gone', 'medical-letter'] })).toEqual(
      outcomeOf({ ...ALL, exclusions: ['medical-letter'] }),
    );
  });
  it('alone are no answer, and never mean that nothing rules a referral out', () => {
    expect(outcomeOf({ ...ALL, needs: ['gone'] })).toEqual(undecided('needs'));
    expect(outcomeOf({ ...ALL, exclusions: ['gone'] })).toEqual(undecided('exclusions'));
    expect(outcomeOf({ ...ALL, role: 'gone' })).toEqual(undecided('role'));
  });
});
