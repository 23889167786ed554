import { describe, expect, it } from 'vitest';
import type { PastedReading } from '../../src/core/patient/details.ts';
import type { Reading } from '../../src/core/patient/reading.ts';
import { applyEvent, type ConsultationEvent, readingOf } from '../../src/panel/consultation/apply-event.ts';
import type { Cleared } from '../../src/panel/consultation/cleared.ts';
import { isUnchanged } from '../../src/panel/consultation/compare-consultations.ts';
import { type Consultation, NEW } from '../../src/panel/consultation/consultation-state.ts';
import { EMPTY_DRAFT } from '../../src/panel/consultation/referral-draft.ts';
import {
  AMINA,
  JOHN,
  JOHN_DECEASED,
  JOHN_UNDATED,
  NOT_JOHN,
  nobody,
  pastedDetails,
  patient,
  person,
  twoPeople,
} from './people.ts';

const front: ConsultationEvent = { type: 'tab', tab: 1 };
const read = (reading: Reading, frame = 'top', tab = 1): ConsultationEvent => ({
  type: 'read',
  tab,
  frame,
  reading,
});
const left = (frame = 'top', tab = 1): ConsultationEvent => ({ type: 'left', tab, frame });
const pasted = (reading: PastedReading): ConsultationEvent => ({ type: 'pasted', reading });
const answered: ConsultationEvent = { type: 'answered', answers: { needs: ['isolation'] } };
const chose: ConsultationEvent = { type: 'chose place', place: { borough: 'lambeth' } };
const drafted = {
  type: 'drafted',
  draft: { chosen: { consent: { agrees: '' } }, wants: 'To meet people', decision: 'accepted' },
} satisfies ConsultationEvent;

const consultationAfter = (...events: ConsultationEvent[]): Consultation =>
  [front, ...events].reduce(applyEvent, NEW);
const readsPatient = (who: typeof JOHN) => read(patient(who));

describe('the consultation ends, and the panel says who was there and why, after', () => {
  const begun = [readsPatient(JOHN), answered, chose, drafted];
  const ends: [Cleared['why'], ConsultationEvent[]][] = [
    ['other patient', [readsPatient(AMINA)]],
    ['other patient', [readsPatient(NOT_JOHN)]],
    ['record closed', [read(nobody)]],
    ['two patients', [read(twoPeople)]],
    ['two patients', [read(patient(AMINA), 'inner')]],
    ['page left', [left()]],
    ['page left', [{ type: 'unreadable', tab: 1, why: 'not a page' }]],
    ['other tab', [{ type: 'tab', tab: 2 }]],
  ];
  it.each(ends)('%s', (why, events) => {
    const now = consultationAfter(...begun, ...events);
    expect(now).toMatchObject({ chosen: null, cleared: { patient: JOHN, why } });
    expect(now.answers).toEqual({});
    expect(now.draft).toEqual(EMPTY_DRAFT);
    expect(now.patient).not.toEqual(JOHN);
  });

  it('and the notice stays until the clinician goes on or dismisses it', () => {
    const over = [...begun, readsPatient(AMINA)];
    expect(consultationAfter(...over, readsPatient(AMINA)).cleared).not.toBeNull();
    for (const event of [answered, chose, { type: 'emptied' } as const])
      expect(consultationAfter(...over, event).cleared).toBeNull();
  });

  it('although another frame still shows the patient: a new consultation begins', () => {
    const now = consultationAfter(readsPatient(JOHN), read(patient(JOHN), 'inner'), answered, left('inner'));
    expect(now).toMatchObject({ patient: JOHN, answers: {}, cleared: { why: 'page left' } });
  });

  it('and the panel says nothing if the consultation had no answers', () => {
    expect(consultationAfter(readsPatient(JOHN), { type: 'started again' })).toMatchObject({
      patient: JOHN,
      cleared: null,
    });
    expect(consultationAfter(read(nobody), { type: 'tab', tab: 2 }).cleared).toBeNull();
  });
});

