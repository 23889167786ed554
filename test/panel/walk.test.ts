import { describe, expect, it } from 'vitest';
import type { Patient } from '../../src/core/patient/patient.ts';
import type { Answers } from '../../src/core/questions/assess.ts';
import { type Consultation, NEW } from '../../src/panel/consultation/consultation-state.ts';
import {
  type Known,
  knownAtFirst,
  staysOpen,
  stepId,
  type Walk,
  walk,
} from '../../src/panel/consultation/question-walk.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { tables } from '../places/shipped-tables.ts';
import { city, cityRoutes, cityTables } from '../second-city/city.ts';
import { FAR_AWAY, JOHN, JOHN_UNDATED, LEO, person, TODAY } from './people.ts';

const { guidance, boroughs } = readRules('rules');
const ours: Known = {
  guidance,
  tables,
  routes: Object.fromEntries(boroughs.map(({ borough, routes }) => [borough.id, routes])),
  usual: undefined,
  today: TODAY,
  changing: null,
};
const theirs: Known = { ...ours, guidance: city.guidance, tables: cityTables, routes: cityRoutes };

const consultationAbout = (
  patient: Patient | null,
  answers: Answers = {},
  more: Partial<Consultation> = {},
) => ({
  ...NEW,
  patient,
  from: patient && ('page' as const),
  answers,
  ...more,
});

/** The steps in order, with open steps in capitals. */
const steps = ({ steps }: Walk): string =>
  steps.map((step) => (step.open ? stepId(step).toUpperCase() : `${stepId(step)}`)).join(', ');

const stepsFor = (answers: Answers, patient: Patient | null = JOHN, known: Partial<Known> = {}) =>
  steps(walk(consultationAbout(patient, answers), { ...ours, ...known }));

const ALL: Answers = { needs: ['isolation'], exclusions: [], role: 'social-prescriber' };

describe('a patient spotted, with age and practice', () => {
  it('opens the needs at once, with the place folded above', () => {
    expect(stepsFor({})).toBe('place, NEEDS');
  });
  it('keeps the needs open beside the exclusions, because more may be chosen', () => {
    expect(stepsFor({ needs: ['isolation'] })).toBe('place, NEEDS, EXCLUSIONS');
  });
  it('folds both when no exclusion applies', () => {
    expect(stepsFor({ needs: ['isolation'], exclusions: [] })).toBe('place, needs, exclusions, ROLE');
  });
  it('keeps the exclusions open while one is chosen, because another may be chosen', () => {
    const chosen = { needs: ['isolation'], exclusions: ['medical-letter'] };
    expect(stepsFor(chosen)).toBe('place, needs, EXCLUSIONS, ROLE');
    expect(stepsFor({ exclusions: ['serious-mental-illness'] })).toBe('place, EXCLUSIONS');
  });
  it('folds everything at the route, because the route says where the patient is registered', () => {
    expect(stepsFor(ALL)).toBe('needs, exclusions, role');
  });
  it('opens a question again to change its answer, the place too', () => {
    expect(stepsFor(ALL, JOHN, { changing: 'role' })).toBe('needs, exclusions, ROLE');
    expect(stepsFor(ALL, JOHN, { changing: 'place' })).toBe('PLACE, needs, exclusions, role');
  });
  it('keeps the place visible while the routes are loading', () => {
    expect(stepsFor(ALL, JOHN, { routes: {} })).toBe('place, needs, exclusions, role');
  });
  it('keeps needs and exclusions folded at the route, even with a request that it does not cover', () => {
    expect(stepsFor({ ...ALL, exclusions: ['medical-letter'] })).toBe('needs, exclusions, role');
  });
  it('shows where to signpost in the same way as a route', () => {
    expect(stepsFor({ needs: ['asylum'], exclusions: [] })).toBe('needs, exclusions');
  });
  it('hides an answer to a question after the one to answer now', () => {
    expect(stepsFor({ role: 'social-prescriber' })).toBe('place, NEEDS');
  });
  it('hides an answered question that is no longer asked', () => {
    expect(stepsFor({ rightAge: true, rightPractice: true })).toBe('place, NEEDS');
  });
  it('shows no question while the tables are loading and the next question is not known', () => {
    const { steps, where } = walk(consultationAbout(JOHN), { ...ours, tables: null });
    expect(steps).toEqual([]);
    expect(where).toBeNull();
  });
  it('asks nothing about a patient who has died, and keeps the earlier answers', () => {
    const dead = { ...JOHN_UNDATED, deceased: true };
    expect(stepsFor({}, dead)).toBe('place');
    expect(stepsFor({ needs: ['isolation'] }, dead)).toBe('place, needs');
    expect(steps(walk(consultationAbout({ ...dead, practice: null, postcode: null }), theirs))).toBe('');
  });
  it('asks nothing about a patient who is too young, and shows no place that is not known', () => {
    expect(stepsFor({}, LEO)).toBe('place');
    expect(stepsFor({}, person(LEO.nhsNumber, { dateOfBirth: LEO.dateOfBirth }))).toBe('');
  });
  it('asks nothing more about a patient who is registered elsewhere', () => {
    expect(stepsFor({}, FAR_AWAY)).toBe('place');
  });
});

