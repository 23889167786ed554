import { describe, expect, it } from 'vitest';
import type { Patient } from '../../src/core/patient/patient.ts';
import type { Answers } from '../../src/core/questions/assess.ts';
import { applyEvent } from '../../src/panel/consultation/apply-event.ts';
import { type Consultation, NEW } from '../../src/panel/consultation/consultation-state.ts';
import { type Known, walk } from '../../src/panel/consultation/question-walk.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { tables } from '../places/shipped-tables.ts';
import {
  AMINA,
  FAR_AWAY,
  JOHN,
  JOHN_UNDATED,
  LEO,
  nobody,
  pastedDetails,
  patient,
  person,
  STRANGER,
  TODAY,
  twoPeople,
} from './people.ts';

/** What the panel says about answers given by hand when a patient is then named. */

const { guidance } = readRules('rules');
const ours: Known = { guidance, tables, routes: {}, usual: undefined, today: TODAY, changing: null };

const LAMBETH = { borough: 'lambeth' };
const SOUTHWARK = { borough: 'southwark' };
/** Penrose Surgery, where John is registered, and another practice of Southwark. */
const PENROSE = { borough: 'southwark', practice: 'G85084' };
const OTHER = { borough: 'southwark', practice: 'G85001' };

function named(
  who: Patient,
  answers: Answers,
  chosen: Consultation['chosen'] = null,
  known: Partial<Known> = {},
) {
  const now = applyEvent({ ...NEW, answers, chosen }, { type: 'pasted', reading: patient(who) });
  expect(now).toMatchObject({ patient: who, chosen: null });
  expect(now.answers).toEqual({});
  return walk(now, { ...ours, ...known });
}

const ADULT: Answers = { rightAge: true };

describe('the panel says nothing if the record gives the same answers:', () => {
  it.each<[string, Patient, Answers, Consultation['chosen']]>([
    ['the age', withoutPlace(), ADULT, null],
    ['an age under 18', LEO, { rightAge: false }, null],
    ['the place', JOHN_UNDATED, {}, SOUTHWARK],
    ['the age and the place', JOHN, ADULT, SOUTHWARK],
    ['the age and the practice', JOHN, ADULT, PENROSE],
    ['a place by the practice’s name', AMINA, ADULT, LAMBETH],
    ['a place by the postcode alone', person('9990000018', { postcode: 'SE17 3DW' }), {}, SOUTHWARK],
    ['a practice that is elsewhere', FAR_AWAY, ADULT, 'elsewhere'],
    ['an answer that was taken back', JOHN, { rightAge: true, needs: undefined }, SOUTHWARK],
  ])('%s', (_, who, answers, chosen) => {
    expect(named(who, answers, chosen).cleared).toBeNull();
  });

  it('and uses the record’s own place, with its practice', () => {
    const { where } = named(JOHN, ADULT, SOUTHWARK);
    expect(where).toMatchObject({ from: 'practice code', place: { practice: 'G85084' } });
  });
});

describe('the panel says that it cleared answers if', () => {
  it.each<[string, Patient, Answers, Consultation['chosen']]>([
    ['the age is another', JOHN, { rightAge: false }, null],
    ['the patient is under 18', LEO, ADULT, SOUTHWARK],
    ['the date of birth is not known', JOHN_UNDATED, ADULT, SOUTHWARK],
    ['the date of birth cannot be', { ...JOHN, dateOfBirth: '1850-01-01' }, ADULT, SOUTHWARK],
    ['the borough is another', JOHN, ADULT, LAMBETH],
    ['the practice is another', JOHN, ADULT, OTHER],
    ['the record gives the borough, not the practice', { ...JOHN, practice: null }, ADULT, PENROSE],
    ['the record gives no place', withoutPlace(), ADULT, LAMBETH],
    ['the place is elsewhere', FAR_AWAY, ADULT, LAMBETH],
    ['“somewhere else” was chosen', JOHN, ADULT, 'elsewhere'],
    [
      'the practice is only likely',
      { ...JOHN, practice: { odsCode: null, name: 'Penrose' }, postcode: null },
      ADULT,
      SOUTHWARK,
    ],
    ['more was answered', JOHN, { rightAge: true, needs: ['isolation'] }, SOUTHWARK],
    ['“None of these” was answered', JOHN, { rightAge: true, exclusions: [] }, SOUTHWARK],
  ])('%s', (_, who, answers, chosen) => {
    expect(named(who, answers, chosen).cleared).toMatchObject({ patient: null, why: 'patient named' });
  });

  it('the place was chosen, and only the usual place is known', () => {
    expect(named(withoutPlace(), ADULT, LAMBETH, { usual: LAMBETH }).cleared).not.toBeNull();
    const lives = person('9990000018', { postcode: 'SE17 3DW' });
    expect(named(lives, {}, SOUTHWARK, { usual: LAMBETH }).cleared).not.toBeNull();
  });
});

