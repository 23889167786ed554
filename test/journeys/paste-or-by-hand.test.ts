import { expect, test } from 'vitest';
import { useWorld } from './world.ts';

/**
 * Consultations on a page without a patient: with pasted text, or by hand. `walk.test.ts` has the spotted
 * patient.
 */
const world = useWorld();

const BANNER = 'BELLO, Amina (Ms)   Born 06-Aug-1978 (48y)   Gender Female   NHS No. 999 000 0026';
const BELLO = 'BELLO, Amina (Ms) Born 06-Aug-1978 NHS No. 999 000 0026';

test('pasted with an address: six actions from the icon', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.paste(`${BANNER}\r\nAddress  4 Invented Road, London, SE11 6SP`);
  await clinician.answerForLonely();
  await clinician.outcome('Send an EMIS task to the PCN social prescriber').getByText('SE11 6SP').waitFor();
  expect(clinician.actions).toBeLessThanOrEqual(6);
  expect(await clinician.namesToFind()).toEqual(['Fiona McLees']);
  expect((await clinician.held()).patient).toBe(BELLO);
  await clinician.banner.getByText('From the pasted text').waitFor();
});

test('pasted without an address: the panel also asks for the place, but not the age', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.pasteAnywhere(BANNER);
  await clinician.choosePlace('Lambeth');
  await clinician.answerForLonely();
  await clinician
    .outcome('Send an EMIS task to the PCN social prescriber')
    .getByText('chosen by you')
    .waitFor();
  expect(clinician.actions).toBeLessThanOrEqual(6);
});

test.each([
  ['Lambeth', 'Fiona McLees'],
  ['Lewisham', 'Joy'],
  ['Southwark', 'social prescribing south Walworth'],
] as const)('by hand, %s: at most seven actions from the icon', async (place, find) => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.answerAge('18 or over');
  await clinician.choosePlace(place);
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toEqual([find]);
  expect(clinician.actions).toBeLessThanOrEqual(7);
  expect((await clinician.held()).patient).toBeNull();
});

test('the panel reads a page without access after a click on the icon there', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.panel.getByText('no NHS number').waitFor();
  await clinician.page.goto(world.address('document-repository.html', 'other'));
  await clinician.panel.getByText(/click the icon/i).waitFor();
  expect((await clinician.held()).patient).toBeNull();
  await clinician.clickIcon();
  await expect.poll(async () => (await clinician.held()).patient).toContain('BELLO, Amina');
});

test('after the panel is closed and opened again, it shows the patient and has no answers', async () => {
  const clinician = await (await world.clinician('banner-record.html')).clickIcon();
  await clinician.answerForLonely();
  await clinician.closePanel();
  await clinician.clickIcon();
  await expect
    .poll(() => clinician.held())
    .toEqual({
      patient: 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000 0018',
      answers: [],
      cleared: null,
    });
});

test('the panel reads a page whose frames the browser sometimes leaves out at first', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.panel.getByText('no NHS number').waitFor();
  await clinician.panel.evaluate(() => {
    const { browser } = globalThis as { browser?: typeof chrome };
    let skipped = 0;
    // `chrome.scripting` and `browser.scripting` may be the same object.
    for (const scripting of new Set([chrome.scripting, (browser ?? chrome).scripting])) {
      const executeScript = scripting.executeScript.bind(scripting) as (of: unknown) => Promise<unknown>;
      const skipFirstCalls = (of: unknown) => (skipped++ < 3 ? Promise.resolve([]) : executeScript(of));
      Object.assign(scripting, { executeScript: skipFirstCalls });
    }
  });
  await clinician.page.goto(world.address('banner-record.html'));
  await expect.poll(async () => (await clinician.held()).patient).toContain('SMITH');
});
