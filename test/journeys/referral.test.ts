import { expect, test } from 'vitest';
import type { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/** The referral text, completed with a few clicks or keys below the route. */
const world = useWorld();

const MOST_ACTIONS = 4;

async function atTheRoute(page = 'banner-record.html'): Promise<Clinician> {
  const clinician = await (await world.clinician(page)).clickIcon();
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toHaveLength(1);
  return clinician;
}

const COMPLETE = [
  'Reason for referral and needs:',
  '- Social isolation',
  '',
  'Consent:',
  'The patient agrees to this referral.',
  '',
  'Risks:',
  'No known risks.',
  '',
  'Preferred contact method:',
  'By telephone.',
].join('\r\n');

const QUICKEST = ['Consent: Agrees', 'Risks: No known risks', 'How to reach them: Telephone'];
const copied = async (clinician: Clinician) => (await clinician.clipboard())['text/plain'];
const missing = (clinician: Clinician) => clinician.panel.getByText(/^Not answered yet/);

test('a complete referral, from the route to the clipboard, in four actions', async () => {
  const clinician = await atTheRoute();
  expect(clinician.actions).toBeLessThanOrEqual(4);
  const before = clinician.actions;
  await clinician.write(...QUICKEST);
  expect(await clinician.copy('referral text')).toBe('Copied: referral text');
  expect(clinician.actions - before).toBeLessThanOrEqual(MOST_ACTIONS);
  expect(await copied(clinician)).toBe(COMPLETE);
});

test('the same by the keyboard alone: Enter goes from the route to the choices, and one key is one choice', async () => {
  const clinician = await (await world.clinician('banner-record.html')).pressShortcut();
  await clinician.answerForLonelyByKeys();
  await expect.poll(() => clinician.namesToFind()).toHaveLength(1);
  const before = clinician.actions;
  await clinician.press('Enter');
  await expect.poll(() => clinician.focused()).toBe('Referral text');
  for (const choice of QUICKEST) await clinician.pressKeyOf(clinician.choice(choice));
  await clinician.press('c');
  await clinician.panel.getByText('Copied: referral text', { exact: true }).waitFor();
  // One more than by mouse, because Enter must come first: no key chooses for the referral by mistake.
  expect(clinician.actions - before).toBeLessThanOrEqual(MOST_ACTIONS + 1);
  expect(await copied(clinician)).toBe(COMPLETE);
});

test('until consent and risks are answered, the panel says so beside the button, and copies', async () => {
  const clinician = await atTheRoute();
  const button = clinician.panel.getByRole('button', { name: 'Copy referral text' });
  const described = () =>
    button.evaluate(
      (element) => document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent,
    );
  expect(await described()).toBe('Not answered yet: consent and risks.');
  expect(await clinician.copy('referral text')).toBe('Copied: referral text, without consent and risks');
  expect(await copied(clinician)).toContain('Consent:\r\nNot recorded.\r\n\r\nRisks:\r\nNot recorded.');
  await clinician.write('Consent: Agrees');
  expect(await described()).toBe('Not answered yet: risks.');
  expect(await clinician.copy('referral text')).toBe('Copied: referral text, without risks');
  await clinician.write('Risks: No known risks');
  expect(await missing(clinician).count()).toBe(0);
  expect(await button.getAttribute('aria-describedby')).toBeNull();
  // A second click withdraws the choice, so its answer is missing again.
  await clinician.write('Risks: No known risks');
  expect(await described()).toBe('Not answered yet: risks.');
});

test('a few words: the field has the focus at once, and digits in it choose nothing', async () => {
  const clinician = await atTheRoute();
  const { panel } = clinician;
  await clinician.write('Consent: Agrees', 'Risks: Another risk');
  await expect.poll(() => missing(clinician).innerText()).toBe('Not answered yet: risks.');
  await panel.keyboard.type('2 large dogs');
  await panel.keyboard.press('Enter');
  expect(await clinician.referralText()).toContain('Risks:\n2 large dogs.');
  expect(await missing(clinician).count()).toBe(0);
  expect(await clinician.choice('Consent: Agrees').getAttribute('aria-pressed')).toBe('true');
  // Enter has moved the focus back to the choices, where keys choose again.
  await clinician.pressKeyOf(clinician.choice('Risks: Risk in visiting alone'));
  expect(await clinician.referralText()).toContain(
    'Risks:\nThere is a risk in visiting alone. 2 large dogs.',
  );
});

test('words typed for a risk come back with it, and stand in the text only while it is chosen', async () => {
  const clinician = await atTheRoute();
  await clinician.write('Consent: Agrees', 'Risks: Another risk');
  await clinician.panel.keyboard.type('a large dog');
  await clinician.write('Risks: No known risks');
  expect(await clinician.referralText()).toContain('Risks:\nNo known risks.');
  expect(await clinician.referralText()).not.toContain('dog');
  await clinician.write('Risks: No known risks', 'Risks: Another risk');
  expect(await clinician.referralText()).toContain('Risks:\nA large dog.');
  expect(await missing(clinician).count()).toBe(0);
});

test('what happened stands above the needs, and comes after the choices', async () => {
  const clinician = await atTheRoute();
  await clinician.panel.getByLabel('What happened, or why now').fill('In debt since she lost her job.');
  expect(await clinician.referralText()).toMatch(
    /^Reason for referral and needs:\nIn debt since she lost her job\.\n- Social isolation\n\nConsent/,
  );
  await clinician.choice('How to reach them: Best time').focus();
  await clinician.press('Tab');
  expect(await clinician.panel.evaluate(() => document.activeElement?.id)).toBe('reason');
});

test('blank lines that the clinician deletes or adds change nothing of what is answered', async () => {
  const clinician = await atTheRoute();
  const box = clinician.panel.getByRole('textbox', { name: 'Referral text' });
  await clinician.write(...QUICKEST);
  const text = await clinician.referralText();
  for (const changed of [
    text.replaceAll('\n\n', '\n'),
    text.replaceAll('\n', '\n\n'),
    `${text.replaceAll('\n', ' \n')} `,
  ]) {
    await box.fill(changed);
    expect(await missing(clinician).count()).toBe(0);
  }
  await box.fill(text.replaceAll('\n\n', '\n'));
  await clinician.write('How to reach them: Best time');
  await clinician.panel.keyboard.type('mornings');
  expect(await clinician.referralText()).toContain('By telephone. Best time: mornings.');
  await box.fill((await clinician.referralText()).replace('\nThe patient agrees to this referral.', ''));
  await missing(clinician).getByText('Not answered yet: consent.').waitFor();
});

test('keys in a row choose one after the other: words that may stay empty do not take the focus', async () => {
  const clinician = await atTheRoute();
  await clinician.press('Enter');
  for (const choice of [
    'Consent: Agrees',
    'Risks: Risk in visiting alone',
    'How to reach them: Through a carer',
  ])
    await clinician.pressKeyOf(clinician.choice(choice));
  await clinician.pressKeyOf(clinician.choice('How to reach them: Text'));
  const text = await clinician.referralText();
  expect(text).toContain('Risks:\nThere is a risk in visiting alone.\n');
  expect(text).not.toMatch(/visiting alone: |carer: /);
});

test('a line for the team that the clinician changed is asked about, and goes with “Use the choices instead”', async () => {
  const clinician = await atTheRoute('document-repository.html');
  await clinician.panel.getByRole('textbox', { name: 'Referral text' }).press('ControlOrMeta+End');
  await clinician.panel.keyboard.type(' Thank you.');
  await clinician.panel.getByRole('button', { name: 'Change where the patient is registered' }).click();
  await clinician.choosePlace('Southwark');
  await clinician.panel.getByText('Kept as you changed it: “For the team”.').waitFor();
  await clinician.panel.getByRole('button', { name: 'Use the choices instead' }).click();
  await expect.poll(() => clinician.referralText()).not.toContain('Thank you.');
  expect(await clinician.referralText()).toMatch(/For the team:\nThis is .*Southwark[^\n]*$/);
});

test('m opens more choices, by the keyboard alone', async () => {
  const clinician = await atTheRoute();
  await clinician.press('m');
  await clinician.pressKeyOf(clinician.choice('How they communicate: Interpreter'));
  await clinician.panel.keyboard.type('Portuguese');
  await clinician.press('Enter');
  await clinician.pressKeyOf(clinician.choice('Support and access: Lives alone'));
  const text = await clinician.referralText();
  expect(text).toContain(
    'Communication:\nNeeds an interpreter: Portuguese.\n\nSupport and access:\nLives alone.',
  );
});

test('a key pressed once more at the last question chooses nothing for the referral', async () => {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  await clinician.need('Social isolation');
  await clinician.ruleOut('None of these');
  await clinician.question('role').waitFor();
  for (const key of ['1', '1', '2', '4']) await clinician.press(key);
  await expect.poll(() => clinician.namesToFind()).toHaveLength(1);
  expect(await clinician.panel.getByRole('button', { pressed: true }).count()).toBe(0);
  expect(await missing(clinician).innerText()).toBe('Not answered yet: consent and risks.');
});

test('text changed by hand stays: later choices fill the other sections, and the panel asks before it replaces one', async () => {
  const clinician = await atTheRoute();
  const { panel } = clinician;
  const box = panel.getByRole('textbox', { name: 'Referral text' });
  const text = await clinician.referralText();
  await box.fill(text.replace('Risks:\nNot recorded.', 'Risks:\nHis son shouts at visitors.'));
  await clinician.write('Consent: Agrees', 'Risks: No known risks');
  expect(await clinician.referralText()).toBe(
    'Reason for referral and needs:\n- Social isolation\n\nConsent:\nThe patient agrees to this referral.\n\nRisks:\nHis son shouts at visitors.',
  );
  await panel.getByText('Kept as you changed it: “Risks”.').waitFor();
  expect(await missing(clinician).count()).toBe(0);
  await clinician.click(panel.getByRole('button', { name: 'Use the choices instead' }));
  expect(await clinician.referralText()).toContain('Risks:\nNo known risks.');
  expect(await panel.getByText('Kept as you changed it').count()).toBe(0);
  await clinician.click(panel.getByRole('button', { name: 'Undo my changes' }));
  await clinician.copy('referral text');
  expect(await copied(clinician)).toContain('Risks:\r\nNo known risks.');
});

test('everything chosen and typed goes with the patient, and does not come back', async () => {
  const clinician = await atTheRoute('next-patient.html');
  const { panel, page } = clinician;
  await clinician.write(...QUICKEST, 'Risks: Another risk');
  await panel.keyboard.type('A dog');
  await panel.getByLabel('What happened').fill('His wife died');
  await panel.getByLabel('What the patient wants').fill('To sing');
  await panel.getByRole('textbox', { name: 'Referral text' }).press('End');
  await panel.keyboard.type(' By hand.');
  await clinician.decide('accepted');
  expect(await clinician.referralText()).toMatch(/His wife died[\s\S]*To sing[\s\S]*A dog/);
  await page.getByRole('button', { name: 'Next patient' }).click();
  await expect.poll(async () => (await clinician.held()).patient).toContain('BELLO');
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toHaveLength(1);
  const isUntouched = async () => {
    expect(await panel.getByRole('button', { pressed: true }).count()).toBe(0);
    for (const field of ['What happened', 'What the patient wants'])
      expect(await panel.getByLabel(field).inputValue()).toBe('');
    expect(await clinician.referralText()).toMatch(
      /^Reason for[^:]*:\n- Social isolation\n\nConsent:\nNot recorded\.\n\nRisks:\nNot recorded\.\n\nFor the team:\nThis is Penrose Health’s route\.[^\n]*$/,
    );
  };
  await isUntouched();
  await clinician.write(...QUICKEST);
  await clinician.startAgain();
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toHaveLength(1);
  await isUntouched();
});
