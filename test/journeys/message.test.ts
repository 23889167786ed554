import { afterEach, expect, test } from 'vitest';
import guidance from '../../rules/guidance.json' with { type: 'json' };
import { soonShowBello } from './blocked-page.ts';
import type { Clinician } from './clinician.ts';
import { store } from './settings-world.ts';
import { useWorld } from './world.ts';

/** The message for the patient: choosing, editing, measuring and copying it in the panel. */
const world = useWorld();
afterEach(() => store(world.chromium, {}));

const FULL = guidance.message.paragraphs.join('\n\n');
const SHORT = guidance.message.short.join('\n\n');

async function atTheRoute(page = 'next-patient.html'): Promise<Clinician> {
  const clinician = await (await world.clinician(page)).clickIcon();
  await clinician.answerForLonely();
  await box(clinician).waitFor();
  return clinician;
}

const box = ({ panel }: Clinician) => panel.getByRole('textbox', { name: 'Message for the patient' });
const choice = ({ panel }: Clinician) => panel.getByRole('checkbox', { name: 'Short message' });
const undo = ({ panel }: Clinician) => panel.getByRole('button', { name: 'Undo my changes to the message' });
/** The text about the length of the message, which is the box's accessible description. */
const cost = async (clinician: Clinician) => {
  const id = (await box(clinician).getAttribute('aria-describedby')) ?? '';
  return clinician.panel.locator(`#${id}`).innerText();
};
const copied = async (clinician: Clinician) =>
  (await clinician.clipboard())['text/plain']?.replaceAll('\r\n', '\n');

test('by mouse: the short message is chosen and copied', async () => {
  const clinician = await atTheRoute();
  expect(await box(clinician).inputValue()).toBe(FULL);
  expect(await cost(clinician)).toBe('291 characters: 2 text messages.');
  await clinician.click(choice(clinician));
  expect(await box(clinician).inputValue()).toBe(SHORT);
  expect(await cost(clinician)).toBe('129 characters: 1 text message.');
  expect(await clinician.copy('message')).toBe('Copied: message');
  expect(await copied(clinician)).toBe(SHORT);
});

test('by keyboard alone: the short message is chosen, edited and copied', async () => {
  const clinician = await (await world.clinician('next-patient.html')).pressShortcut();
  await clinician.answerForLonelyByKeys();
  await box(clinician).waitFor();
  const tabTo = async (id: string) => {
    const focused = () =>
      clinician.panel.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    for (let presses = 0; presses < 30 && (await focused()) !== id; presses += 1)
      await clinician.press('Tab');
  };
  await tabTo('short-message');
  await clinician.press('Space');
  await clinician.press('Tab');
  await clinician.press('Control+End');
  await clinician.panel.keyboard.type(' Ring 1 to ask.');
  expect(await cost(clinician)).toBe('144 characters: 1 text message.');
  await tabTo('Copy message');
  await clinician.press('Enter');
  await clinician.panel.getByText('Copied: message').waitFor();
  expect(await copied(clinician)).toBe(`${SHORT} Ring 1 to ask.`);
});

test('the cost follows what the clinician types', async () => {
  const clinician = await atTheRoute();
  await box(clinician).fill('x'.repeat(160));
  expect(await cost(clinician)).toBe('160 characters: 1 text message.');
  await box(clinician).fill('x'.repeat(161));
  expect(await cost(clinician)).toBe('161 characters: 2 text messages.');
  await box(clinician).fill('x'.repeat(613));
  expect(await cost(clinician)).toBe(
    '613 characters: 5 text messages. Too long to send: the most is 4 text messages (612 characters).',
  );
  await box(clinician).fill('We’ll ring you.');
  expect(await cost(clinician)).toBe(
    '15 characters: 1 text message. “’” makes each message shorter: 70 characters, not 160.',
  );
  await box(clinician).fill('It costs €5 ~');
  expect(await cost(clinician)).toBe('15 characters: 1 text message.');
});

test('an edited message is not replaced by a choice, and comes back only when asked', async () => {
  const clinician = await atTheRoute();
  await clinician.click(choice(clinician));
  await box(clinician).fill('Our own words');
  expect(await choice(clinician).count()).toBe(0);
  expect(await clinician.copy('message')).toBe('Copied: message');
  expect(await copied(clinician)).toBe('Our own words');
  await clinician.click(undo(clinician));
  expect(await box(clinician).inputValue()).toBe(SHORT);
  expect(await choice(clinician).isChecked()).toBe(true);
});

