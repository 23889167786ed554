import { expect, test } from 'vitest';
import { WHY_CLEARED as WHY } from '../../src/panel/consultation/wording.ts';
import { soonShow, soonShowBello } from './blocked-page.ts';
import type { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/** Before the panel copies anything, it asks the content script to read the page again. */
const world = useWorld();

const BEFORE = 'What was on the clipboard before';

/** A finished consultation about a patient whose record is a form, with another text on the clipboard. */
async function atTheRoute(): Promise<Clinician> {
  const clinician = await (await world.clinician('form-record.html')).clickIcon();
  await clinician.answerForLonely();
  await clinician.panel.getByText('Check that the patient open in EMIS').waitFor();
  await clinician.panel.evaluate((text) => navigator.clipboard.writeText(text), BEFORE);
  return clinician;
}

const expectNothingCopied = async (clinician: Clinician) => {
  expect((await clinician.clipboard())['text/plain']).toBe(BEFORE);
  await expect
    .poll(() => clinician.held())
    .toMatchObject({
      patient: expect.stringContaining('999 000 0026'),
      answers: [],
    });
  expect((await clinician.held()).cleared).toMatch(/smith/i);
  expect((await clinician.held()).cleared).toContain(WHY['other patient']);
};

test('a patient who changes at the moment of copying: the panel copies nothing', async () => {
  const clinician = await atTheRoute();
  await soonShowBello(clinician.page, 2000);
  expect(await clinician.copy('social prescribing south Walworth')).toBe(
    'Nothing was copied: the patient has changed.',
  );
  await expectNothingCopied(clinician);
});

test('a death that the page reports at the moment of copying: the panel copies nothing', async () => {
  const clinician = await atTheRoute();
  await soonShow(clinician.page, 2000, { line: 'Deceased: 03-Mar-2025' });
  const copy = clinician.panel.getByRole('button', { name: 'Copy social prescribing south Walworth' });
  await copy.click();
  await clinician.outcome('Not accepted').waitFor();
  await clinician.panel
    .getByText('Nothing was copied: what is shown here has changed. Look again.')
    .waitFor();
  expect((await clinician.clipboard())['text/plain']).toBe(BEFORE);
});

test('a page that does not answer: the panel copies nothing until it does', async () => {
  const clinician = await atTheRoute();
  await soonShowBello(clinician.page, 6000);
  expect(await clinician.copy('referral text')).toMatch(/^Nothing was copied: the page does not say/);
  await expectNothingCopied(clinician);
});

test('a patient who changes at the moment of answering: the answer does not count for the new patient', async () => {
  const clinician = await (await world.clinician('form-record.html')).clickIcon();
  await clinician.question('needs').waitFor();
  await soonShowBello(clinician.page, 2000);
  await clinician.need('Social isolation');
  await expect
    .poll(() => clinician.held())
    .toMatchObject({
      patient: expect.stringContaining('999 000 0026'),
      answers: [],
    });
});

test('the same patient is still there: the panel copies, and says so', async () => {
  const clinician = await atTheRoute();
  expect(await clinician.copy('referral text')).toBe('Copied: referral text, without consent and risks');
  expect((await clinician.clipboard())['text/plain']).toContain('- Social isolation');
});
