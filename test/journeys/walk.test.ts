import { expect, test } from 'vitest';
import { useWorld } from './world.ts';

/** The usual consultation, in each borough: a patient on the page, from the icon to the route. */
const world = useWorld();

const patients = [
  {
    page: 'banner-record.html',
    patient: 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000 0018',
    route: 'Refer in EMIS to the social prescribing hub',
    why: 'Southwark: registered at PENROSE SURGERY',
    find: 'social prescribing south Walworth',
  },
  {
    page: 'document-repository.html',
    patient: 'BELLO, Amina Born 06-Aug-1978 NHS No. 999 000 0026',
    route: 'Send an EMIS task to the PCN social prescriber',
    why: 'Lambeth: lives at SE11 6SP',
    find: 'Fiona McLees',
  },
  {
    page: 'prescription-tracker.html',
    patient: 'OKAFOR, Grace Born 06-Mar-1951 NHS No. 999 123 4578',
    route: 'Refer in EMIS with the Joy platform',
    why: 'Lewisham: lives at SE6 1JD',
    find: 'Joy',
  },
];

test.each(patients)('$find: four actions from the icon', async ({ page, patient, route, why, find }) => {
  const clinician = await (await world.clinician(page)).clickIcon();
  await expect.poll(() => clinician.held()).toEqual({ patient, answers: [], cleared: null });
  await clinician.answerForLonely();
  const outcome = clinician.outcome(route);
  await outcome.getByText(why).waitFor();
  expect(clinician.actions).toBeLessThanOrEqual(4);
  expect(await clinician.namesToFind()).toEqual([find]);
  await outcome.getByText('Check that the patient open in EMIS is the patient named above.').waitFor();
});

test.each(patients)(
  '$find: by the keyboard alone, from the shortcut to the copied text',
  async ({ page, route }) => {
    const clinician = await (await world.clinician(page)).pressShortcut();
    await clinician.answerForLonelyByKeys();
    await clinician.outcome(route).waitFor();
    // One more than by mouse, because a list of checkboxes waits for Enter.
    expect(clinician.actions).toBeLessThanOrEqual(5);
    expect(await clinician.focused()).toBe(route);
    for (
      let presses = 0;
      presses < 20 && (await clinician.focused()) !== 'Copy referral text';
      presses += 1
    ) {
      await clinician.press('Tab');
    }
    await clinician.press('Enter');
    await clinician.panel.getByText('Copied: referral text').waitFor();
    expect((await clinician.clipboard())['text/plain']).toContain('- Social isolation');
  },
);