test('a choice and an edited message are still there after another answer, and after the outcome was another', async () => {
  const clinician = await atTheRoute();
  await clinician.click(choice(clinician));
  await clinician.change('role');
  await clinician.chooseRole('Care coordinator');
  await expect.poll(() => box(clinician).count()).toBe(0);
  await clinician.change('role');
  await clinician.chooseRole('Social prescriber');
  await expect.poll(() => choice(clinician).isChecked()).toBe(true);
  await box(clinician).fill('Our own words');
  await clinician.change('role');
  await clinician.chooseRole('Care coordinator');
  await expect.poll(() => box(clinician).count()).toBe(0);
  await clinician.change('role');
  await clinician.chooseRole('Social prescriber');
  await expect.poll(() => box(clinician).inputValue()).toBe('Our own words');
  await clinician.click(undo(clinician));
  expect(await box(clinician).inputValue()).toBe(SHORT);
});

test('a choice and an edited message are gone with the patient', async () => {
  const clinician = await atTheRoute();
  await clinician.click(choice(clinician));
  await box(clinician).fill('Dear John');
  await clinician.page.getByRole('button', { name: 'Next patient' }).click();
  await expect.poll(() => box(clinician).count()).toBe(0);
  await clinician.answerForLonely();
  await box(clinician).waitFor();
  expect(await box(clinician).inputValue()).toBe(FULL);
  expect(await choice(clinician).isChecked()).toBe(false);
});

test('a choice and an edited message are gone after Start again', async () => {
  const clinician = await (await world.clinician('no-patient.html')).clickIcon();
  const answer = async () => {
    await clinician.answerAge('18 or over');
    await clinician.choosePlace('Southwark');
    await clinician.answerForLonely();
    await box(clinician).waitFor();
  };
  await answer();
  await clinician.click(choice(clinician));
  await box(clinician).fill('Dear John');
  await clinician.startAgain();
  await answer();
  expect(await box(clinician).inputValue()).toBe(FULL);
  expect(await choice(clinician).isChecked()).toBe(false);
});

test('the message is not copied if the patient changes at that moment', async () => {
  const clinician = await atTheRoute('form-record.html');
  await clinician.panel.evaluate(() => navigator.clipboard.writeText('before'));
  await soonShowBello(clinician.page, 2000);
  expect(await clinician.copy('message')).toBe('Nothing was copied: the patient has changed.');
  expect(await copied(clinician)).toBe('before');
});

test('the message names nobody, and the panel asks to check to whom it goes', async () => {
  const clinician = await atTheRoute();
  const [banner, text] = [(await clinician.held()).patient ?? '', await box(clinician).inputValue()];
  expect(banner).toContain('SMITH');
  for (const word of banner.match(/[\p{L}\d]{4,}/gu) ?? []) expect(text).not.toContain(word);
  await clinician.panel.getByText(guidance.message.check.text).waitFor();
});

test('the organisation’s own messages take the place of the built-in ones', async () => {
  await store(world.chromium, {
    patientMessage: 'The team at the library will ring you.\n\nYou can say no.',
    shortPatientMessage: 'The team will ring you.',
  });
  const clinician = await atTheRoute();
  await expect
    .poll(() => box(clinician).inputValue())
    .toBe('The team at the library will ring you.\n\nYou can say no.');
  await clinician.click(choice(clinician));
  expect(await box(clinician).inputValue()).toBe('The team will ring you.');
  await clinician.press('s');
  await clinician.panel.getByText('set by your organisation').waitFor();
});

test('a message of the organisation that is too long is refused, and the diagnostics page says why', async () => {
  await store(world.chromium, { patientMessage: 'x'.repeat(613), shortPatientMessage: 'We will ring you.' });
  const clinician = await atTheRoute();
  await clinician.click(choice(clinician));
  await expect.poll(() => box(clinician).inputValue()).toBe('We will ring you.');
  await clinician.click(choice(clinician));
  expect(await box(clinician).inputValue()).toBe(FULL);
  const diagnostics = await world.chromium.page(`${world.chromium.base}src/options/diagnostics.html`);
  await diagnostics
    .getByText(
      'patientMessage (options): costs 5 text messages, and the most is 4: shorten its 613 characters to 612',
    )
    .waitFor();
});
