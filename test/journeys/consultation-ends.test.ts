import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { WHY_CLEARED as WHY } from '../../src/panel/consultation/wording.ts';
import type { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/** A consultation about a patient on a page ends when the page no longer shows that patient. */
const world = useWorld();

const SMITH = 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000 0018';
const BELLO = 'BELLO, Amina (Ms) Born 06-Aug-1978 NHS No. 999 000 0026';
const BELLO_DOCUMENTS = 'BELLO, Amina Born 06-Aug-1978 NHS No. 999 000 0026';

/** A consultation about John Smith with all questions answered. */
async function consultation(page: string): Promise<Clinician> {
  const clinician = await (await world.clinician(page)).clickIcon();
  await clinician.answerForLonely();
  await expect.poll(async () => (await clinician.held()).answers).toHaveLength(4);
  expect(await clinician.held()).toMatchObject({ patient: SMITH, cleared: null });
  return clinician;
}

/** Waits until the answers are cleared, and the panel shows the new patient and names the previous one. */
const ended = (clinician: Clinician, patient: string | null, why: string, was = 'SMITH, John (Mr)') =>
  expect.poll(() => clinician.held()).toEqual({ patient, answers: [], cleared: `${was}: ${why}` });

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

test('a consultation ends when the page shows another patient at the same address', async () => {
  const clinician = await consultation('next-patient.html');
  await press(clinician.page, 'Next patient');
  await ended(clinician, BELLO, WHY['other patient']);
  await press(clinician.page, 'Next patient');
  await ended(clinician, SMITH, WHY['other patient'], 'BELLO, Amina (Ms)');
});

test('a consultation ends when the record is closed on the same page', async () => {
  const clinician = await consultation('next-patient.html');
  await press(clinician.page, 'Close the record');
  await ended(clinician, null, WHY['record closed']);
});

test('a consultation ends when a second patient appears beside the first, and the panel takes neither', async () => {
  const clinician = await consultation('next-patient.html');
  await clinician.page.locator('main').evaluate((main) => {
    main.append('Amina Bello, date of birth: 6 August 1978, NHS number: 999 000 0026');
  });
  await ended(clinician, null, WHY['two patients']);
  await clinician.panel.getByText('No patient was selected.').waitFor();
});

test('a consultation ends when the same number has another date of birth', async () => {
  const clinician = await consultation('next-patient.html');
  await clinician.page.locator('#patient').evaluate((patient) => {
    patient.textContent = 'SMITH, John (Mr) Born 01-Jan-1961 NHS No. 999 000 0018';
  });
  await ended(clinician, SMITH.replace('1960', '1961'), WHY['other patient']);
});

test('a consultation ends when the page is reloaded', async () => {
  const clinician = await consultation('banner-record.html');
  await clinician.page.reload();
  await ended(clinician, SMITH, WHY['page left']);
});

test('a consultation ends when the tab opens another page, or goes back or forward', async () => {
  const clinician = await consultation('banner-record.html');
  await clinician.page.goto(world.address('document-repository.html'));
  await ended(clinician, BELLO_DOCUMENTS, WHY['page left']);
  await clinician.answerForLonely();
  await clinician.page.goBack();
  await ended(clinician, SMITH, WHY['page left'], 'BELLO, Amina');
  await clinician.answerForLonely();
  await clinician.page.goForward();
  await ended(clinician, BELLO_DOCUMENTS, WHY['page left']);
});

test('a consultation ends on a page that cannot be read, of another site or of the browser', async () => {
  const clinician = await consultation('banner-record.html');
  await clinician.page.goto(world.address('document-repository.html', 'other'));
  await ended(clinician, null, WHY['page left']);
  await clinician.page.goto('chrome://version');
  await ended(clinician, null, WHY['page left']);
});

test('a consultation ends when the clinician switches to another tab, and back', async () => {
  const clinician = await consultation('banner-record.html');
  const tab = await clinician.openTab(world.address('document-repository.html'));
  await ended(clinician, null, WHY['other tab']);
  await clinician.clickIcon(tab);
  await ended(clinician, BELLO_DOCUMENTS, WHY['other tab']);
  await clinician.need('Social isolation');
  await clinician.page.bringToFront();
  await ended(clinician, SMITH, WHY['other tab'], 'BELLO, Amina');
});

test('a consultation ends when its tab is closed', async () => {
  const clinician = await consultation('banner-record.html');
  await clinician.openTab(world.address('no-patient.html'));
  await clinician.page.bringToFront();
  await expect.poll(async () => (await clinician.held()).patient).toBe(SMITH);
  await clinician.need('Social isolation');
  await clinician.page.close();
  await expect.poll(() => clinician.held()).toMatchObject({ patient: null, answers: [] });
  expect((await clinician.held()).cleared).toContain('SMITH, John (Mr): ');
});

test('a consultation ends when the frame with the record shows another patient', async () => {
  const clinician = await consultation('framed-record.html');
  await clinician.page.frame('record')?.goto(world.address('document-repository.html'));
  await expect
    .poll(() => clinician.held())
    .toMatchObject({
      answers: [],
      cleared: `SMITH, John (Mr): ${WHY['page left']}`,
    });
  await clinician.clickIcon();
  await ended(clinician, BELLO_DOCUMENTS, WHY['page left']);
});

test('Start again clears the answers, and names no previous patient', async () => {
  const clinician = await consultation('banner-record.html');
  await clinician.startAgain();
  await expect.poll(() => clinician.held()).toEqual({ patient: SMITH, answers: [], cleared: null });
});
