import { afterEach, describe, expect, test } from 'vitest';
import type { Clinician } from './clinician.ts';
import { oneLine } from './panel-in-view.ts';
import { store } from './settings-world.ts';
import { useWorld } from './world.ts';

/** Who publishes a route, and the panel's warning if the route may not be for this patient. */
const world = useWorld();
afterEach(() => store(world.chromium, {}));

const HUB = 'Refer in EMIS to the social prescribing hub';
const WHOSE = 'This is Penrose Health’s route.';
const PARKSIDE = `${WHOSE} It is not for PARKSIDE MEDICAL CENTRE, which is in SOUTH SOUTHWARK PCN`;
const NEXUS = `${WHOSE} It may not be for NEXUS HEALTH GROUP`;
const ANY = `${WHOSE} It may not be for every practice in Southwark`;
const ASK = 'ask the practice how it refers.';
const CHOOSE = 'choose the practice with “Change”, or ask the practice how it refers.';
const FOR_TEAM = 'If the patient is not yours, please tell the referrer.';

const registeredAt = (practice: string) =>
  `JONES, Ann (Mrs)  Born 01-Feb-1950  NHS No. 999 000 0018\nRegistered practice: ${practice}`;

async function pasted(details: string): Promise<Clinician> {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.paste(details);
  return clinician;
}

async function byHand(): Promise<Clinician> {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Southwark');
  return clinician;
}

const warnings = async ({ panel }: Clinician) =>
  (await panel.locator('.route-doubt').allInnerTexts()).map((text) =>
    oneLine(text).replace(/^Warning: /, ''),
  );

/** Waits for the route. @returns its warnings */
async function warningsAt(clinician: Clinician, heading = HUB): Promise<string[]> {
  await clinician.outcome(heading).waitFor();
  return warnings(clinician);
}

test('at a practice that the route covers, the panel shows the route without a warning', async () => {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  await clinician.answerForLonely();
  expect(await warningsAt(clinician)).toEqual([]);
  expect(
    await clinician.panel.getByRole('heading', { name: HUB }).getAttribute('aria-describedby'),
  ).toBeNull();
  expect(await clinician.referralText()).not.toContain('Penrose Health');
});

test.each([
  ['in another PCN', 'PARKSIDE MEDICAL CENTRE (G85030)', PARKSIDE],
  ['of which nothing is known', 'NEXUS HEALTH GROUP (G85034)', NEXUS],
])(
  'at a practice %s, the warning is in view with the route, and in the copied text',
  async (_, practice, why) => {
    const clinician = await pasted(registeredAt(practice));
    const { panel } = clinician;
    await panel.setViewportSize({ width: 360, height: 590 });
    await clinician.answerForLonely();
    expect(await warningsAt(clinician)).toEqual([`${why}: ${ASK}`]);
    expect(await clinician.namesToFind()).toEqual(['social prescribing south Walworth']);

    // The warning is between the heading, which has the focus, and the first step, and needs no scrolling.
    await expect.poll(() => clinician.focused()).toBe(HUB);
    const box = await panel.locator('.route-doubt').boundingBox();
    const heading = await panel.getByRole('heading', { name: HUB }).boundingBox();
    const step = await panel.getByRole('listitem').first().boundingBox();
    if (!box || !heading || !step) throw new Error('Heading, warning and steps are shown.');
    expect(heading.y).toBeLessThan(box.y);
    expect(box.y + box.height).toBeLessThanOrEqual(step.y);
    expect(box.y + box.height).toBeLessThanOrEqual(590);

    // The warning describes the heading, so a screen reader reads both.
    const description = await panel.getByRole('heading', { name: HUB }).evaluate((element) => {
      const id = element.getAttribute('aria-describedby') ?? '';
      return document.getElementById(id)?.textContent;
    });
    expect(description).toBe(`Warning: ${why}: ${ASK}`);

    await clinician.copy('referral text');
    const copied = (await clinician.clipboard())['text/plain'];
    expect(copied?.split('\r\n').slice(-3)).toEqual(['', 'For the team:', `${why}. ${FOR_TEAM}`]);
  },
);

