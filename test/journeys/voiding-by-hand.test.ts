import { expect, test } from 'vitest';
import { WHY_CLEARED as WHY } from '../../src/panel/words.ts';
import { soon, useWorld } from './world.ts';

/** A consultation about a pasted patient, or one not named, meets a page with a patient. */
const world = useWorld();

const SMITH = 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000 0018';
const BELLO = 'BELLO, Amina (Ms) Born 06-Aug-1978 NHS No. 999 000 0026';
const PASTED = 'BELLO, Amina (Ms) Born 06-Aug-1978 NHS No. 999 000 0026 Address 4 Invented Road, SE11 6SP';

test('pasted, then a page with another patient: theirs now', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.paste(PASTED);
  await clinician.answerForLonely();
  await clinician.page.goto(world.address('banner-record.html'));
  await soon(() => clinician.held()).toEqual({
    patient: SMITH,
    answers: [],
    cleared: `BELLO, Amina (Ms): ${WHY['other patient']}`,
  });
  await clinician.banner.getByText('From this page').waitFor();
});

test('pasted, then the page of the same patient: the answers stay, bound to the page', async () => {
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
  await soon(() => clinician.held()).toMatchObject({ patient: null, answers: [] });
});

test('pasted, then other tabs without a patient: it stays', async () => {
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

test('by hand, then a page with a patient: nothing is taken over', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Lambeth');
  await clinician.answerForLonely();
  await soon(() => clinician.namesToFind()).toEqual(['Fiona McLees']);
  await clinician.page.goto(world.address('banner-record.html'));
  await soon(() => clinician.held()).toEqual({ patient: SMITH, answers: [], cleared: WHY['other patient'] });
  await clinician.answerForLonely();
  await soon(() => clinician.namesToFind()).toEqual(['social prescribing south Walworth']);
});

test('started again, nothing of the last is left in the box', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  await clinician.paste('JONES, Ann: 999 000 0019');
  await clinician.answerAge('Under 18');
  await clinician.startAgain();
  expect(await clinician.pasteBox.inputValue()).toBe('');
});
