import { expect, test } from 'vitest';
import { WHY_CLEARED as WHY } from '../../src/panel/consultation/wording.ts';
import type { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/** Pasted texts other than a whole banner: an NHS number alone, details without one, or spreadsheet rows. */
const world = useWorld();

const opened = async () => (await world.clinician('no-patient.html')).clickIcon();
const details = (clinician: Clinician) =>
  clinician.panel.getByRole('region', { name: 'Read from the pasted text' });
const unread = (clinician: Clinician) => clinician.panel.getByRole('alert');

test('an NHS number alone is accepted, and the panel asks for age and place', async () => {
  const clinician = await opened();
  await clinician.paste('9990000026');
  await expect.poll(async () => (await clinician.held()).patient).toBe('NHS No. 999 000 0026');
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Lambeth');
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toEqual(['Fiona McLees']);
  expect((await clinician.held()).patient).toBe('NHS No. 999 000 0026');
});

test('an NHS number alone, by keyboard alone', async () => {
  const clinician = await opened();
  await clinician.pasteAnywhere('999 000 0026');
  await clinician.question('age').waitFor();
  await clinician.banner.waitFor();
  await clinician.press('1');
  await clinician.question('place').waitFor();
  await clinician.pressKeyOf(clinician.question('place').getByRole('button', { name: 'Lambeth' }));
  await clinician.question('needs').waitFor();
  await expect.poll(async () => (await clinician.held()).patient).toBe('NHS No. 999 000 0026');
});

test('a number is not accepted on the page without a label, nor in the box with a wrong digit', async () => {
  const clinician = await opened();
  await clinician.page.evaluate(() => document.body.append('999 000 0026'));
  await clinician.paste('999 000 0027');
  await unread(clinician).getByText('This number is not a valid NHS number.').waitFor();
  expect((await clinician.held()).patient).toBeNull();
  await clinician.paste('999 000 0026');
  await clinician.banner.waitFor();
});

test('details without a number answer age and place, show what was read, and name nobody', async () => {
  const clinician = await opened();
  await clinician.paste('DOB 06/08/1978\nSE11 6SP');
  await details(clinician).getByText('06-Aug-1978 (48y)').waitFor();
  await details(clinician).getByText('SE11 6SP').waitFor();
  await clinician.question('needs').waitFor();
  expect(await clinician.question('age').isVisible()).toBe(false);
  await clinician.answerForLonely();
  await expect.poll(() => clinician.namesToFind()).toEqual(['Fiona McLees']);
  expect((await clinician.held()).patient).toBeNull();
  await details(clinician).waitFor();
});

test('a practice alone, by keyboard alone: the age is asked, the place is answered', async () => {
  const clinician = await opened();
  await clinician.pasteAnywhere('Penrose Surgery');
  await details(clinician).getByText('Penrose Surgery').waitFor();
  const southwark = clinician.question('place').getByRole('button', { name: 'Southwark', pressed: true });
  await southwark.waitFor();
  await clinician.question('age').getByRole('button', { name: '18 or over' }).focus();
  await clinician.press('Enter');
  await clinician.question('needs').waitFor();
});

test('details of a child stop at once, and can be removed', async () => {
  const clinician = await opened();
  await clinician.paste('Born 14-Feb-2014');
  await clinician.outcome('Not accepted').waitFor();
  await clinician.click(clinician.panel.getByRole('button', { name: 'Remove these details' }));
  await clinician.question('age').waitFor();
  expect(await details(clinician).count()).toBe(0);
});

test.each(['End', 'Home'])(
  'the next patient replaces the details in the box, with the caret at its %s',
  async (place) => {
    const clinician = await opened();
    await clinician.paste('Born 01-Jan-1960\nSE17 3DW');
    await details(clinician).waitFor();
    await clinician.click(clinician.pasteBox);
    await clinician.panel.keyboard.press(`ControlOrMeta+${place}`);
    await clinician.pasteAnywhere('BELLO, Amina (Mrs)\nBorn 06-Aug-1978\nNHS No. 999 000 0026');
    await expect
      .poll(async () => (await clinician.held()).patient)
      .toBe('BELLO, Amina (Mrs) Born 06-Aug-1978 NHS No. 999 000 0026');
  },
);

test('details that were removed are gone from the box too, and so after Start again', async () => {
  const clinician = await opened();
  await clinician.paste('Born 01-Jan-1960');
  await clinician.click(clinician.panel.getByRole('button', { name: 'Remove these details' }));
  await expect.poll(() => clinician.pasteBox.inputValue()).toBe('');
  await clinician.paste('Born 14-Feb-2014');
  await clinician.outcome('Not accepted').waitFor();
  await clinician.startAgain();
  await expect.poll(() => clinician.pasteBox.inputValue()).toBe('');
});

test('by hand, then details that disagree: the panel clears the answers and says so', async () => {
  const clinician = await opened();
  await clinician.answerAge('18 or over');
  await clinician.choosePlace('Lambeth');
  await clinician.paste('Born 14-Feb-1994\nSE17 3DW');
  await expect.poll(async () => (await clinician.held()).cleared).toBe(WHY['details pasted']);
});

test('by hand, then details that agree: the panel says nothing', async () => {
  const clinician = await opened();
  await clinician.answerAge('18 or over');
  await clinician.paste('Born 14-Feb-1994');
  await details(clinician).waitFor();
  await clinician.question('place').waitFor();
  expect((await clinician.held()).cleared).toBeNull();
});

test('details and answers, then a page with a patient: the panel clears both', async () => {
  const clinician = await opened();
  await clinician.paste('Born 14-Feb-1994\nSE11 6SP');
  await clinician.need('Social isolation');
  await clinician.page.goto(world.address('banner-record.html'));
  await expect
    .poll(() => clinician.held())
    .toEqual({
      patient: 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000 0018',
      answers: [],
      cleared: WHY['patient named'],
    });
  expect(await details(clinician).count()).toBe(0);
});

test.each([
  [
    'tabs',
    'Surname\tForename\tDOB\tNHS Number\tPostcode\r\nBELLO\tAmina\t06/08/1978\t999 000 0026\tSE11 6SP',
  ],
  [
    'commas, also in quotes',
    'Name,DOB,NHS Number,Address\r\n"BELLO, Amina",06/08/1978,9990000026,"4 Invented Road, London, SE11 6SP"',
  ],
])('two lines of a spreadsheet, with %s', async (_, text) => {
  const clinician = await opened();
  await clinician.paste(text);
  await expect
    .poll(async () => (await clinician.held()).patient)
    .toBe('BELLO, Amina Born 06-Aug-1978 NHS No. 999 000 0026');
  await clinician.answerForLonely();
  await clinician.outcome('Send an EMIS task to the PCN social prescriber').getByText('SE11 6SP').waitFor();
});

test.each([
  ['DOB 12/03/61', 'a year of two digits (12/03/61)'],
  ['03/13/1960', 'seems to have the month first (03/13/1960)'],
  ['01/01/1960\n03/04/1970', 'two dates, and nothing says which is the date of birth'],
  ['９９９ ０００ ００２６', 'digits that are not 0 to 9 (９９９ ０００ ００２６)'],
])('the panel says what it did not understand, and why: %j', async (text, reason) => {
  const clinician = await opened();
  await clinician.paste(text);
  await unread(clinician).getByText(reason).waitFor();
  expect((await clinician.held()).patient).toBeNull();
  await clinician.question('age').waitFor();
});

test('on one line, a number is kept though the date beside it is not understood, and the panel says why', async () => {
  const clinician = await opened();
  await clinician.paste('DOB 3/4/60 NHS 999 000 0026');
  await expect.poll(async () => (await clinician.held()).patient).toBe('NHS No. 999 000 0026');
  await clinician
    .question('age')
    .getByText('has a year of two digits (3/4/60), so it was not used')
    .waitFor();
});

test('a date without a label is to be checked, and no recent date is taken for a date of birth', async () => {
  const clinician = await opened();
  await clinician.paste('01/01/1960\nSE11 6SP');
  await details(clinician).getByText('if this date is the date of birth').waitFor();
  await clinician.question('needs').waitFor();
  const [lastWeek, nextWeek] = [-7, 7].map((days) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  );
  await clinician.paste(`${lastWeek}`);
  await unread(clinician).getByText('has no label and is recent').waitFor();
  await clinician.paste(`${nextWeek}\nSE11 6SP`);
  await clinician.question('age').getByText('is in the future').waitFor();
  expect(await details(clinician).innerText()).not.toContain('Born');
});

test('a date that is not understood beside a number: the reason stands above the question of the age', async () => {
  const clinician = await opened();
  await clinician.paste('Name: BELLO, Amina\nDOB: 06/08/78\nNHS No. 999 000 0026');
  await clinician
    .question('age')
    .getByText('has a year of two digits (06/08/78), so it was not used')
    .waitFor();
});
