import { expect, test } from 'vitest';
import { UNREADABLE, WHY_CLEARED } from '../../src/panel/consultation/wording.ts';
import { useWorld } from './world.ts';

/**
 * Pasted text or a page without one readable patient: the panel says why, keeps the answers, and works by
 * hand.
 */
const world = useWorld();

const SMITH = 'SMITH, John (Mr)  Born 01-Jan-1960  NHS No. 999 000 0018';
const BELLO = 'BELLO, Amina (Ms)  Born 06-Aug-1978  NHS No. 999 000 0026';
const WRONG = {
  'no patient': [
    'Please ring back about the flu clinic on Saturday.',
    'has no NHS number that could be read',
  ],
  'two patients': [`${SMITH}\n${BELLO}`, 'shows more than one NHS number'],
  'a wrong NHS number': [SMITH.replace('0018', '0019'), 'NHS number in this pasted text is not valid'],
  'a date of birth in the future': [SMITH.replace('1960', '2960'), 'in the future'],
  'a number that nothing says is one': ['John, 999 000 0018', 'nothing says that it is an NHS number'],
} as const;

test.each(Object.entries(WRONG))(
  'says why pasted text with %s is not used, and keeps the answers',
  async (_, [text, why]) => {
    const clinician = await (await world.clinician('no-patient.html')).clickIcon();
    await clinician.answerAge('18 or over');
    await clinician.choosePlace('Lambeth');
    await clinician.need('Food bank voucher');
    const { answers } = await clinician.held();
    expect(answers).toHaveLength(2);
    await clinician.paste(text);
    await clinician.panel.getByRole('alert').filter({ hasText: why }).waitFor();
    expect(await clinician.pasteBox.inputValue()).toBe(text);
    expect(await clinician.held()).toEqual({ patient: null, answers, cleared: null });
    await clinician.ruleOut('None of these');
    await clinician.chooseRole('Social prescriber');
    await expect.poll(() => clinician.namesToFind()).toEqual(['Fiona McLees']);
  },
);

test('a corrected text is accepted, and the panel says that it cleared the answers given before', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Lambeth');
  await clinician.need('Food bank voucher');
  await clinician.paste(WRONG['a wrong NHS number'][0]);
  await clinician.panel.getByRole('alert').waitFor();
  await clinician.paste(SMITH);
  await expect
    .poll(() => clinician.held())
    .toEqual({
      patient: expect.stringMatching(/^SMITH.* 0018$/),
      answers: [],
      cleared: WHY_CLEARED['patient named'],
    });
  expect(await clinician.panel.getByRole('alert').count()).toBe(0);
});

test.each([
  ['a page of the browser', 'chrome://version', UNREADABLE['not a page']],
  ['a page without an address', 'about:blank', UNREADABLE['not a page']],
  ['a PDF', 'letter.pdf', UNREADABLE['a PDF']],
  ['a page with two patients', 'two-patients.html', 'No patient was selected.'],
])('%s: the panel says so, and works by hand', async (_, page, says) => {
  const clinician = await (await world.clinician(page)).clickIcon();
  await clinician.panel.getByText(says).first().waitFor();
  expect(await clinician.held()).toEqual({ patient: null, answers: [], cleared: null });
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Southwark');
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toEqual(['social prescribing south Walworth']);
  expect(await clinician.copy('referral text')).toBe('Copied: referral text, without consent and risks');
});

test('the icon is clicked again on a page that a click does not open: the panel says that the browser does not let the page be read', async () => {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  await clinician.page.goto('about:blank');
  await clinician.panel.getByText(UNREADABLE['no access']).waitFor();
  await clinician.clickIcon();
  await clinician.panel.getByText(UNREADABLE['not a page']).waitFor();
});

test('the panel says that a policy blocks a site', async () => {
  // The wording is Chromium's. The tests in test/policy use a real policy.
  const panel = await world.chromium.context.newPage();
  await panel.addInitScript(() => {
    const refuse = () =>
      Promise.reject(new Error('This page cannot be scripted due to an ExtensionsSettings policy.'));
    for (const api of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser])
      if (api?.scripting) Object.defineProperty(api.scripting, 'executeScript', { value: refuse });
  });
  await panel.goto(`${world.chromium.base}src/panel/panel.html`);
  await panel.getByText(UNREADABLE.blocked).waitFor();
});
