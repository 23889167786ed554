import { expect, test } from 'vitest';
import guidance from '../../rules/guidance.json' with { type: 'json' };
import type { Clinician } from './clinician.ts';
import { oneLine } from './panel-in-view.ts';
import { useWorld } from './world.ts';

/**
 * Every outcome except the plain referral of `walk.test.ts`: what the panel says, and whom to contact
 * instead.
 */
const world = useWorld();

const JONES = 'JONES, Ann (Mrs)  Born 01-Feb-1950  NHS No. 999 000 0018';
const HUB = 'Refer in EMIS to the social prescribing hub';
const [socialServices, letter, mentalIllness] = guidance.exclusions as unknown as [
  Exclusion,
  Exclusion,
  Exclusion,
];
type Exclusion = { label: string; says: string; instead: { text: string } };

const withSmith = async () => (await world.clinician('banner-record.html')).clickIcon();
const withNobody = async () => (await world.clinician('no-patient.html')).clickIcon();

/**
 * Waits for an outcome, and checks that the panel offers no way to a referral.
 * @returns the outcome's text
 */
async function stopText(clinician: Clinician, heading: string): Promise<string> {
  const said = oneLine(await clinician.outcome(heading).innerText());
  expect(await clinician.namesToFind()).toEqual([]);
  expect(await clinician.panel.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  expect(await clinician.question('role').count()).toBe(0);
  return said;
}

test('under 18 by the date of birth: not accepted, at once', async () => {
  const clinician = await (await world.clinician('young-patient.html')).clickIcon();
  const said = await stopText(clinician, 'Not accepted');
  expect(said).toContain(guidance.age.says);
  expect(said).toContain(guidance.age.instead.text);
  expect(await clinician.question('needs').count()).toBe(0);
  expect(clinician.actions).toBe(1);
});

test('under 18 by the clinician’s answer: not accepted, until the answer is changed', async () => {
  const clinician = await withNobody();
  await clinician.answerAge('Under 18');
  expect(await stopText(clinician, 'Not accepted')).toContain(guidance.age.says);
  expect(await clinician.question('needs').count()).toBe(0);
  await clinician.change('age');
  await clinician.answerAge('18 or over');
  await clinician.question('place').waitFor();
  expect(await clinician.outcome('Not accepted').count()).toBe(0);
});

test('unstable serious mental illness: not suitable, whatever else is needed', async () => {
  const clinician = await withSmith();
  await clinician.need('Social isolation');
  await clinician.ruleOut(mentalIllness.label);
  const said = await stopText(clinician, 'Not suitable for social prescribing');
  expect(said).toContain(mentalIllness.says);
  expect(said).toContain(mentalIllness.instead.text);
});

test('a request and no need: not suitable, and says where the request goes', async () => {
  const clinician = await withSmith();
  await clinician.need('None of these');
  await clinician.ruleOut(letter.label);
  const said = await stopText(clinician, 'Not suitable for social prescribing');
  expect(said).toContain(letter.says);
  expect(said).toContain(letter.instead.text);
});

test('no need and nothing else: not suitable', async () => {
  const clinician = await withSmith();
  await clinician.need('None of these');
  await clinician.ruleOut('None of these');
  expect(await stopText(clinician, 'Not suitable for social prescribing')).toContain(guidance.noNeed.text);
});

test('a need that can only be signposted: the panel says so, without asking for a role', async () => {
  const clinician = await withSmith();
  await clinician.need('Immigration');
  await clinician.ruleOut('None of these');
  const said = oneLine(await clinician.outcome('Signposting only').innerText());
  expect(said).toContain(guidance.signposting.text);
  expect(await clinician.question('role').count()).toBe(0);
});

test.each(['Care coordinator', 'Health and wellbeing coach'])(
  '%s: the panel says what they do and how to ask',
  async (role) => {
    const clinician = await withSmith();
    await clinician.need('Long-term health condition');
    await clinician.ruleOut('None of these');
    await clinician.chooseRole(role);
    const said = await stopText(clinician, role);
    const option = guidance.roles.options.find(({ label }) => label === role);
    expect(said).toContain(option?.does);
    expect(said).toContain(option?.instead?.text);
  },
);

const PART = 'This route does not cover everything you chose: see below the steps.';

test('a route for all that was asked says nothing of a part', async () => {
  const clinician = await withSmith();
  await clinician.answerForLonely();
  expect(await clinician.outcome(HUB).innerText()).not.toContain(PART);
});

test('a need and a request: the route, and what it does not cover', async () => {
  const clinician = await withSmith();
  await clinician.need('Social isolation', 'Food bank voucher');
  await clinician.ruleOut(socialServices.label, letter.label);
  await clinician.chooseRole('Social prescriber');
  const said = oneLine(await clinician.outcome(HUB).innerText());
  expect(await clinician.namesToFind()).toEqual(['social prescribing south Walworth']);
  for (const { says, instead } of [socialServices, letter]) {
    expect(said).toContain(says);
    expect(said).toContain(instead.text);
  }
  const lastStep = 'Paste the referral text and send the referral.';
  const inOrder = [PART, lastStep, 'Not covered', letter.says, 'Referral text'];
  expect([...inOrder].sort((one, other) => said.indexOf(one) - said.indexOf(other))).toEqual(inOrder);
  for (const words of inOrder) expect(said).toContain(words);
  const text = await clinician.referralText();
  expect(text).toContain('- Social isolation\n- Food bank voucher\n');
});

test('a need and another that can only be signposted: the route, and which need is which', async () => {
  const clinician = await withSmith();
  await clinician.need('Housing', 'Asylum');
  await clinician.ruleOut('None of these');
  await clinician.chooseRole('Social prescriber');
  const said = oneLine(await clinician.outcome(HUB).innerText());
  expect(said).toMatch(new RegExp(`${PART}.*Signposting only:? Asylum`));
  expect(said).toContain(guidance.signposting.text);
});

test('registered elsewhere by the clinician’s answer: no route, and no question that could not matter', async () => {
  const clinician = await withNobody();
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Somewhere else');
  expect(await stopText(clinician, 'No route here')).toMatch(/Lambeth.*Lewisham.*Southwark/);
  expect(await clinician.question('needs').count()).toBe(0);
});

test('registered elsewhere by the practice’s code: no route', async () => {
  const clinician = await withNobody();
  await clinician.paste(`${JONES}\nRegistered practice: HIGH STREET SURGERY (P81001)`);
  expect(await stopText(clinician, 'No route here')).toMatch(/Lambeth.*Lewisham.*Southwark/);
});

test('living elsewhere does not mean registered elsewhere: the panel asks for the place', async () => {
  const clinician = await withNobody();
  await clinician.paste(`${JONES}\nAddress: 1 Made Up Street, Manchester, M1 1AE`);
  await clinician.question('place').waitFor();
  expect(await clinician.outcome('No route here').count()).toBe(0);
});

test('a patient who has died: not accepted, and the panel asks nothing', async () => {
  const clinician = await withNobody();
  await clinician.paste(`${JONES}\nDate of death: 03-Mar-2025`);
  const said = await stopText(clinician, 'Not accepted');
  expect(said).toContain(guidance.deceased.text);
  expect(said).toContain('This pasted text says “Date of death: 03 Mar 2025”.');
});

test('somebody else’s death in a pasted text: the clinician starts again, and pastes the details without it', async () => {
  const clinician = await withNobody();
  await clinician.paste(`${JONES}\nReason for removal: Death`);
  expect(await stopText(clinician, 'Not accepted')).toContain('choose Start again');
  await clinician.startAgain();
  await clinician.paste(JONES);
  await clinician.question('place').waitFor();
  expect(await clinician.outcome('Not accepted').count()).toBe(0);
});

test('somebody else’s death on a page: the panel quotes it, and the clinician continues in a new tab', async () => {
  const clinician = await world.clinician('banner-record.html');
  await clinician.page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('afterbegin', '<p>Deduction reason: <b>Death</b></p>');
  });
  await clinician.clickIcon();
  const said = await stopText(clinician, 'Not accepted');
  expect(said).toContain(guidance.deceased.text);
  expect(said).toContain('This page says “Deduction reason: Death”.');
  expect(said).toContain('open a new tab');
  // The extension reads the same words on the page again.
  await clinician.startAgain();
  expect(await stopText(clinician, 'Not accepted')).toContain('This page says');
  await clinician.openTab('about:blank');
  await clinician.paste(`${JONES}\nRegistered practice: PENROSE SURGERY (G85084)`);
  await clinician.answerForLonely();
  await clinician.outcome(HUB).waitFor();
  await clinician.startAgain();
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Southwark');
  await clinician.question('needs').waitFor();
});

test('a date of birth with a year of two digits: the panel asks the age, and says why', async () => {
  const clinician = await withNobody();
  await clinician.paste('Name: JONES, Ann (Mrs)\nDate of birth: 01/02/50\nNHS number: 999 000 0018');
  const words = 'The date in this pasted text has a year of two digits (01/02/50), so it was not used.';
  await clinician.question('age').getByText(words).waitFor();
  await clinician.answerAge('18 or over');
  await clinician.question('place').waitFor();
});

test('changing the place at the end changes the route, and nothing else', async () => {
  const clinician = await withSmith();
  await clinician.answerForLonely();
  await clinician.outcome(HUB).waitFor();
  await clinician.change('place');
  await clinician.choosePlace('Lewisham');
  await clinician.outcome('Refer in EMIS with the Joy platform').getByText('chosen by you').waitFor();
  await expect.poll(() => clinician.focused()).toBe('Refer in EMIS with the Joy platform');
  expect(await clinician.namesToFind()).toEqual(['Joy']);
  expect(await clinician.referralText()).toContain('- Social isolation');
});