describe('the answers stay when', () => {
  const stays: [string, ConsultationEvent[]][] = [
    ['the page is read again', [readsPatient(JOHN)]],
    ['it shows the same patient without a date of birth', [readsPatient(JOHN_UNDATED)]],
    ['another frame shows nobody', [read(nobody, 'inner')]],
    ['a frame without a patient disappears', [read(nobody, 'inner'), left('inner')]],
    ['an inactive tab changes', [read(patient(AMINA), 'top', 2), left('top', 2)]],
    ['another tab cannot be read', [{ type: 'unreadable', tab: 2, why: 'no access' }]],
    ['the browser reports the active tab again', [front]],
    ['text that names nobody is pasted', [pasted(nobody)]],
    ['text about the same patient is pasted', [pasted(patient(JOHN_UNDATED))]],
    ['text about another patient is pasted', [pasted(patient(AMINA))]],
  ];
  it.each(stays)('%s', (_, events) => {
    const now = consultationAfter(readsPatient(JOHN), answered, drafted, ...events);
    expect(now).toMatchObject({ patient: JOHN, from: 'page', answers: { needs: ['isolation'] } });
    expect(now.draft).toEqual({ ...EMPTY_DRAFT, ...drafted.draft });
  });
});

it('still has to read a page of which it has no reading, or no reading any more', () => {
  expect(NEW.page).toEqual({ kind: 'looking' });
  expect(consultationAfter(read(nobody), left()).page).toEqual({ kind: 'looking' });
  expect(consultationAfter(read(nobody), read(nobody, 'inner'), left()).page).toEqual({
    kind: 'read',
    frames: { inner: nobody },
  });
  expect(consultationAfter(readsPatient(JOHN), { type: 'tab', tab: 2 }).page).toEqual({ kind: 'looking' });
});

it('keeps why a page cannot be read when a frame without a reading disappears', () => {
  const unreadable: ConsultationEvent = { type: 'unreadable', tab: 1, why: 'no access' };
  expect(consultationAfter(unreadable, left()).page).toEqual({ kind: 'unreadable', why: 'no access' });
  expect(consultationAfter(left()).page).toEqual({ kind: 'looking' });
});

describe('by hand', () => {
  it('the draft of a referral is cleared when a patient is named afterwards, and the panel says so', () => {
    const now = consultationAfter(drafted, pasted(patient(JOHN)));
    expect(now.draft).toEqual(EMPTY_DRAFT);
    expect(now.cleared).toMatchObject({ why: 'patient named', byHand: { hasOtherAnswers: true } });
  });
  it('a chosen place is cleared when a patient is named, even if it is the only answer', () => {
    expect(consultationAfter(chose).chosen).toEqual({ borough: 'lambeth' });
    expect(consultationAfter(chose, readsPatient(JOHN))).toMatchObject({
      chosen: null,
      cleared: { patient: null, why: 'patient named' },
    });
  });
  it('the answers stay when a notice is dismissed', () => {
    expect(consultationAfter(answered, chose, { type: 'emptied' })).toMatchObject({
      answers: { needs: ['isolation'] },
      chosen: { borough: 'lambeth' },
    });
  });
  it.each([
    ['pasted', pasted(patient(JOHN)), 'paste'],
    ['on the page', readsPatient(JOHN), 'page'],
  ])('the answers are cleared when a patient is named afterwards, %s', (_, named, from) => {
    const now = consultationAfter(answered, chose, named);
    expect(now).toMatchObject({ patient: JOHN, from, chosen: null });
    expect(now.answers).toEqual({});
    expect(now.cleared).toEqual({
      patient: null,
      why: 'patient named',
      byHand: { rightAge: undefined, chosen: { borough: 'lambeth' }, details: null, hasOtherAnswers: true },
    });
  });
  it('without answers, pasted text names the patient without a notice', () => {
    expect(consultationAfter(pasted(patient(JOHN)))).toMatchObject({ patient: JOHN, cleared: null });
  });
  it('the answers from before a patient was named are forgotten after the next answer', () => {
    const now = consultationAfter(answered, chose, pasted(patient(JOHN)), answered);
    expect(now).toMatchObject({ answers: { needs: ['isolation'] }, chosen: null, cleared: null });
  });
  it('continues across tabs, and across pages that cannot be read', () => {
    const now = consultationAfter(
      answered,
      { type: 'tab', tab: 2 },
      { type: 'unreadable', tab: 2, why: 'no access' },
    );
    expect(now).toMatchObject({
      answers: { needs: ['isolation'] },
      page: { kind: 'unreadable', why: 'no access' },
    });
  });
  it('continues beside a page with two patients, however often it is read', () => {
    const begun = [read(twoPeople), answered, read(twoPeople)];
    expect(consultationAfter(...begun).answers).toEqual({ needs: ['isolation'] });
    expect(consultationAfter(answered, read(twoPeople))).toMatchObject({
      answers: {},
      cleared: { why: 'two patients' },
    });
  });
});