describe('by hand', () => {
  it('opens age and place together', () => {
    expect(stepsFor({}, null)).toBe('AGE, PLACE');
    expect(stepsFor({}, JOHN_UNDATED)).toBe('AGE, PLACE');
  });
  it('goes on to the place if only the age was answered', () => {
    expect(stepsFor({ rightAge: true }, null)).toBe('age, PLACE');
  });
  it('stops at under 18, without a place', () => {
    const stopped = walk(consultationAbout(null, { rightAge: false }), ours);
    expect(stopped.outcome.kind).toBe('not accepted');
    expect(steps(stopped)).toBe('age');
  });
  it('uses the chosen place, with or without the tables', () => {
    const chosen = consultationAbout(null, { rightAge: true, ...ALL }, { chosen: { borough: 'lambeth' } });
    for (const loaded of [tables, null]) {
      const { outcome, where } = walk(chosen, { ...ours, tables: loaded });
      expect(where).toMatchObject({ kind: 'known', from: 'chosen', place: { borough: 'lambeth' } });
      expect(outcome.kind).toBe('refer');
    }
  });
  it('shows only the name of the place while the tables are loading', () => {
    const chosen = consultationAbout(null, {}, { chosen: { borough: 'lambeth' } });
    expect(walk(chosen, { ...ours, tables: null }).where).toEqual({
      kind: 'known',
      place: { borough: 'lambeth' },
      from: 'chosen',
      likely: false,
      evidence: '',
    });
    expect(
      walk(consultationAbout(null, {}, { chosen: 'elsewhere' }), { ...ours, tables: null }).where,
    ).toBeNull();
  });
  it('says in which network the chosen practice is', () => {
    const place = (practice: string) =>
      walk(consultationAbout(null, {}, { chosen: { borough: 'gullhaven', practice } }), theirs).place;
    expect(place('Y99001')).toEqual({ borough: 'gullhaven', practice: 'Y99001', pcn: 'U99002' });
    expect(place('Y99999')).toEqual({ borough: 'gullhaven', practice: 'Y99999' });
  });
  it('says what the tables have about the chosen practice', () => {
    const chosen = { borough: 'southwark', practice: 'G85084' };
    const { where } = walk(consultationAbout(null, {}, { chosen }), ours);
    expect(where).toMatchObject({ from: 'chosen', evidence: expect.stringMatching(/^Penrose/i) });
  });
  it('treats “somewhere else” as elsewhere, with or without the tables', () => {
    const chosen = consultationAbout(null, { rightAge: true }, { chosen: 'elsewhere' });
    for (const loaded of [tables, null]) {
      const found = walk(chosen, { ...ours, tables: loaded });
      if (loaded) expect(found.where).toEqual({ kind: 'elsewhere', from: 'chosen', evidence: '' });
      expect(found.outcome).toEqual({ kind: 'elsewhere' });
      expect(steps(found)).toBe('age, place');
    }
  });
  it('uses the usual place if none was chosen', () => {
    const { place, outcome } = walk(consultationAbout(null, { rightAge: true }), {
      ...ours,
      usual: { borough: 'lewisham' },
    });
    expect(place).toEqual({ borough: 'lewisham' });
    expect(outcome).toEqual({ kind: 'undecided', next: { ask: 'needs' } });
  });
});

