import { expect, test } from 'vitest';
import type { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/**
 * The date changes while the panel is open: at midnight, while the computer sleeps, or when its clock is
 * corrected.
 */
const world = useWorld({ ownBrowser: true });

const NOT_YET = 'Not accepted';
const HUB = 'Refer in EMIS to the social prescribing hub';

/** Opens the panel at a given time, on the record of somebody who turns 18 on 23 November 2026. */
async function openAt(time: string): Promise<Clinician> {
  const clinician = await (await world.clinician('nearly-eighteen.html')).clickIcon();
  await clinician.panel.clock.install({ time: new Date(time) });
  // After the reload, the panel's timers use the installed clock too.
  await clinician.panel.reload();
  await clinician.banner.waitFor();
  return clinician;
}

/**
 * Sets the clock without running timers, as sleep and corrections do. Waits before, because the panel also looks at
 * the date when a file has loaded and when the page has replied to the last answer.
 */
async function setClock({ panel }: Clinician, time: string): Promise<void> {
  await panel.waitForTimeout(500);
  await panel.clock.setSystemTime(new Date(time));
}

test('midnight before the eighteenth birthday: the panel refuses, then asks what is needed, without a key or click', async () => {
  const clinician = await openAt('2026-11-22T23:58:30');
  await clinician.outcome(NOT_YET).waitFor();
  expect(await clinician.banner.innerText()).toContain('(17y 11m)');
  await clinician.panel.clock.fastForward('01:00');
  await clinician.outcome(NOT_YET).waitFor();
  await clinician.panel.clock.fastForward('01:00');
  await clinician.question('needs').waitFor();
  expect(await clinician.banner.innerText()).toContain('(18y)');
  expect(await clinician.outcome(NOT_YET).count()).toBe(0);
  await clinician.answerForLonely();
  await clinician.outcome(HUB).waitFor();
});

test('a computer that slept over the birthday: the panel is right within a minute of waking', async () => {
  const clinician = await openAt('2026-11-22T18:00:00');
  await clinician.outcome(NOT_YET).waitFor();
  await setClock(clinician, '2026-11-23T09:00:00');
  await clinician.panel.clock.runFor(60_000);
  await clinician.question('needs').waitFor();
});

test('a computer that slept over the birthday: the panel is right as soon as it gets the focus', async () => {
  const clinician = await openAt('2026-11-22T18:00:00');
  await clinician.outcome(NOT_YET).waitFor();
  await setClock(clinician, '2026-11-23T09:00:00');
  await clinician.panel.evaluate(() => dispatchEvent(new FocusEvent('focus')));
  await clinician.question('needs').waitFor();
});

test('a clock set back to the day before: the panel refuses at the next answer', async () => {
  const clinician = await openAt('2026-11-23T09:00:00');
  await clinician.need('Social isolation');
  await setClock(clinician, '2026-11-22T09:00:00');
  await clinician.ruleOut('None of these');
  await clinician.outcome(NOT_YET).waitFor();
  expect(await clinician.banner.innerText()).toContain('(17y 11m)');
});

test('a clock set back to the day before: the panel copies no text of the later day', async () => {
  const clinician = await openAt('2026-11-23T09:00:00');
  await clinician.answerForLonely();
  await clinician.outcome(HUB).waitFor();
  const before = 'What was on the clipboard before';
  await clinician.panel.evaluate((text) => navigator.clipboard.writeText(text), before);
  await setClock(clinician, '2026-11-22T09:00:00');
  expect(await clinician.copy('referral text')).toBe('Nothing was copied: the date has changed. Look again.');
  await clinician.outcome(NOT_YET).waitFor();
  expect((await clinician.clipboard())['text/plain']).toBe(before);
});

test('the day after the review date: the open panel says that the review is due', async () => {
  const clinician = await openAt('2026-11-23T09:00:00');
  await clinician.panel.getByText(/^Guidance reviewed/).waitFor();
  await setClock(clinician, '2036-11-23T09:00:00');
  await clinician.need('Social isolation');
  await clinician.panel.getByText('Check before you rely on this.').waitFor();
});

test('a panel opened after the review date says at once that the review is due', async () => {
  const { panel } = await (await world.clinician('no-patient.html')).clickIcon();
  await panel.clock.install({ time: new Date('2036-11-23T09:00:00') });
  await panel.reload();
  const notice = panel.getByRole('note').filter({ hasText: 'Check before you rely on this.' });
  await notice.waitFor();
  // The build renders this notice as not yet due. The panel must have replaced it, with its class.
  expect(await notice.getAttribute('class')).toBe('notice');
  expect(await panel.getByText(/^Guidance reviewed/).count()).toBe(0);
});
