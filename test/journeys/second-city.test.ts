import { describe, expect, test } from 'vitest';
import { eachState, WIDTHS } from '../../tools/pictures/each-state.ts';
import { CITY_STATES } from '../../tools/pictures/states.ts';
import { axeFaults, layoutOf, MOST_WORDS, wordsOfQuestions } from './accessibility-checks.ts';
import type { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/** Consultations in another city: the same `src/`, built with that city's rules. */

const PATIENT = {
  who: 'FENN, Mara (Ms)',
  dob: '12 Mar 1986',
  nhs: '999 000 0018',
  site: 'Lantern Street Surgery',
  'site-code': 'Y99001',
};

const world = useWorld({ city: { rules: 'test/second-city/rules', clinic: 'test/second-city/clinic' } });

/** Opens a page and clicks the icon. */
const onPage = async (page: string): Promise<Clinician> => (await world.clinician(page)).clickIcon();

const onRecord = (details: Partial<Record<keyof typeof PATIENT | 'pc', string>> = {}) =>
  onPage(`record.html?${new URLSearchParams({ ...PATIENT, ...details })}`);

/** Answers a question that only this city asks, and checks that its text is short enough. */
async function answer(clinician: Clinician, question: string, name: string): Promise<void> {
  const asked = clinician.panel.getByRole('region', { name: question });
  await asked.waitFor();
  const words = Object.values(await wordsOfQuestions(clinician.panel));
  expect(words.length).toBeGreaterThan(0);
  expect(Math.max(...words)).toBeLessThanOrEqual(MOST_WORDS);
  await clinician.click(asked.getByRole('button', { name, exact: true }));
}

/** Answers the questions from the needs to the role, and meets every condition. */
async function walk(clinician: Clinician, ...needs: string[]): Promise<void> {
  await clinician.need(...needs);
  await clinician.ruleOut('None of these');
  await answer(clinician, 'Does the patient agree to be referred?', 'Agrees');
  await answer(clinician, 'Can the patient take part in what is arranged?', 'Yes');
  await clinician.click(clinician.panel.getByRole('button', { name: 'Community connector' }));
}

const says = (clinician: Clinician, text: string) => clinician.panel.getByText(text).first().waitFor();

test('spotted by its own page rule → needs → exclusions → conditions → role → route', async () => {
  const clinician = await onRecord();
  await expect
    .poll(() => clinician.banner.innerText())
    .toMatch(/FENN, Mara \(Ms\)[\s\S]*12-Mar-1986[\s\S]*999 000 0018/);
  await walk(clinician, 'Company');
  const route = clinician.outcome('Refer in ClinicPad with the Tideline form');
  await route.getByText('Gullhaven: registered at LANTERN STREET SURGERY').waitFor();
  await route.getByText('Check that ClinicPad has the patient named above open.').waitFor();
  await route.getByText('Tideline is closed on Sundays.').waitFor();
  expect(await clinician.namesToFind()).toEqual(['Tideline']);
  expect(await clinician.referralText()).toBe('Why:\n- Company\n\nBe aware:\nNot asked.');
  expect(await clinician.panel.locator('body').innerText()).not.toMatch(
    /EMIS|Joy|Lambeth|Lewisham|Southwark|social prescri(?!bing navigator)/i,
  );
});

test('a referral asks for what this service wants to know, in its own words', async () => {
  const clinician = await onRecord();
  await walk(clinician, 'Company');
  await expect.poll(() => clinician.namesToFind()).toEqual(['Tideline']);
  await says(clinician, 'Not answered yet: safety.');
  await clinician.write('Safety: A dog');
  await clinician.panel.getByLabel(/^A dog:/).fill('Rex');
  await clinician.press('Enter');
  await clinician.press('m');
  await clinician.pressKeyOf(clinician.choice('Ferry: Comes by ferry'));
  expect(await clinician.copy('referral text')).toBe('Copied: referral text');
  expect(await clinician.referralText()).toBe(
    'Why:\n- Company\n\nBe aware:\nHas a dog called Rex.\n\nFerry:\nComes by ferry.',
  );
  await clinician.decide('accepted');
  await says(clinician, 'Recorded by the connector.');
  await clinician.copy('note');
  expect((await clinician.clipboard())['text/plain']).toMatch(
    /^Community connecting offered and accepted, .*\. Route: Tideline form\.$/,
  );
});

describe('a need for some ages only', () => {
  const QUESTION = 'How old is the patient?';
  const TOO_OLD = 'Being active outdoors is for patients aged 18 to 50.';

  async function byHand(...needs: string[]): Promise<Clinician> {
    const clinician = await onPage('empty.html');
    await answer(clinician, 'Is the patient between 16 and 65?', '16 to 65');
    await answer(clinician, 'Where is the patient registered?', 'Fernwick');
    await answer(clinician, 'At which practice is the patient registered?', 'Heron Road Surgery');
    await clinician.need(...needs);
    await clinician.ruleOut('None of these');
    return clinician;
  }
  async function toRoute(clinician: Clinician): Promise<void> {
    await answer(clinician, 'Does the patient agree to be referred?', 'Agrees');
    await answer(clinician, 'Can the patient take part in what is arranged?', 'Yes');
    await clinician.click(clinician.panel.getByRole('button', { name: 'Community connector' }));
  }

  test('by hand: the panel asks the age only if such a need is chosen', async () => {
    const clinician = await byHand('Company');
    await clinician.panel.getByRole('region', { name: 'Does the patient agree' }).waitFor();
    expect(await clinician.panel.getByText(QUESTION).count()).toBe(0);
  });

  test('by hand: at a suitable age, the need has the same route as the others', async () => {
    const clinician = await byHand('Company', 'Being active outdoors');
    await answer(clinician, QUESTION, '18 to 50');
    await toRoute(clinician);
    expect(await clinician.referralText()).toMatch(/^Why:\n- Company\n- Being active outdoors\n/);
    expect(await clinician.panel.getByText(TOO_OLD).count()).toBe(0);
  });

  test('by hand: too old, the route is only for the other needs, and says so', async () => {
    const clinician = await byHand('Company', 'Being active outdoors');
    await answer(clinician, QUESTION, '51 to 65');
    await toRoute(clinician);
    await says(clinician, TOO_OLD);
    await says(clinician, 'Over 50, ask the walking club.');
    expect(await clinician.referralText()).toMatch(/^Why:\n- Company\n\n/);
  });

  test('by hand, by keyboard: too young and without another need, the panel stops, and the answer can be changed', async () => {
    const clinician = await byHand('Being active outdoors');
    await expect.poll(() => clinician.focused()).toBe(QUESTION);
    await clinician.press('1');
    await says(clinician, TOO_OLD);
    await says(clinician, 'Aged 16 to 17');
    await clinician.click(clinician.panel.getByRole('button', { name: `Change the answer to: ${QUESTION}` }));
    await clinician.press('2');
    await clinician.panel.getByRole('region', { name: 'Does the patient agree' }).waitFor();
  });

  test('by date of birth: the panel asks nothing, and the route leaves the need out', async () => {
    const clinician = await onRecord({ dob: '12 Mar 1966' });
    await walk(clinician, 'Company', 'Being active outdoors');
    await says(clinician, TOO_OLD);
    expect(await clinician.referralText()).toMatch(/^Why:\n- Company\n\n/);
  });
});

describe('a leaflet for a need', () => {
  const leaflet = (clinician: Clinician, name: string) => clinician.panel.getByRole('link', { name });
  const ADDRESS = 'https://handbook.wexmouth.example/leaflets/';

  test('is on the route of that need, to open or to send', async () => {
    const clinician = await onRecord();
    await walk(clinician, 'Company', 'Debt');
    await expect
      .poll(() => leaflet(clinician, 'Meeting people in Wexmouth').getAttribute('href'))
      .toBe(`${ADDRESS}company`);
    const [first, second] = await clinician.panel.locator('.route').all();
    expect(await first?.getByRole('link').allInnerTexts()).toEqual(['Meeting people in Wexmouth']);
    expect(await second?.getByRole('link').allInnerTexts()).toEqual(['Your first talk about debt']);
    const name = 'address of Your first talk about debt';
    expect(await clinician.copy(name)).toBe(`Copied: ${name}`);
    expect(await clinician.clipboard()).toMatchObject({ 'text/plain': `${ADDRESS}debt` });
  });

  test('is shown with its source', async () => {
    const clinician = await onRecord();
    await walk(clinician, 'Debt');
    await clinician.press('s');
    await says(clinician, 'Leaflets: debt');
    expect(await clinician.panel.getByText('Leaflets: company').count()).toBe(0);
  });

  test('is not shown if the need has none', async () => {
    const clinician = await onRecord();
    await walk(clinician, 'Being active outdoors');
    await expect.poll(() => clinician.namesToFind()).toEqual(['Tideline']);
    expect(await clinician.panel.getByText('Leaflet').count()).toBe(0);
  });
});

test('every state that has a picture passes axe, and nothing overlaps or is cut off', async () => {
  let count = 0;
  await eachState(
    world.chromium,
    world.address(''),
    async ({ name }, panel) => {
      count += 1;
      expect(await axeFaults(panel), name).toEqual([]);
      for (const width of WIDTHS) {
        await panel.setViewportSize({ width, height: 900 });
        expect((await layoutOf(panel)).faults, `${name} at ${width} pixels`).toEqual([]);
      }
      const words = await wordsOfQuestions(panel);
      expect(Math.max(0, ...Object.values(words)), name).toBeLessThanOrEqual(MOST_WORDS);
      await panel.close();
    },
    CITY_STATES,
  );
  expect(count).toBe(CITY_STATES.length);
}, 60_000);

describe('the narrowest route', () => {
  test.each([
    ['of the network', { 'site-code': 'Y99002', site: '' }, 'Ottoline Brack'],
    ['of the practice', { 'site-code': 'Y99003', site: '' }, 'Room 7 Thursdays'],
    ['of the other borough', { 'site-code': 'Y99005', site: '' }, 'Fernwick Neighbours'],
  ])('%s', async (_, details, find) => {
    const clinician = await onRecord(details);
    await walk(clinician, 'Company');
    await expect.poll(() => clinician.namesToFind()).toEqual([find]);
  });

  test('of one need, beside the route for the others', async () => {
    const clinician = await onRecord();
    await walk(clinician, 'Company', 'Debt');
    await expect.poll(() => clinician.namesToFind()).toEqual(['Tideline', 'Quayside Advice Shop']);
  });
});

describe('whose route it is', () => {
  const warnings = (clinician: Clinician) => clinician.panel.locator('.route-doubt').allInnerTexts();

  test('a route for the borough, and one that excludes the patient’s network, side by side', async () => {
    const clinician = await onRecord();
    await walk(clinician, 'Company', 'Debt');
    await expect.poll(() => clinician.namesToFind()).toEqual(['Tideline', 'Quayside Advice Shop']);
    const [company, debt] = await clinician.panel.locator('.route').all();
    const warning =
      'This is Quayside Advice Shop’s route. It is not for LANTERN STREET SURGERY, which is in HILLTOP PCN: ask the practice how it refers.';
    expect(await company?.locator('.route-doubt').count()).toBe(0);
    expect((await debt?.locator('.route-doubt').innerText())?.replace(/^Warning:\s*/, '')).toBe(warning);
    expect(await company?.locator('textarea').inputValue()).not.toContain('route');
    expect(await debt?.locator('textarea').inputValue()).toMatch(
      /It is not for LANTERN STREET SURGERY, which is in HILLTOP PCN\. If the patient is not yours, please tell the referrer\.$/,
    );
  });

  test('a route for the patient’s network', async () => {
    const clinician = await onRecord({ 'site-code': 'Y99002', site: '' });
    await walk(clinician, 'Company');
    await expect.poll(() => clinician.namesToFind()).toEqual(['Ottoline Brack']);
    expect(await warnings(clinician)).toEqual([]);
  });

  test('a route that is not known to cover the patient’s practice', async () => {
    const clinician = await onRecord({ 'site-code': 'Y99005', site: '' });
    await walk(clinician, 'Company');
    await says(
      clinician,
      'This is Fernwick Neighbours’ route. It may not be for HERON ROAD SURGERY: ask the practice how it refers.',
    );
  });
});

describe('criteria that only the second city has', () => {
  test('an upper age', async () => {
    const clinician = await onRecord({ dob: '12 Mar 1950' });
    await says(clinician, 'Community connecting accepts patients aged 16 to 65.');
    await says(clinician, 'Over 65, ask the Older People’s Desk.');
  });

  test('a practice that is not on the list', async () => {
    const clinician = await onRecord({ 'site-code': 'Y99004', site: '' });
    await says(clinician, 'Community connecting only takes patients of the practices that pay for it.');
  });

  test.each([
    ['consent refused', 'Does not agree', 'Nobody is referred without their consent.'],
    ['unable to take part', 'Agrees', 'Connecting needs somebody who can take part.'],
  ])('%s', async (_, consent, why) => {
    const clinician = await onRecord();
    await clinician.need('Company');
    await clinician.ruleOut('None of these');
    await answer(clinician, 'Does the patient agree to be referred?', consent);
    if (consent === 'Agrees') await answer(clinician, 'Can the patient take part in what is arranged?', 'No');
    await says(clinician, why);
    expect(await clinician.namesToFind()).toEqual([]);
  });

  test('the panel asks for the practice if only the home is known', async () => {
    const clinician = await onRecord({ 'site-code': '', site: '', pc: 'QW1 1AB' });
    const question = 'At which practice is the patient registered?';
    await answer(clinician, question, 'None of these');
    await says(clinician, 'Community connecting only takes patients of the practices that pay for it.');
    await clinician.click(clinician.panel.getByRole('button', { name: `Change the answer to: ${question}` }));
    await answer(clinician, question, 'Lantern Street Surgery');
    await walk(clinician, 'Company');
    await expect.poll(() => clinician.namesToFind()).toEqual(['Tideline']);
  });
});

test('by hand: the panel asks for age, place and practice', async () => {
  const clinician = await onPage('empty.html');
  await answer(clinician, 'Is the patient between 16 and 65?', '16 to 65');
  await answer(clinician, 'Where is the patient registered?', 'Fernwick');
  await answer(clinician, 'At which practice is the patient registered?', 'Heron Road Surgery');
  await walk(clinician, 'Company');
  await expect.poll(() => clinician.namesToFind()).toEqual(['Fernwick Neighbours']);
});