it('shows one question after another if the rules have conditions', () => {
  const stepsAfter = (answers: Answers) =>
    steps(walk(consultationAbout(null, answers, { chosen: { borough: 'gullhaven' } }), theirs));
  const answers: Answers = { rightAge: true };
  expect(stepsAfter(answers)).toBe('age, place, PRACTICE');
  Object.assign(answers, { rightPractice: true });
  expect(stepsAfter(answers)).toBe('age, place, practice, NEEDS');
  Object.assign(answers, { needs: ['company'], exclusions: [] });
  expect(stepsAfter(answers)).toBe('age, place, practice, needs, exclusions, CONDITION CONSENT');
  Object.assign(answers, { conditions: { consent: true } });
  expect(stepsAfter(answers)).toMatch(/, condition consent, CONDITION ABLE-TO-ENGAGE$/);
  Object.assign(answers, { conditions: { consent: true, 'able-to-engage': false } });
  expect(stepsAfter(answers)).toMatch(/, condition consent, condition able-to-engage$/);
});

describe('a need for some ages only', () => {
  const stepsAfter = (answers: Answers, more: Partial<Known> = {}) =>
    steps(
      walk(consultationAbout(null, answers, { chosen: { borough: 'gullhaven' } }), { ...theirs, ...more }),
    );
  const answers: Answers = { rightAge: true, rightPractice: true, needs: ['green-gym'] };
  const before = 'age, place, practice, needs, exclusions';

  it('asks how old the patient is, after the exclusions', () => {
    expect(stepsAfter(answers)).toBe('age, place, practice, NEEDS, EXCLUSIONS');
    expect(stepsAfter({ ...answers, exclusions: [] })).toBe(`${before}, NEED-AGE`);
    const answered = { ...answers, exclusions: [], ageBetween: { from: 18, to: 50 } };
    expect(stepsAfter(answered)).toBe(`${before}, need-age, CONDITION CONSENT`);
    expect(stepsAfter({ ...answered, needs: ['company'] })).toBe(`${before}, CONDITION CONSENT`);
  });
  it('keeps the answer visible if no need is left, and can open it again', () => {
    const tooOld = { ...answers, exclusions: [], ageBetween: { from: 51, to: 65 } };
    expect(stepsAfter(tooOld)).toBe(`${before}, need-age`);
    expect(stepsAfter(tooOld, { changing: 'need-age' })).toBe(`${before}, NEED-AGE`);
  });
  it('keeps the list of needs visible while its last box is unticked after a stop', () => {
    const stopped = { ...answers, exclusions: ['crisis'], needs: undefined };
    expect(stepsAfter(stopped, { changing: 'needs' })).toBe('age, place, practice, NEEDS, EXCLUSIONS');
    expect(stepsAfter(stopped)).toBe('age, place, practice, EXCLUSIONS');
  });
});

it('folds the answered questions, with an exclusion that the route does not cover', () => {
  const answers = { needs: ['company'], exclusions: ['transport'], conditions: { consent: true } };
  const known = person('9990000018', {
    dateOfBirth: '1990-01-01',
    practice: { odsCode: 'Y99001', name: null },
  });
  expect(steps(walk(consultationAbout(known, answers), theirs))).toBe(
    'place, needs, EXCLUSIONS, condition consent, CONDITION ABLE-TO-ENGAGE',
  );
});

