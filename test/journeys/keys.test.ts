import { expect, test } from 'vitest';
import { ASKS } from './panel-in-view.ts';
import { useWorld } from './world.ts';

/**
 * Keys in the panel: one press gives one answer, even if the key repeats, and letters work under Caps Lock.
 */
const world = useWorld();

/** Holds a key down, so that the browser sends one press and then repeats. */
async function hold(
  keyboard: { down(key: string): Promise<void>; up(key: string): Promise<void> },
  key: string,
) {
  for (let times = 0; times < 6; times += 1) await keyboard.down(key);
  await keyboard.up(key);
}

test.each([
  ['with the focus on it', true],
  ['as the panel opens', false],
])('1 held down at the age, %s, answers only the age', async (_, isFocused) => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  const { panel } = clinician;
  await clinician.question('age').waitFor();
  if (isFocused) await clinician.question('age').getByRole('button', { name: '18 or over' }).focus();
  await hold(panel.keyboard, '1');
  await panel.getByRole('button', { name: `Change the answer to: ${ASKS.age}` }).waitFor();
  expect(await clinician.question('place').isVisible()).toBe(true);
  expect(await clinician.question('place').getByRole('button', { pressed: true }).count()).toBe(0);
  await clinician.press('1');
  await clinician.question('needs').waitFor();
});

test('of two questions with the same keys, only the keys that answer now stand out', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  const { panel } = clinician;
  const standsOut = async (question: 'age' | 'place' | 'needs' | 'exclusions') =>
    Number(
      await clinician
        .question(question)
        .locator('.key')
        .first()
        .evaluate((key) => getComputedStyle(key).opacity),
    ) === 1;
  await clinician.question('place').waitFor();
  await clinician.pasteBox.focus();
  await expect.poll(() => standsOut('age')).toBe(true);
  expect(await standsOut('place')).toBe(false);
  await clinician.question('age').getByRole('button').first().focus();
  await clinician.press('1');
  await clinician.question('age').waitFor({ state: 'hidden' });
  await clinician.press('1');
  await clinician.question('needs').waitFor();
  await clinician.press('3');
  await clinician.question('exclusions').waitFor();
  await expect
    .poll(async () => [await standsOut('needs'), await standsOut('exclusions')])
    .toEqual([true, false]);
  await clinician.press('Enter');
  await expect
    .poll(async () => [await standsOut('needs'), await standsOut('exclusions')])
    .toEqual([false, true]);
  await clinician.press('4');
  await clinician.press('1');
  // On the route, no key chooses for the referral until the focus is there.
  const consent = panel.getByRole('region', { name: 'Referral text' }).locator('.key').first();
  await expect.poll(() => consent.evaluate((key) => getComputedStyle(key).opacity)).not.toBe('1');
  await clinician.press('Enter');
  await expect.poll(() => consent.evaluate((key) => getComputedStyle(key).opacity)).toBe('1');
});

test('a key held down at a list ticks a box once, and does not untick it', async () => {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  await clinician.question('needs').waitFor();
  await hold(clinician.panel.keyboard, '1');
  await clinician.question('exclusions').waitFor();
  expect(await clinician.panel.getByRole('checkbox', { checked: true }).count()).toBe(1);
});

test('Enter held down on a button presses it once', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  const { panel } = clinician;
  await panel.locator('#keys summary').focus();
  await hold(panel.keyboard, 'Enter');
  expect(await panel.locator('#keys').getAttribute('open')).not.toBeNull();
});

test('a key held down still types in a field', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.pasteBox.focus();
  await hold(clinician.panel.keyboard, '1');
  expect(await clinician.pasteBox.inputValue()).toBe('111111');
});

test.each([
  ['under Caps Lock', 'S', 'W', 'C'],
  ['as they are', 's', 'w', 'c'],
])('letters open the sources and the service, and copy the referral text, %s', async (_, s, w, c) => {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  const { panel } = clinician;
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toHaveLength(1);
  for (const [key, part] of [
    [s, '#sources'],
    [w, '#about'],
    ['?', '#keys'],
  ] as const) {
    await clinician.press(key);
    expect(await panel.locator(part).getAttribute('open'), key).not.toBeNull();
  }
  await clinician.press(c);
  await panel.getByText('Copied: referral text').waitFor();
});
