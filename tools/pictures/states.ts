import type { Page } from 'playwright';

/** A state of the panel worth seeing: the page in front, and what the clinician does once the panel is open. */
export interface State {
  readonly name: string;
  /** A page of the demo clinic, or an address of the browser's own. */
  readonly page: string;
  readonly reach: (panel: Page) => Promise<void>;
  /** The page that the clinician moves to, once in that state. */
  readonly next?: string;
}

const press = (panel: Page, name: string | RegExp) => panel.getByRole('button', { name }).first().click();
const tick = (panel: Page, name: string | RegExp) => panel.getByRole('checkbox', { name }).first().click();
const inStep = (panel: Page, step: string) => panel.locator(`[data-step="${step}"]`);
const none = (panel: Page, step: string) =>
  inStep(panel, step).getByRole('checkbox', { name: 'None of these' }).click();

async function toRoute(panel: Page, ...needs: string[]) {
  for (const need of needs) await tick(panel, need);
  await none(panel, 'exclusions');
  await press(panel, 'Social prescriber');
  await panel.locator('.route').waitFor();
}

const PASTED =
  'SMITH, John (Mr)  Born 01-Jan-1960 (66y)  Gender Male  NHS No. 999 000 0018\nRegistered practice: Penrose Surgery';

const open = (id: string) => async (panel: Page) => panel.locator(`#${id} summary`).click();

const RECORD = 'banner-record.html';

async function toCityRoute(panel: Page) {
  await press(panel, 'Agrees');
  await press(panel, 'Yes');
  await press(panel, 'Community connector');
  await panel.locator('.route').first().waitFor();
}

/** States that only the rules of the second city have; their pages are those of its clinic. */
export const CITY_STATES: readonly State[] = [
  {
    name: 'city-how-old',
    page: 'empty.html',
    reach: async (panel) => {
      await press(panel, '16 to 65');
      await press(panel, 'Fernwick');
      await press(panel, 'Heron Road Surgery');
      await tick(panel, /Company/);
      await tick(panel, /Being active outdoors/);
      await none(panel, 'exclusions');
    },
  },
  {
    name: 'city-not-for-this-age',
    page: 'empty.html',
    reach: async (panel) => {
      await CITY_STATES[0]?.reach(panel);
      await press(panel, '51 to 65');
      await toCityRoute(panel);
    },
  },
  {
    name: 'city-leaflets',
    page: `record.html?${new URLSearchParams({
      who: 'FENN, Mara (Ms)',
      dob: '12 Mar 1986',
      nhs: '999 000 0018',
      'site-code': 'Y99001',
    })}`,
    reach: async (panel) => {
      await tick(panel, /Company/);
      await tick(panel, /Debt/);
      await none(panel, 'exclusions');
      await toCityRoute(panel);
    },
  },
];

/** Every state that has a picture, and is looked over by the tests. */
export const STATES: readonly State[] = [
  { name: 'no-patient', page: 'no-patient.html', reach: async () => undefined },
  { name: 'unreadable', page: 'chrome://version/', reach: async () => undefined },
  { name: 'two-patients', page: 'two-patients.html', reach: async () => undefined },
  {
    name: 'paste-unread',
    page: 'no-patient.html',
    reach: (panel) => panel.locator('#paste').fill('Born 01-Jan-1960, NHS No. 999 000 0017'),
  },
  { name: 'pasted', page: 'no-patient.html', reach: (panel) => panel.locator('#paste').fill(PASTED) },
  { name: 'by-hand', page: 'no-patient.html', reach: (panel) => press(panel, '18 or over') },
  { name: 'needs', page: RECORD, reach: async () => undefined },
  { name: 'anything-that-rules-it-out', page: RECORD, reach: (panel) => tick(panel, /Social isolation/) },
  {
    name: 'right-person',
    page: RECORD,
    reach: async (panel) => {
      await tick(panel, /Low-level mental health/);
      await none(panel, 'exclusions');
    },
  },
  {
    name: 'right-person-again',
    page: RECORD,
    reach: async (panel) => {
      await toRoute(panel, 'Social isolation');
      await press(panel, /^Change the answer to: Who/);
    },
  },
  {
    name: 'place-again',
    page: RECORD,
    reach: async (panel) => {
      await press(panel, /^Change/);
      await panel.getByLabel('Or find the practice').fill('nexus');
    },
  },
  { name: 'route-hub', page: RECORD, reach: (panel) => toRoute(panel, 'Social isolation') },
  {
    name: 'route-task',
    page: 'document-repository.html',
    reach: (panel) => toRoute(panel, 'Food bank voucher'),
  },
  {
    name: 'route-platform',
    page: 'prescription-tracker.html',
    reach: (panel) => toRoute(panel, 'Blue Badge'),
  },
  {
    name: 'route-with-requests',
    page: RECORD,
    reach: async (panel) => {
      await tick(panel, /Social isolation/);
      await tick(panel, /Immigration/);
      await tick(panel, /medical letter/);
      await press(panel, 'Social prescriber');
      await panel.locator('.route').waitFor();
    },
  },
  {
    name: 'copied',
    page: RECORD,
    reach: async (panel) => {
      await toRoute(panel, 'Social isolation');
      await press(panel, 'Copy referral text');
      await panel.getByText('Copied: referral text').waitFor();
    },
  },
  {
    name: 'signposting',
    page: RECORD,
    reach: async (panel) => {
      await tick(panel, /Asylum/);
      await none(panel, 'exclusions');
    },
  },
  { name: 'not-accepted', page: 'young-patient.html', reach: async () => undefined },
  { name: 'deceased', page: 'deceased-patient.html', reach: (panel) => panel.locator('.stop').waitFor() },
  {
    name: 'not-suitable-patient',
    page: RECORD,
    reach: async (panel) => {
      await tick(panel, /Social isolation/);
      await tick(panel, /serious mental illness/);
    },
  },
  {
    name: 'not-suitable-request',
    page: RECORD,
    reach: async (panel) => {
      await none(panel, 'needs');
      await tick(panel, /social services/);
    },
  },
  {
    name: 'other-role',
    page: RECORD,
    reach: async (panel) => {
      await tick(panel, /Long-term/);
      await none(panel, 'exclusions');
      await press(panel, 'Care coordinator');
    },
  },
  {
    name: 'elsewhere',
    page: RECORD,
    reach: async (panel) => {
      await press(panel, /^Change/);
      await press(panel, 'Somewhere else');
    },
  },
  {
    name: 'cleared',
    page: RECORD,
    reach: (panel) => tick(panel, /Social isolation/),
    next: 'document-repository.html',
  },
  {
    name: 'sources',
    page: 'young-patient.html',
    reach: open('sources'),
  },
  { name: 'about', page: RECORD, reach: open('about') },
  { name: 'keys', page: RECORD, reach: open('keys') },
];
