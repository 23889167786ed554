import { WHOSE_ROUTE_STATES } from './whose-route-states.ts';

/**
 * An action of a clinician in the panel. `press` and `tick` name a button or checkbox by a part of its text.
 * `in` is the step id of its question. `fill` and `open` name a field and a `details` element by id. `click` and
 * `await` are selectors of an element to click and to wait for.
 */
export type Act =
  | { readonly press: string }
  | { readonly tick: string; readonly in?: string }
  | { readonly fill: string; readonly with: string }
  | { readonly open: string }
  | { readonly click: string }
  | { readonly await: string };

/** A state of the panel. */
export interface State {
  readonly name: string;
  /** The page in the active tab: a page of the demo clinic, or an address of the browser. */
  readonly page: string;
  /** What the organisation has set; nothing if absent. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The clinician's actions after the panel has opened. */
  readonly acts: readonly Act[];
  /** The page that the clinician opens afterwards. */
  readonly next?: string;
}

const none = (question: string): Act => ({ tick: 'None of these', in: question });

const toRoute = (need: string): Act[] => [
  { tick: need },
  none('exclusions'),
  { press: 'Social prescriber' },
  { await: '.route' },
];

/** What a referral is rarely without. */
const WRITTEN: readonly Act[] = [{ press: 'Agrees' }, { press: 'No known risks' }, { press: 'Telephone' }];

const PASTED =
  'SMITH, John (Mr)  Born 01-Jan-1960 (66y)  Gender Male  NHS No. 999 000 0018\nRegistered practice: Penrose Surgery';

const RECORD = 'banner-record.html';
const ISOLATION = 'Social isolation';

