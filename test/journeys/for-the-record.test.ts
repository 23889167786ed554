import { expect, test } from 'vitest';
import type { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/** The note and the code for the patient's record, for each decision of the patient. */
const world = useWorld();

async function atTheRoute(page: string): Promise<Clinician> {
  const clinician = await (await world.clinician(page)).clickIcon();
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toHaveLength(1);
  return clinician;
}

const record = (clinician: Clinician) => clinician.panel.getByRole('region', { name: 'For the record' });
const copied = async (clinician: Clinician) => (await clinician.clipboard())['text/plain'];
const DAY =
  /\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/;

test('there is nothing to copy until the clinician says what the patient decided', async () => {
  const clinician = await atTheRoute('banner-record.html');
  expect(await record(clinician).getByRole('button', { name: /^Copy/ }).count()).toBe(0);
});

test.each([
  ['accepted', 'Referral to social prescribing service', '871731000000106', 'Recorded by the link worker.'],
  ['declined', 'Social prescribing declined', '871711000000103', 'Recorded by the link worker.'],
  [
    'offered',
    'Social prescribing offered',
    '871691000000100',
    'Not confirmed. Check it in your code browser.',
  ],
] as const)(
  '%s: one note without identifiers, one code, and who records it',
  async (decision, term, code, who) => {
    const clinician = await atTheRoute('banner-record.html');
    await clinician.decide(decision);
    await record(clinician).getByText(who).waitFor();
    expect(
      await record(clinician)
        .getByRole('button', { name: /^Copy code/ })
        .count(),
    ).toBe(1);
    await clinician.copy(`code for ${term}`);
    expect(await copied(clinician)).toBe(code);
    await clinician.copy('note');
    const note = (await copied(clinician)) ?? '';
    expect(note).toMatch(DAY);
    expect(note).toMatch(/^Social prescribing offered/);
    expect(note).not.toMatch(/[\r\n]|smith|john|999|1960|penrose/i);
    expect(note.includes('social prescribing south Walworth')).toBe(decision === 'accepted');
    // A second click withdraws the decision, which removes the note.
    await clinician.decide(decision);
    expect(await record(clinician).getByRole('button', { name: /^Copy/ }).count()).toBe(0);
  },
);

test('a patient who has not accepted: the panel says not to send the referral or the message', async () => {
  const clinician = await atTheRoute('banner-record.html');
  const warning = record(clinician).getByText('Do not send');
  await clinician.decide('declined');
  await expect.poll(() => warning.allInnerTexts()).toEqual(['Do not send the referral or the message.']);
  await clinician.decide('offered');
  await expect
    .poll(() => warning.allInnerTexts())
    .toEqual(['Do not send the referral or the message until the patient accepts.']);
  await clinician.decide('accepted');
  await expect.poll(() => warning.allInnerTexts()).toEqual([]);
});

test('the clinician can choose the decision and copy the note by keyboard alone', async () => {
  const clinician = await atTheRoute('banner-record.html');
  for (const heading of ['Referral text', 'For the record']) {
    await clinician.press('Enter');
    await expect.poll(() => clinician.focused()).toBe(heading);
  }
  await clinician.press('1');
  for (let presses = 0; presses < 5 && (await clinician.focused()) !== 'Copy note'; presses += 1)
    await clinician.press('Tab');
  await clinician.press('Enter');
  await clinician.panel.getByText('Copied: note').waitFor();
  expect(await copied(clinician)).toMatch(/^Social prescribing offered and accepted, /);
});

test('where the platform writes codes into the record, the panel says not to code twice', async () => {
  const platform = await atTheRoute('prescription-tracker.html');
  const warning = (clinician: Clinician) => record(clinician).getByText('Do not code twice.');
  await platform.decide('accepted');
  expect(await warning(platform).innerText()).toBe(
    'The Joy platform may write codes into EMIS by itself (not confirmed). Do not code twice.',
  );
  // A patient who has declined or not decided is not sent to the platform, so it writes no codes.
  for (const decision of ['declined', 'offered'] as const) {
    await platform.decide(decision);
    expect(await warning(platform).count()).toBe(0);
  }
  const task = await atTheRoute('document-repository.html');
  await task.decide('accepted');
  expect(await warning(task).count()).toBe(0);
});
