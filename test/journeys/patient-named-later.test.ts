import { expect, test } from 'vitest';
import { WHY_CLEARED as WHY } from '../../src/panel/consultation/wording.ts';
import { useWorld } from './world.ts';

/** A page with a patient opens during a consultation about a pasted patient, or about nobody named. */
const world = useWorld();

const SMITH = 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000 0018';
const BELLO = 'BELLO, Amina (Ms) Born 06-Aug-1978 NHS No. 999 000 0026';
const PASTED = 'BELLO, Amina (Ms) Born 06-Aug-1978 NHS No. 999 000 0026 Address 4 Invented Road, SE11 6SP';

test('pasted, then a page with another patient: the consultation is about that patient', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.paste(PASTED);
  await clinician.answerForLonely();
  await clinician.page.goto(world.address('banner-record.html'));
  await expect
    .poll(() => clinician.held())
    .toEqual({
      patient: SMITH,
      answers: [],
      cleared: `BELLO, Amina (Ms): ${WHY['other patient']}`,
    });
  await clinician.banner.getByText('From this page').waitFor();
});

test('pasted, then the page of the same patient: the answers stay, and the consultation belongs to the page', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.paste(PASTED);
  await clinician.need('Social isolation');
  await clinician.page.goto(world.address('document-repository.html'));
  await clinician.banner.getByText('From this page').waitFor();
  expect(await clinician.held()).toMatchObject({
    answers: [expect.stringContaining('Social isolation')],
    cleared: null,
  });
  await clinician.page.goto(world.address('no-patient.html'));
  await expect.poll(() => clinician.held()).toMatchObject({ patient: null, answers: [] });
});

test('pasted, then other tabs without a patient: the consultation stays', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.paste(PASTED);
  await clinician.need('Social isolation');
  await clinician.openTab(world.address('no-patient.html'));
  await clinician.panel
    .getByText(/click the icon/i)
    .or(clinician.question('exclusions'))
    .first()
    .waitFor();
  expect(await clinician.held()).toMatchObject({ patient: BELLO, cleared: null });
  expect((await clinician.held()).answers).toHaveLength(1);
});

test('by hand, then a page with a patient: the panel clears all answers', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Lambeth');
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toEqual(['Fiona McLees']);
  await clinician.page.goto(world.address('banner-record.html'));
  await expect
    .poll(() => clinician.held())
    .toEqual({ patient: SMITH, answers: [], cleared: WHY['patient named'] });
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toEqual(['social prescribing south Walworth']);
});

/** The banner of EMIS, which does not say where the patient is registered. */
const BANNER = 'BELLO, Amina (Ms)   Born 06-Aug-1978 (48y)   Gender Female   NHS No. 999 000 0026';

test('by hand, then a paste: the panel clears the answers and the route', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Lewisham');
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toEqual(['Joy']);
  await clinician.pasteAnywhere(PASTED);
  await expect
    .poll(() => clinician.held())
    .toEqual({ patient: BELLO, answers: [], cleared: WHY['patient named'] });
  expect(await clinician.namesToFind()).toEqual([]);
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toEqual(['Fiona McLees']);
  // The notice stays long enough to be read, and then disappears.
  await expect.poll(async () => (await clinician.held()).cleared).toBeNull();
});

test('by hand the age and the place, then a patient of that age and place: the panel says nothing and asks nothing again', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Southwark');
  await clinician.page.goto(world.address('banner-record.html'));
  await clinician.banner.waitFor();
  await clinician.question('needs').waitFor();
  expect(await clinician.held()).toEqual({ patient: SMITH, answers: [], cleared: null });
  await clinician.panel.getByText('registered at PENROSE SURGERY').waitFor();
});

test('by hand the age and the place, then a paste that says the same: the panel says nothing and asks nothing again', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Lambeth');
  await clinician.pasteAnywhere(PASTED);
  await clinician.banner.waitFor();
  await clinician.panel.getByText('lives at SE11 6SP').waitFor();
  expect(await clinician.held()).toEqual({ patient: BELLO, answers: [], cleared: null });
  expect(await clinician.question('needs').isVisible()).toBe(true);
});

test.each([
  ['another place', '18 or over', 'Southwark', PASTED, 'needs'],
  ['no place', '18 or over', 'Lambeth', BANNER, 'place'],
  [
    'no date of birth',
    '18 or over',
    'Lambeth',
    'BELLO, Amina (Ms)  NHS No. 999 000 0026  Address 4 Invented Road, SE11 6SP',
    'age',
  ],
] as const)('by hand the age and the place, then a patient of %s: the panel says so', async (...its) => {
  const [, age, place, text, asked] = its;
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.answerAge(age);
  await clinician.choosePlace(place);
  await clinician.pasteAnywhere(text);
  await expect.poll(async () => (await clinician.held()).cleared).toBe(WHY['patient named']);
  await clinician.question(asked).waitFor();
  expect(await clinician.question(asked).getByRole('button', { pressed: true }).count()).toBe(0);
});

test('by hand a place and needs, then a child on the page: the panel stops, and says that it cleared the answers', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Southwark');
  await clinician.answerForLonely();
  await clinician.outcome('Refer in EMIS to the social prescribing hub').waitFor();
  await clinician.page.goto(world.address('young-patient.html'));
  await clinician.outcome('Not accepted').waitFor();
  expect((await clinician.held()).cleared).toBe(WHY['patient named']);
  expect(await clinician.namesToFind()).toEqual([]);
});

test('after Start again, the box has no text about the last patient', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.paste('JONES, Ann: 999 000 0019');
  await clinician.answerAge('Under 18');
  await clinician.startAgain();
  expect(await clinician.pasteBox.inputValue()).toBe('');
});
