import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Answers } from '../../src/core/questions/assess.ts';
import { applyEvent, type ConsultationEvent } from '../../src/panel/consultation/apply-event.ts';
import { type Consultation, NEW } from '../../src/panel/consultation/consultation-state.ts';
import { type Walk, walk } from '../../src/panel/consultation/question-walk.ts';
import { EMPTY_DRAFT, type ReferralDraft } from '../../src/panel/consultation/referral-draft.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { tables } from '../places/shipped-tables.ts';
import { byHandFirst, clinic } from './events.ts';
import { REGISTERED, TODAY } from './people.ts';
import { isAdult, isSame, Truth } from './truth.ts';

/**
 * Safety properties of the consultation, in random clinics. After every event, the tests compare the
 * consultation with an independent record of what happened (`truth.ts`):
 *
 * - If the active tab shows a patient, the consultation is about that patient. A patient from a page is still
 *   on it.
 * - The consultation has no answer, choice or text that was given about another patient.
 * - A route is never shown for a patient who is under 18, whose age is unknown, who has died, or whom an
 *   exclusion rules out.
 * - Answers given by hand, and their route, are cleared when a patient is named. The panel says so, unless
 *   the answers were only the age and the place, and the record gives the same.
 */

const RUNS = 10_000;
const { guidance, boroughs } = readRules('rules');
const routes = Object.fromEntries(boroughs.map(({ borough, routes }) => [borough.id, routes]));
const walked = (consultation: Consultation): Walk =>
  walk(consultation, { guidance, routes, tables, usual: undefined, today: TODAY, changing: null });

it(`keeps patients apart in ${RUNS} random clinics`, () => {
  const reached = { page: 0, paste: 0, byHand: 0, other: 0, drafted: 0 };
  fc.assert(
    fc.property(clinic, (events) => {
      const truth = new Truth();
      let now = NEW;
      for (const event of events) {
        truth.apply(event, now);
        now = applyEvent(now, event);
        checkPatient(now, truth);
        truth.keepOnlyAbout(now);
        checkAnswers(now, truth);
        if (now.patient && now.draft !== EMPTY_DRAFT) reached.drafted += 1;
        const { outcome } = walked(now);
        if (outcome.kind !== 'refer' && outcome.kind !== 'signposting') {
          reached.other += 1;
          continue;
        }
        checkRoute(now, truth);
        const sent = outcome.ways.flatMap((way) => way.needs.map(({ id }) => id));
        assert(sent.every((need) => truth.answers().needs?.includes(need)));
        reached[now.from ?? 'byHand'] += 1;
      }
    }),
    { numRuns: RUNS },
  );
  // Enough clinics must have reached each state, or the test proves nothing.
  for (const times of Object.values(reached)) expect(times).toBeGreaterThan(RUNS / 50);
}, 120_000);

/** Uses Node's `assert`, which is many times faster than `expect`: these checks run almost 300,000 times. */
function checkPatient({ patient, from, tab }: Consultation, truth: Truth) {
  const people = truth.onScreen();
  assert.equal(tab, truth.front);
  assert.equal(from === null, patient === null);
  if (people === 'two') assert.notEqual(from, 'page');
  else for (const shown of people) assert(patient && isSame(shown, patient));
  if (from === 'page') assert(people.length > 0);
  if (from === 'paste') assert(truth.pasted && patient && isSame(truth.pasted, patient));
}

function checkAnswers({ answers, chosen, details, draft }: Consultation, truth: Truth) {
  if (details) assert.deepEqual(details, truth.details);
  assert.deepEqual({ ...truth.answers(), ...answers }, truth.answers());
  if (chosen) assert.deepEqual(chosen, truth.place());
  if (draft === EMPTY_DRAFT) return;
  // A part that differs from the empty draft was given about this patient.
  const parts = Object.keys(EMPTY_DRAFT) as (keyof ReferralDraft)[];
  const changed = parts.filter((part) => draft[part] !== EMPTY_DRAFT[part]);
  const changesOf = (from: ReferralDraft) => changed.map((part) => [part, from[part]]);
  assert.deepEqual(changesOf(draft), changesOf(truth.draft()));
}

function checkRoute({ patient, details }: Consultation, truth: Truth) {
  const { rightAge, exclusions, needs } = truth.answers();
  const births = patient ? truth.datesOfBirth(patient) : details?.dateOfBirth ? [details.dateOfBirth] : [];
  assert.notEqual(details?.deceased, true);
  if (births.length > 0) assert(births.every(isAdult));
  else assert.equal(rightAge, true);
  assert(exclusions && !exclusions.includes('serious-mental-illness'));
  assert(needs && needs.length > 0);
  assert(!patient || !truth.versionsOf(patient).some(({ deceased }) => deceased));
}