it('says nothing about the place until the tables have loaded', () => {
  expect(named(JOHN, ADULT, LAMBETH, { tables: null }).cleared).toBeNull();
  expect(named(JOHN, { rightAge: false }, LAMBETH, { tables: null }).cleared).not.toBeNull();
  expect(named(JOHN, { needs: [] }, null, { tables: null }).cleared).not.toBeNull();
});

it('says why a consultation about a named patient ended, whatever the record gives', () => {
  const before: Consultation = { ...NEW, patient: AMINA, from: 'paste', answers: ADULT };
  const now = applyEvent(before, { type: 'pasted', reading: patient(JOHN) });
  expect(walk(now, ours).cleared).toEqual({ patient: AMINA, why: 'other patient' });
});

/** Somebody with a date of birth, and no place. */
function withoutPlace(): Patient {
  return { ...STRANGER, dateOfBirth: '1951-03-06' };
}

describe('details pasted without an NHS number', () => {
  const PRACTICE = { odsCode: 'G85084', name: 'Penrose Surgery' };
  const ADULT_AT_PENROSE = pastedDetails({ dateOfBirth: '1960-01-01', practice: PRACTICE });
  const pastedAfter = (before: Partial<Consultation>, reading = ADULT_AT_PENROSE) =>
    applyEvent({ ...NEW, ...before }, { type: 'pasted', reading });

  it('answer the age and the place, and name nobody', () => {
    const now = pastedAfter({});
    expect(now).toMatchObject({ patient: null, from: null, cleared: null, pasteError: null });
    const { steps, where } = walk(now, ours);
    expect(steps.map(({ ask }) => ask)).not.toContain('age');
    expect(where).toMatchObject({ kind: 'known', from: 'practice code', place: PENROSE });
  });
  it.each([
    ['under 18', { dateOfBirth: '2014-02-14' }],
    ['who has died', { dateOfBirth: '1940-01-01', deceased: true }],
  ])('stop at once for somebody %s', (_, details) => {
    expect(walk(pastedAfter({}, pastedDetails(details)), ours).outcome.kind).toBe('not accepted');
  });
  it('leave a question open that they do not answer', () => {
    expect(walk(pastedAfter({}, pastedDetails({ practice: PRACTICE })), ours).outcome).toMatchObject({
      next: { ask: 'age' },
    });
  });
  it('clear the answers given before, and say so unless they agree', () => {
    const agreed = pastedAfter({ answers: ADULT, chosen: SOUTHWARK });
    expect(agreed).toMatchObject({ answers: {}, chosen: null });
    expect(walk(agreed, ours).cleared).toBeNull();
    for (const before of [
      { answers: { rightAge: false } },
      { chosen: LAMBETH },
      { answers: { rightAge: true, needs: ['isolation'] } },
    ])
      expect(walk(pastedAfter(before), ours).cleared).toMatchObject({ patient: null, why: 'details pasted' });
  });
  it('replace the details pasted before, and never add to them', () => {
    const now = pastedAfter(pastedAfter({}), pastedDetails({ postcode: 'SE11 6SP' }));
    expect(now.details).toEqual({ dateOfBirth: null, postcode: 'SE11 6SP', practice: null, deceased: false });
    expect(walk(now, ours).cleared).toMatchObject({ why: 'details pasted' });
  });
  it('go when a patient is named, and the panel says so unless the record agrees', () => {
    const details = pastedAfter({});
    const same = applyEvent(details, { type: 'pasted', reading: patient(JOHN) });
    expect(same).toMatchObject({ patient: JOHN, details: null });
    expect(walk(same, ours).cleared).toBeNull();
    for (const who of [LEO, AMINA, JOHN_UNDATED])
      expect(
        walk(applyEvent(details, { type: 'pasted', reading: patient(who) }), ours).cleared,
      ).toMatchObject({
        why: 'patient named',
      });
  });
  it('change nothing while a patient is named', () => {
    const before: Consultation = { ...NEW, patient: AMINA, from: 'page', answers: { needs: ['isolation'] } };
    expect(pastedAfter(before)).toMatchObject({
      patient: AMINA,
      details: null,
      answers: { needs: ['isolation'] },
    });
  });
  it('go with a conflict, and when the clinician removes them', () => {
    const details = pastedAfter({ tab: 1 });
    expect(applyEvent(details, { type: 'started again' }).details).toBeNull();
    const read = { type: 'read' as const, tab: 1, frame: 'top' };
    expect(applyEvent(details, { ...read, reading: nobody }).details).not.toBeNull();
    expect(applyEvent(details, { ...read, reading: twoPeople })).toMatchObject({
      details: null,
      cleared: { why: 'two patients' },
    });
  });
});