describe('pasted text', () => {
  it('that is refused gives the reason, until a text is accepted', () => {
    const refused = consultationAfter(answered, pasted(nobody));
    expect(refused).toMatchObject({ pasteError: 'This page has no NHS number that could be read.' });
    expect(refused.answers).toEqual({ needs: ['isolation'] });
    expect(consultationAfter(pasted(nobody), pasted(patient(JOHN))).pasteError).toBeNull();
    expect(consultationAfter(readsPatient(JOHN), pasted(patient(AMINA))).pasteError).toMatch(
      /another patient/,
    );
    const details = pastedDetails({ dateOfBirth: '1960-01-01' });
    expect(consultationAfter(readsPatient(JOHN), pasted(details)).pasteError).toMatch(/no NHS number/);
  });
  it('about another patient ends the consultation about the first', () => {
    const now = consultationAfter(pasted(patient(JOHN)), answered, pasted(patient(AMINA)));
    expect(now).toMatchObject({ patient: AMINA, answers: {}, cleared: { patient: JOHN } });
  });
  it('is replaced by the active page if it shows the same patient', () => {
    const now = consultationAfter(pasted(patient(JOHN)), answered, readsPatient(JOHN_UNDATED));
    expect(now).toMatchObject({ from: 'page', patient: JOHN, answers: { needs: ['isolation'] } });
    expect(consultationAfter(pasted(patient(JOHN)), readsPatient(AMINA))).toMatchObject({
      patient: AMINA,
      from: 'page',
    });
  });
  it('stays beside a page with two patients, after the pasted patient leaves the page', () => {
    const now = consultationAfter(
      readsPatient(JOHN),
      read(twoPeople, 'inner'),
      pasted(patient(JOHN)),
      answered,
      left(),
    );
    expect(now).toMatchObject({ patient: JOHN, from: 'paste', answers: { needs: ['isolation'] } });
  });
  it('stays across tabs, and beside a page with two patients', () => {
    const now = consultationAfter(
      pasted(patient(JOHN)),
      answered,
      { type: 'tab', tab: 2 },
      read(twoPeople, 'top', 2),
    );
    expect(now).toMatchObject({ patient: JOHN, from: 'paste', answers: { needs: ['isolation'] } });
  });
});

describe('details of a patient stay during the same consultation:', () => {
  const bare = person(JOHN.nhsNumber);
  it.each([
    ['page, then paste', [readsPatient(JOHN), pasted(patient(bare))]],
    ['paste, then paste', [pasted(patient(JOHN)), pasted(patient(bare))]],
    ['paste, then page', [pasted(patient(JOHN)), readsPatient(bare)]],
    ['page, then page', [readsPatient(JOHN), readsPatient(bare), readsPatient(bare)]],
  ])('%s', (_, events) => {
    expect(consultationAfter(...events).patient).toEqual(JOHN);
  });
  it('and a patient with the same number and another date of birth inherits none', () => {
    const now = consultationAfter(
      pasted(patient(JOHN)),
      answered,
      pasted(patient(bare)),
      pasted(patient(NOT_JOHN)),
    );
    expect(now).toMatchObject({ patient: NOT_JOHN, answers: {} });
  });
  it('and a death stays too', () => {
    expect(consultationAfter(readsPatient(JOHN_DECEASED), pasted(patient(JOHN))).patient?.deceased).toBe(
      true,
    );
  });
});