test('the sources include the source of the warning', async () => {
  const clinician = await pasted(registeredAt('PARKSIDE MEDICAL CENTRE (G85030)'));
  await clinician.answerForLonely();
  await clinician.outcome(HUB).waitFor();
  await clinician.press('s');
  const sources = clinician.panel.locator('#sources');
  await sources.getByText('anyone registered to a South Southwark GP').waitFor();
  expect(oneLine(await sources.innerText())).toMatch(
    /Social prescribing in South Southwark, Improving Health Limited\. Reviewed/,
  );
});

test('by hand: the borough alone leaves a doubt, and the practice settles it', async () => {
  const clinician = await byHand();
  await clinician.answerForLonely();
  expect(await warningsAt(clinician)).toEqual([`${ANY}: ${CHOOSE}`]);
  expect(await clinician.referralText()).toContain(`${ANY}. ${FOR_TEAM}`);
  // A clinician who does not choose the practice needs no further action.
  expect(clinician.actions).toBeLessThanOrEqual(7);

  await clinician.change('place');
  await clinician.panel.getByLabel('Or find the practice').fill('parkside med');
  await clinician.click(clinician.panel.getByRole('button', { name: /PARKSIDE MEDICAL CENTRE/ }));
  await expect.poll(() => warnings(clinician)).toEqual([`${PARKSIDE}: ${ASK}`]);

  await clinician.change('place');
  await clinician.panel.getByLabel('Or find the practice').fill('G85084');
  await clinician.click(clinician.panel.getByRole('button', { name: /PENROSE SURGERY/ }));
  await expect.poll(() => warnings(clinician)).toEqual([]);
  expect(await clinician.referralText()).not.toContain('Penrose Health');
});

test('by hand and by keyboard alone: the warning, then the practice', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  const { panel } = clinician;
  await clinician.pressKeyOf(clinician.question('age').getByRole('button', { name: '18 or over' }));
  await clinician.pressKeyOf(clinician.question('place').getByRole('button', { name: 'Southwark' }));
  await clinician.answerForLonelyByKeys();
  expect(await warningsAt(clinician)).toEqual([`${ANY}: ${CHOOSE}`]);
  const focusOn = async (name: RegExp) => {
    for (let presses = 0; presses < 15; presses += 1) {
      if (
        name.test(
          await panel.evaluate(() => document.activeElement?.textContent || document.activeElement?.id || ''),
        )
      )
        return;
      await clinician.press('Tab');
    }
    throw new Error(`Tab does not lead to ${name}.`);
  };
  await focusOn(/^Change where the patient is registered/);
  await clinician.press('Enter');
  await panel.getByLabel('Or find the practice').waitFor();
  await focusOn(/^practice$/);
  await panel.keyboard.type('G85084');
  await panel.getByRole('button', { name: /PENROSE SURGERY/ }).waitFor();
  await clinician.press('Enter');
  await expect.poll(() => warnings(clinician)).toEqual([]);
});

test('a practice that is not in the tables is never taken to be covered', async () => {
  const clinician = await pasted(
    `${registeredAt('WATERSIDE FAMILY DOCTORS')}\nAddress: 1 Made Up Street, London, SE17 3DW`,
  );
  await clinician.answerForLonely();
  expect(await warningsAt(clinician)).toEqual([
    `${WHOSE} It may not be for WATERSIDE FAMILY DOCTORS: ${ASK}`,
  ]);
  expect(await clinician.referralText()).not.toContain('WATERSIDE');
});