it(`clears no answer if nothing new is seen, in ${RUNS} random clinics`, () => {
  const isWithoutNews = (event: ConsultationEvent, truth: Truth, now: Consultation) =>
    event.type === 'emptied' ||
    (event.type === 'pasted' && event.reading.kind !== 'patient' && event.reading.kind !== 'details') ||
    ('tab' in event && event.type !== 'tab' && event.tab !== truth.front) ||
    (event.type === 'tab' && event.tab === truth.front) ||
    (event.type === 'read' && truth.frames.get(event.frame) === event.reading) ||
    (event.type === 'left' && truth.frames.get(event.frame)?.kind !== 'patient' && now.from === 'page');
  let kept = 0;
  fc.assert(
    fc.property(clinic, (events) => {
      const truth = new Truth();
      let now = NEW;
      for (const event of events) {
        const mustNotChange = isWithoutNews(event, truth, now) && truth.onScreen() !== 'two';
        truth.apply(event, now);
        const before = now;
        now = applyEvent(now, event);
        if (!mustNotChange) continue;
        assert.deepEqual(now.answers, before.answers);
        assert.deepEqual(now.chosen, before.chosen);
        assert.deepEqual(now.draft, before.draft);
        if (Object.keys(now.answers).length > 0) kept += 1;
      }
    }),
    { numRuns: RUNS },
  );
  expect(kept).toBeGreaterThan(RUNS / 50);
}, 120_000);

it(`keeps no answer by hand for a patient who is named afterwards, in ${RUNS} random clinics`, () => {
  const reached = { told: 0, alike: 0, afterRoute: 0, details: 0 };
  fc.assert(
    fc.property(byHandFirst, (events) => {
      const truth = new Truth();
      let now = NEW;
      for (const event of events) {
        truth.apply(event, now);
        const before = now;
        now = applyEvent(now, event);
        truth.keepOnlyAbout(now);
        const isDetails = event.type === 'pasted' && event.reading.kind === 'details';
        if (before.patient || (!now.patient && !isDetails)) continue;
        const { answers, chosen, draft } = now;
        assert.deepEqual({ answers, chosen, draft }, { answers: {}, chosen: null, draft: EMPTY_DRAFT });
        const given = givenIn(before);
        if (!now.patient) {
          if ('needs' in given || 'exclusions' in given) checkCleared(now, 'details pasted');
          continue;
        }
        if (Object.keys(given).length === 0 && !before.details) continue;
        if (before.details) reached.details += 1;
        const { outcome, cleared } = walked(now);
        assert(!('ways' in outcome));
        const births = truth.datesOfBirth(now.patient);
        const registered = REGISTERED[now.patient.nhsNumber];
        if (isAlike(given, births, registered) && areDetailsAlike(before, births, registered)) {
          assert.equal(cleared, null);
          reached.alike += 1;
        } else {
          checkCleared(now, 'patient named');
          reached.told += 1;
        }
        if ('ways' in walked(before).outcome) reached.afterRoute += 1;
      }
    }),
    { numRuns: RUNS },
  );
  for (const times of Object.values(reached)) expect(times).toBeGreaterThan(RUNS / 50);
}, 120_000);

/** Checks that the panel says why it cleared answers that were given before anybody was named. */
function checkCleared(now: Consultation, why: string) {
  const { cleared } = walked(now);
  assert.equal(cleared?.patient, null);
  assert.equal(cleared.why, why);
}

/** The answers, place and draft of a consultation, without answers that were withdrawn. */
const givenIn = ({
  answers,
  chosen,
  draft,
}: Consultation): Answers & Partial<Pick<Consultation, 'chosen' | 'draft'>> =>
  Object.fromEntries(
    Object.entries({ ...answers, chosen, draft: draft === EMPTY_DRAFT ? null : draft }).filter(
      ([, value]) => (value ?? null) !== null,
    ),
  );

/**
 * Whether a record agrees with pasted details about the age and, unless the place was chosen, about the
 * place.
 */
const areDetailsAlike = (
  { details, chosen }: Consultation,
  births: readonly string[],
  registered: string | undefined,
): boolean =>
  (!details?.dateOfBirth ||
    (births[0] !== undefined && isAdult(births[0]) === isAdult(details.dateOfBirth))) &&
  (!details?.practice || chosen !== null || registered === 'southwark');

/** Whether the answers by hand were only the age and the place, and a record agrees with both. */
function isAlike(
  { rightAge, chosen, ...others }: ReturnType<typeof givenIn>,
  births: readonly string[],
  registered: string | undefined,
): boolean {
  if (Object.keys(others).length > 0) return false;
  if (rightAge !== undefined && (births[0] === undefined || isAdult(births[0]) !== rightAge)) return false;
  return !chosen || (chosen === 'elsewhere' ? chosen : chosen.borough) === registered;
}