it('asks age and place together, even if it also has to ask for the practice', () => {
  expect(steps(walk(consultationAbout(null), theirs))).toBe('AGE, PLACE');
});

it('does not ask for the practice of a patient who is registered elsewhere', () => {
  const elsewhere = consultationAbout(null, { rightAge: true, rightPractice: true }, { chosen: 'elsewhere' });
  expect(steps(walk(elsewhere, theirs))).toBe('age, place');
});

it('does not ask for a known practice', () => {
  const practice = { odsCode: 'Y99001', name: null };
  const known = person('9990000018', { dateOfBirth: '1990-01-01', practice });
  expect(steps(walk(consultationAbout(known, { rightPractice: false }), theirs))).toBe('place, NEEDS');
});

it('uses the age from the date of birth, and an answer only without one', () => {
  expect(walk(consultationAbout(LEO, { rightAge: true, ...ALL }), ours).outcome.kind).toBe('not accepted');
  expect(walk(consultationAbout(JOHN, { rightAge: false, ...ALL }), ours).outcome.kind).toBe('refer');
  expect(walk(consultationAbout(JOHN_UNDATED, { rightAge: true, ...ALL }), ours).outcome.kind).toBe('refer');
});

it('uses the routes from settings instead of the shipped ones', () => {
  const [route] = city.boroughs[0]?.routes ?? [];
  if (!route) throw new Error('The second city has a route.');
  const { outcome } = walk(consultationAbout(JOHN, ALL), { ...ours, routesAt: () => [route] });
  expect(outcome).toMatchObject({ kind: 'refer', ways: [{ route }] });
});

describe('a record that names a practice which is not in the tables', () => {
  const usual = { borough: 'southwark', pcn: 'U60094', practice: 'G85084' };
  const walkOf = (practice: Patient['practice']) => {
    const who = person('9990000042', { dateOfBirth: '1950-02-02', practice });
    const [route, ...others] = ours.routes.southwark ?? [];
    if (!route) throw new Error('Southwark has a route.');
    const covers = [{ practice: 'G85084', cite: route.publisher.cite }];
    const covering = { ...route, publisher: { ...route.publisher, covers, doesNotCover: [] } };
    return walk(consultationAbout(who, ALL), {
      ...ours,
      usual,
      routes: { southwark: [covering, ...others] },
    });
  };

  it('leaves it open whether the route of the usual practice is for the patient', () => {
    const { names, outcome } = walkOf({ odsCode: null, name: 'Far Away Surgery' });
    expect(names).toEqual({ practiceInRecord: 'Far Away Surgery' });
    expect(outcome).toMatchObject({ kind: 'refer', ways: [{ coverage: { kind: 'unknown' } }] });
  });

  it('is another case than a record without a practice', () => {
    const { names, outcome } = walkOf(null);
    expect(names).toMatchObject({ practice: expect.stringMatching(/penrose/i) });
    expect(outcome).toMatchObject({ kind: 'refer', ways: [{ coverage: { kind: 'covered' } }] });
  });
});

it('at first, only the guidance and the date are known', () => {
  expect(knownAtFirst(guidance, TODAY)).toEqual({
    guidance,
    tables: null,
    routes: {},
    usual: undefined,
    today: TODAY,
    changing: null,
  });
});

describe('a question that was opened again', () => {
  it.each<[string | null, Answers, boolean]>([
    ['needs', { needs: [] }, true],
    ['exclusions', { exclusions: ['medical-letter'] }, true],
    ['exclusions', {}, true],
    ['exclusions', { exclusions: [] }, false],
    ['role', { exclusions: ['medical-letter'] }, false],
    [null, { exclusions: ['medical-letter'] }, false],
  ])('%s: after the answer %o, it stays open: %o', (changing, answers, stays) => {
    expect(staysOpen(changing, answers)).toBe(stays);
  });
});