test('a usual practice that is covered does not count for a patient of another practice', async () => {
  await store(world.chromium, { defaultPractice: 'G85084' });
  const clinician = await pasted(registeredAt('WATERSIDE FAMILY DOCTORS'));
  await clinician.answerForLonely();
  expect(await warningsAt(clinician)).toEqual([
    `${WHOSE} It may not be for WATERSIDE FAMILY DOCTORS: ${ASK}`,
  ]);
});

test('a need that is only signposted has the warning too', async () => {
  const clinician = await pasted(registeredAt('PARKSIDE MEDICAL CENTRE (G85030)'));
  await clinician.need('Asylum');
  await clinician.ruleOut('None of these');
  expect(await warningsAt(clinician, 'Signposting only')).toEqual([`${PARKSIDE}: ${ASK}`]);
});

test('the warning disappears with the patient', async () => {
  const clinician = await pasted(registeredAt('PARKSIDE MEDICAL CENTRE (G85030)'));
  await clinician.answerForLonely();
  await clinician.outcome(HUB).waitFor();
  await clinician.startAgain();
  expect(await warnings(clinician)).toEqual([]);
  await clinician.paste(registeredAt('PENROSE SURGERY (G85084)').replace('0018', '0026'));
  await clinician.answerForLonely();
  expect(await warningsAt(clinician)).toEqual([]);
});

describe('an organisation’s policy removes the warning', () => {
  test.each([
    ['names its practices', 'NEXUS HEALTH GROUP (G85034)', { ownPractices: ['G85034'] }, HUB],
    ['is the publisher', 'NEXUS HEALTH GROUP (G85034)', { organisationName: 'Penrose Health' }, HUB],
    [
      'has a route for the PCN',
      'PARKSIDE MEDICAL CENTRE (G85030)',
      { contacts: { U60094: 'South link workers' } },
      'Refer in EMIS to South link workers',
    ],
  ])(
    '%s, while the panel is open, and the panel says that something changed',
    async (_, practice, policy, heading) => {
      const clinician = await pasted(registeredAt(practice));
      await clinician.answerForLonely();
      expect(await warningsAt(clinician)).toHaveLength(1);
      await store(world.chromium, policy);
      await clinician.panel.getByText('The settings have changed').waitFor();
      expect(await warningsAt(clinician, heading)).toEqual([]);
      expect(await clinician.referralText()).not.toContain(FOR_TEAM);
    },
  );

  test('only for its patients: its own route warns at other practices, and offers the practices by hand', async () => {
    await store(world.chromium, {
      organisationName: 'Example Health',
      contacts: { southwark: 'Alex Example' },
      ownPractices: ['G85034'],
    });
    const heading = 'Refer in EMIS to Alex Example';
    const clinician = await byHand();
    await clinician.answerForLonely();
    expect(await warningsAt(clinician, heading)).toEqual([
      `This is Example Health’s route. It may not be for every practice in Southwark: ${CHOOSE}`,
    ]);
    await clinician.startAgain();
    await clinician.panel.getByLabel('Or find the practice').waitFor();
    await clinician.paste(registeredAt('PENROSE SURGERY (G85084)'));
    await clinician.answerForLonely();
    expect(await warningsAt(clinician, heading)).toEqual([
      `This is Example Health’s route. It is not for PENROSE SURGERY: ${ASK}`,
    ]);
  });
});

test('a contact that an organisation set without its name: the line for the team says whose route it is', async () => {
  await store(world.chromium, { contacts: { southwark: 'Alex Example' } });
  const clinician = await pasted(registeredAt('NEXUS HEALTH GROUP (G85034)'));
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toEqual(['Alex Example']);
  expect(await warnings(clinician)).toEqual([
    `This is your organisation’s route. It may not be for NEXUS HEALTH GROUP: ${ASK}`,
  ]);
  expect(await clinician.referralText()).toMatch(
    /\n\nFor the team:\nThe referrer’s organisation set this route\. It may not be for NEXUS HEALTH GROUP\. [^\n]+$/,
  );
});
