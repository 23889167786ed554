import { expect, test } from 'vitest';
import { READING_TIME } from '../../src/panel/consultation/cleared-notice.ts';
import { PAUSE } from '../../src/panel/key-guard.ts';
import type { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/** Keys that the clinician is still pressing when the patient changes never answer for the next patient. */

const world = useWorld();

const BELLO = 'BELLO, Amina (Ms)  Born 06-Aug-1978  Gender: -  NHS No. 999 000 0026';
const IGNORED = 'The patient has just changed, so this key was not used. Look, then press it again.';

/**
 * Changes the page's banner, and waits until the panel follows.
 * @param banner the new text; empty for no patient
 */
async function show(clinician: Clinician, banner: string) {
  await clinician.page.evaluate((words) => {
    (document.querySelector('header') as HTMLElement).textContent = words;
  }, banner);
  const [name = ''] = banner.split('  ');
  if (name) await clinician.banner.getByText(name).waitFor();
  else await clinician.banner.waitFor({ state: 'detached' });
}

/** A clinician who has given an answer about SMITH, on a page that no longer shows a patient. */
async function closedRecord(): Promise<Clinician> {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  await clinician.need('Food bank voucher');
  await show(clinician, '');
  await clinician.panel.getByText('The record was closed').waitFor();
  return clinician;
}

const nothingAnswered = async (clinician: Clinician) => {
  const { patient, answers, cleared } = await clinician.held();
  expect({ isBello: patient?.includes('BELLO'), answers, isSaid: cleared !== null }).toEqual({
    isBello: true,
    answers: [],
    isSaid: true,
  });
};

const isFocusKept = (clinician: Clinician) =>
  clinician.panel.evaluate(() => document.activeElement !== document.body);

test('digits typed into the paste box while the next patient arrives answer no question', async () => {
  const clinician = await closedRecord();
  const { keyboard } = clinician.panel;
  await clinician.pasteBox.click();
  await keyboard.type('999', { delay: 60 });
  await show(clinician, BELLO);
  expect(await isFocusKept(clinician)).toBe(true);
  await keyboard.type('0001234 ', { delay: 60 });
  await clinician.panel.getByText(IGNORED).waitFor();
  await nothingAnswered(clinician);
});

test('a postcode typed while the next patient arrives answers no question', async () => {
  const clinician = await closedRecord();
  await clinician.pasteBox.click();
  await clinician.panel.keyboard.type('SE1', { delay: 60 });
  await show(clinician, BELLO);
  await clinician.panel.keyboard.type('7 3DW', { delay: 60 });
  await nothingAnswered(clinician);
});

test.each(['Enter', 'Space', '1'])(
  '%s pressed while the patient changes presses no button for the next patient',
  async (key) => {
    const clinician = await (await world.clinician('banner-record.html')).clickIcon();
    await clinician.need('Food bank voucher');
    await clinician.panel.keyboard.down(key);
    await show(clinician, BELLO);
    await clinician.panel.keyboard.up(key);
    await clinician.press(key);
    await clinician.press(key);
    await nothingAnswered(clinician);
    expect(await clinician.panel.locator('details[open]').count()).toBe(0);
  },
);

test.each([
  ['after a pause', (clinician: Clinician) => clinician.panel.waitForTimeout(PAUSE + 100)],
  ['after Tab', (clinician: Clinician) => clinician.press('Tab')],
  [
    'after the mouse has moved',
    async ({ panel }: Clinician) => {
      await panel.mouse.move(100, 300);
      await panel.mouse.move(120, 320);
    },
  ],
])('a key answers for the next patient %s', async (_, wait) => {
  const clinician = await closedRecord();
  await clinician.pasteBox.click();
  await clinician.panel.keyboard.type('9');
  await show(clinician, BELLO);
  await wait(clinician);
  await clinician.press('1');
  await expect.poll(() => clinician.panel.getByRole('checkbox', { checked: true }).count()).toBe(1);
});

test('the notice of the change stays long enough to be read, and then goes by itself', async () => {
  const clinician = await closedRecord();
  await show(clinician, BELLO);
  const since = performance.now();
  await clinician.need('Food bank voucher');
  await clinician.panel.waitForTimeout(READING_TIME / 2);
  expect((await clinician.held()).cleared).toContain('SMITH');
  await expect.poll(async () => (await clinician.held()).cleared).toBeNull();
  expect(performance.now() - since).toBeGreaterThan(READING_TIME - 1000);
});

test('keys answer at once in a panel that has just opened with a patient', async () => {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  await clinician.question('needs').waitFor();
  await clinician.press('1');
  await clinician.question('exclusions').waitFor();
});
