import fc from 'fast-check';
import { DECISIONS } from '../../src/core/guidance/record-note.ts';
import type { Answers } from '../../src/core/questions/assess.ts';
import type { ConsultationEvent } from '../../src/panel/consultation/apply-event.ts';
import type { ReferralDraft } from '../../src/panel/consultation/referral-draft.ts';
import * as people from './people.ts';

/** Random sequences of all events that the consultation gets, for two tabs with two frames each. */

const everybody = [
  people.JOHN,
  people.JOHN_UNDATED,
  people.NOT_JOHN,
  people.YOUNG_NOT_JOHN,
  people.JOHN_DECEASED,
  people.AMINA,
  people.LEO,
  people.EVE,
  people.STRANGER,
  people.FAR_AWAY,
];

const tab = fc.constantFrom(1, 2);
const frame = fc.constantFrom('top', 'inner');
const shown = fc.constantFrom(...everybody.map((who) => people.patient(who)));
const anyReading = fc.oneof(
  { weight: 6, arbitrary: shown },
  { weight: 1, arbitrary: fc.constantFrom(people.nobody, people.twoPeople) },
);

const needs = fc.subarray(['isolation', 'food-bank', 'asylum', 'immigration']);
const exclusions = fc.subarray(['social-services', 'medical-letter', 'serious-mental-illness']);
const role = fc.constantFrom('social-prescriber', 'care-coordinator');

/** An answer to one question, or to several at once, so that many sequences reach a route. */
const answers: fc.Arbitrary<Answers> = fc.oneof(
  fc.record({ rightAge: fc.boolean() }),
  fc.record({ needs }),
  fc.record({ exclusions }),
  fc.record({ role }),
  // All boxes unticked.
  fc.constantFrom({ needs: undefined }, { exclusions: undefined }),
  fc.record({ needs, exclusions, role }),
  fc.constant({ needs: ['isolation'], exclusions: [], role: 'social-prescriber' }),
  fc.constant({ rightAge: true, needs: ['isolation'], exclusions: [], role: 'social-prescriber' }),
);

const place = fc.constantFrom(
  { borough: 'lambeth' },
  { borough: 'lewisham' },
  { borough: 'southwark' },
  'elsewhere' as const,
  null,
);

/** A choice or text for a referral. */
const draft: fc.Arbitrary<Partial<ReferralDraft>> = fc.oneof(
  fc.record({
    chosen: fc.constantFrom(
      { consent: { agrees: '' } },
      { consent: { 'best-interests': 'Lacks capacity' }, risks: { none: '' } },
      { risks: { another: 'A dog' } },
    ),
  }),
  fc.record({
    chosen: fc.constant({ risks: { none: '' } }),
    typed: fc.constant({ risks: { another: 'A dog' } }),
  }),
  fc.record({ reason: fc.constantFrom('Her husband died in May', 'In debt') }),
  fc.record({ wants: fc.constantFrom('To meet people', 'Work') }),
  fc.record({ isNamed: fc.boolean() }),
  fc.record({ edits: fc.constant({ '': { text: 'By hand', from: 'Written' } }) }),
  fc.record({ isMessageShort: fc.boolean() }),
  fc.record({ message: fc.constantFrom('We will ring you.', '', null) }),
  fc.record({ decision: fc.constantFrom(...DECISIONS, null) }),
);

const event: fc.Arbitrary<ConsultationEvent> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant('tab' as const), tab }) },
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constant('read' as const), tab, frame, reading: anyReading }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('left' as const), tab, frame }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('unreadable' as const),
      tab,
      why: fc.constantFrom('no access' as const, 'a PDF' as const, 'not a page' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('pasted' as const), reading: anyReading }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('pasted' as const),
      reading: fc.constantFrom(...people.DETAILS),
    }),
  },
  { weight: 8, arbitrary: fc.record({ type: fc.constant('answered' as const), answers }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('chose place' as const), place }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('drafted' as const), draft }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ type: 'emptied' as const }, { type: 'started again' as const }),
  },
);

/** A random clinic. Its first event makes a tab active, as in any browser. */
export const clinic: fc.Arbitrary<readonly ConsultationEvent[]> = fc
  .array(event, { minLength: 3, maxLength: 30 })
  .map((events) => [{ type: 'tab', tab: 1 }, ...events]);

const byHand: fc.Arbitrary<readonly ConsultationEvent[]> = fc
  .record({
    rightAge: fc.option(fc.boolean(), { nil: undefined }),
    place: fc.option(place, { nil: undefined }),
    answers: fc.option(answers, { nil: undefined, freq: 1 }),
    draft: fc.option(draft, { nil: undefined, freq: 1 }),
  })
  .map(({ rightAge, place, answers, draft }): ConsultationEvent[] => [
    ...(rightAge === undefined ? [] : [{ type: 'answered' as const, answers: { rightAge } }]),
    ...(place === undefined ? [] : [{ type: 'chose place' as const, place }]),
    ...(answers === undefined ? [] : [{ type: 'answered' as const, answers }]),
    ...(draft === undefined ? [] : [{ type: 'drafted' as const, draft }]),
  ]);

/** A random clinic that starts with answers given by hand, before any page is read. */
export const byHandFirst: fc.Arbitrary<readonly ConsultationEvent[]> = fc
  .tuple(byHand, clinic)
  .map(([given, [front, ...events]]) => [front as ConsultationEvent, ...given, ...events]);