/** All states. They have pictures, the layout tests check them, and `npm run dev -- states` shows them. */
export const STATES: readonly State[] = [
  { name: 'no-patient', page: 'no-patient.html', acts: [] },
  { name: 'unreadable', page: 'chrome://version/', acts: [] },
  { name: 'two-patients', page: 'two-patients.html', acts: [] },
  {
    name: 'paste-unread',
    page: 'no-patient.html',
    acts: [{ fill: 'paste', with: 'Born 01-Jan-1960, NHS No. 999 000 0017' }],
  },
  { name: 'pasted', page: 'no-patient.html', acts: [{ fill: 'paste', with: PASTED }] },
  {
    name: 'pasted-details',
    page: 'no-patient.html',
    acts: [{ fill: 'paste', with: 'Born 01-Jan-1960\nPenrose Surgery' }],
  },
  { name: 'by-hand', page: 'no-patient.html', acts: [{ press: '18 or over' }] },
  { name: 'needs', page: RECORD, acts: [] },
  { name: 'anything-that-rules-it-out', page: RECORD, acts: [{ tick: ISOLATION }] },
  { name: 'right-person', page: RECORD, acts: [{ tick: 'Low-level mental health' }, none('exclusions')] },
  {
    name: 'right-person-again',
    page: RECORD,
    acts: [...toRoute(ISOLATION), { press: 'Change the answer to: Who' }],
  },
  {
    name: 'place-again',
    page: RECORD,
    acts: [{ press: 'Change' }, { fill: 'practice', with: 'nexus' }],
  },
  { name: 'route-hub', page: RECORD, acts: toRoute(ISOLATION) },
  { name: 'route-task', page: 'document-repository.html', acts: toRoute('Food bank voucher') },
  { name: 'route-platform', page: 'prescription-tracker.html', acts: toRoute('Blue Badge') },
  {
    name: 'route-with-requests',
    page: RECORD,
    acts: [
      { tick: ISOLATION },
      { tick: 'Immigration' },
      { tick: 'medical letter' },
      { press: 'Social prescriber' },
      { await: '.route' },
    ],
  },
  { name: 'referral', page: RECORD, acts: [...toRoute(ISOLATION), ...WRITTEN] },
  {
    name: 'referral-more',
    page: RECORD,
    acts: [
      ...toRoute(ISOLATION),
      ...WRITTEN,
      { press: 'Through a carer' },
      { fill: 'words.contact.carer', with: 'daughter Amy, 020 7946 0000' },
      { open: 'more' },
      { press: 'Interpreter' },
      { fill: 'words.communication.interpreter', with: 'Portuguese' },
      { press: 'Lives alone' },
    ],
  },
  {
    name: 'referral-edited',
    page: RECORD,
    acts: [
      ...toRoute(ISOLATION),
      {
        fill: 'referral',
        with: 'Reason for referral and needs:\n- Social isolation\n\nRisks:\nA large dog.',
      },
      ...WRITTEN,
    ],
  },
  {
    name: 'for-the-record',
    page: 'prescription-tracker.html',
    acts: [...toRoute('Blue Badge'), ...WRITTEN, { press: 'Accepted' }],
  },
  {
    name: 'copied',
    page: RECORD,
    acts: [...toRoute(ISOLATION), { press: 'Copy referral text' }, { await: '.said:not(:empty)' }],
  },
  { name: 'message-short', page: RECORD, acts: [...toRoute(ISOLATION), { tick: 'Short message' }] },
  {
    name: 'message-edited',
    page: RECORD,
    acts: [
      ...toRoute(ISOLATION),
      { fill: 'message', with: `We’ll ring you. ${'See you soon. '.repeat(20)}` },
    ],
  },
  { name: 'signposting', page: RECORD, acts: [{ tick: 'Asylum' }, none('exclusions')] },
  { name: 'not-accepted', page: 'young-patient.html', acts: [] },
  { name: 'deceased', page: 'deceased-patient.html', acts: [{ await: '.stop' }] },
  {
    name: 'not-suitable-patient',
    page: RECORD,
    acts: [{ tick: ISOLATION }, { tick: 'serious mental illness' }],
  },
  { name: 'not-suitable-request', page: RECORD, acts: [none('needs'), { tick: 'social services' }] },
  {
    name: 'other-role',
    page: RECORD,
    acts: [{ tick: 'Long-term' }, none('exclusions'), { press: 'Care coordinator' }],
  },
  { name: 'elsewhere', page: RECORD, acts: [{ press: 'Change' }, { press: 'Somewhere else' }] },
  { name: 'cleared', page: RECORD, acts: [{ tick: ISOLATION }], next: 'document-repository.html' },
  { name: 'sources', page: 'young-patient.html', acts: [{ open: 'sources' }] },
  { name: 'sources-of-needs', page: RECORD, acts: [{ open: 'sources' }] },
  { name: 'about', page: RECORD, acts: [{ open: 'about' }] },
  { name: 'keys', page: RECORD, acts: [{ open: 'keys' }] },
  ...WHOSE_ROUTE_STATES,
];

const toCityRoute: readonly Act[] = [
  { press: 'Agrees' },
  { press: 'Yes' },
  { press: 'Community connector' },
  { await: '.route' },
];

const HOW_OLD: readonly Act[] = [
  { press: '16 to 65' },
  { press: 'Fernwick' },
  { press: 'Heron Road Surgery' },
  { tick: 'Company' },
  { tick: 'Being active outdoors' },
  none('exclusions'),
];

const CITY_RECORD = `record.html?${new URLSearchParams({
  who: 'FENN, Mara (Ms)',
  dob: '12 Mar 1986',
  nhs: '999 000 0018',
  'site-code': 'Y99001',
})}`;

/** States that exist only with the rules of the second city. Their pages are in its own demo clinic. */
export const CITY_STATES: readonly State[] = [
  { name: 'city-how-old', page: 'empty.html', acts: HOW_OLD },
  {
    name: 'city-not-for-this-age',
    page: 'empty.html',
    acts: [...HOW_OLD, { press: '51 to 65' }, ...toCityRoute],
  },
  // The route for company covers the practice, and the one for debt does not.
  {
    name: 'city-leaflets',
    page: CITY_RECORD,
    acts: [{ tick: 'Company' }, { tick: 'Debt' }, none('exclusions'), ...toCityRoute],
  },
];