it('combines all frames of a page', () => {
  expect(readingOf(consultationAfter())).toBeNull();
  expect(readingOf(consultationAfter(read(nobody), read(patient(JOHN), 'inner')))).toEqual(patient(JOHN));
  expect(readingOf(consultationAfter(readsPatient(JOHN), read(patient(AMINA), 'inner')))?.kind).toBe(
    'conflict',
  );
});

describe('a result for a consultation is valid', () => {
  const isStillValid = (begun: ConsultationEvent[], ...events: ConsultationEvent[]) => {
    const before = consultationAfter(...begun);
    return isUnchanged(before, events.reduce(applyEvent, before));
  };
  const begun = [readsPatient(JOHN), answered, chose, drafted];

  it.each<[string, ConsultationEvent[], ConsultationEvent[]]>([
    ['while nothing happens', begun, []],
    ['while the page shows the same person', begun, [readsPatient(JOHN), read(patient(JOHN), 'inner')]],
    ['though the page no longer says the date of birth', begun, [readsPatient(JOHN_UNDATED)]],
    ['while nobody is named', [answered], [read(nobody)]],
  ])('%s', (_, before, events) => {
    expect(isStillValid(before, ...events)).toBe(true);
  });

  it.each<[string, ConsultationEvent[], ConsultationEvent[]]>([
    ['another patient', begun, [readsPatient(AMINA)]],
    ['the same number with another date of birth', begun, [readsPatient(NOT_JOHN)]],
    ['a patient, although none was named', [answered], [readsPatient(JOHN)]],
    ['a patient, although nothing was answered either', [], [readsPatient(JOHN)]],
    ['no patient any more', begun, [read(nobody)]],
    ['another patient and back', begun, [readsPatient(AMINA), readsPatient(JOHN)]],
    [
      'another patient and back, without an answer',
      [readsPatient(JOHN)],
      [readsPatient(AMINA), readsPatient(JOHN)],
    ],
    ['an answer', begun, [{ type: 'answered', answers: { exclusions: [] } }]],
    ['another place', begun, [{ type: 'chose place', place: 'elsewhere' }]],
    ['the clinician starting again', begun, [{ type: 'started again' }]],
  ])('and is not valid after: %s', (_, before, events) => {
    expect(isStillValid(before, ...events)).toBe(false);
  });
});

describe('a remark about the reading', () => {
  const death = { source: 'page', words: 'Deceased' } as const;
  const birth = { source: 'pasted text', words: 'is not certain' } as const;
  const dead = read(patient(JOHN_DECEASED, { death }));

  it('stays with the patient, as a death does', () => {
    expect(consultationAfter(dead).remarks).toEqual({ death });
    expect(consultationAfter(dead, readsPatient(JOHN)).remarks).toEqual({ death });
    expect(consultationAfter(pasted(patient(JOHN_UNDATED, { birth })), dead).remarks).toEqual({
      birth,
      death,
    });
    expect(consultationAfter(dead, pasted(patient(JOHN, { birth }))).remarks).toEqual({ birth, death });
  });

  it.each([
    ['another patient', readsPatient(AMINA)],
    ['nobody', read(nobody)],
    ['another tab', { type: 'tab', tab: 2 } as const],
  ])('goes with the patient: %s', (_, event) => expect(consultationAfter(dead, event).remarks).toEqual({}));

  it('goes with a pasted text when the clinician starts again', () => {
    const startedAgain = consultationAfter(pasted(patient(JOHN_DECEASED, { death })), {
      type: 'started again',
    });
    expect(startedAgain).toMatchObject({ patient: null, remarks: {} });
  });
});
