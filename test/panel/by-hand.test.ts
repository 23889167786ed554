import { describe, expect, it } from 'vitest';
import type { Patient } from '../../src/core/patient/patient.ts';
import type { Answers } from '../../src/core/questions/assess.ts';
import { type Consultation, consult, NEW } from '../../src/panel/consultation/consultation.ts';
import { type Known, walk } from '../../src/panel/consultation/question-walk.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { tables } from '../places/shipped-tables.ts';
import { AMINA, FAR_AWAY, JOHN, JOHN_UNDATED, LEO, patient, person, STRANGER, TODAY } from './people.ts';

/** Answers given by hand, then a patient who is named: what the panel says of the answers. */

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
  const now = consult({ ...NEW, answers, chosen }, { type: 'pasted', reading: patient(who) });
  expect(now).toMatchObject({ patient: who, chosen: null });
  expect(now.answers).toEqual({});
  return walk(now, { ...ours, ...known });
}

const ADULT: Answers = { rightAge: true };

describe('the panel says nothing if the record gives the same answers:', () => {
  it.each<[string, Patient, Answers, Consultation['chosen']]>([
    ['the age', bornNowhere(), ADULT, null],
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
    ['the record gives no place', bornNowhere(), ADULT, LAMBETH],
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
    expect(named(bornNowhere(), ADULT, LAMBETH, { usual: LAMBETH }).cleared).not.toBeNull();
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
  const now = consult(before, { type: 'pasted', reading: patient(JOHN) });
  expect(walk(now, ours).cleared).toEqual({ patient: AMINA, why: 'other patient' });
});

/** Somebody with a date of birth, and no place. */
function bornNowhere(): Patient {
  return { ...STRANGER, dateOfBirth: '1951-03-06' };
}
