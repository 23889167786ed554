import { expect, test } from 'vitest';
import guidance from '../../rules/guidance.json' with { type: 'json' };
import type { Decision } from '../../src/core/guidance/record-note.ts';
import type { Clinician } from './clinician.ts';
import { useWorld } from './world.ts';

/** What each copy button puts on the clipboard: plain text with Windows line breaks, and the same as HTML. */
const world = useWorld();

const REFERRAL = [
  'Reason for referral and needs:',
  '- Social isolation',
  '',
  'What the patient wants:',
  'To get out again & meet people <soon>',
  '',
  'Consent:',
  'Not recorded.',
  '',
  'Risks:',
  'Not recorded.',
];

async function atTheRoute(page: string): Promise<Clinician> {
  const clinician = await (await world.clinician(page)).clickIcon();
  await clinician.answerForLonely();
  await clinician.panel.getByText('Check that the patient open in EMIS').waitFor();
  return clinician;
}

/** The plain text of the clipboard, its HTML, and the lines that an HTML editor shows. */
async function pasted(clinician: Clinician) {
  const { 'text/plain': plain, 'text/html': html = '' } = await clinician.clipboard();
  const rich = await clinician.page.evaluate((fragment) => {
    const editor = document.body.appendChild(document.createElement('section'));
    editor.innerHTML = fragment;
    return editor.innerText;
  }, html);
  return { plain, rich: rich.split('\n').map((line) => line.trim()), html };
}

const lines = (text: string) => text.split('\r\n').map((line) => line.trim());

test('copies the name to look for', async () => {
  const clinician = await atTheRoute('prescription-tracker.html');
  expect(await clinician.copy('Joy')).toBe('Copied: Joy');
  expect(await pasted(clinician)).toMatchObject({ plain: 'Joy', rich: ['Joy'] });
});

test('copies the referral text, with what the patient wants, and without the patient’s name', async () => {
  const clinician = await atTheRoute('banner-record.html');
  await clinician.panel.getByLabel(/What the patient wants/).fill('To get out again & meet people <soon>');
  expect(await clinician.copy('referral text')).toBe('Copied: referral text, without consent and risks');
  const { plain = '', rich, html } = await pasted(clinician);
  expect(lines(plain)).toEqual(REFERRAL);
  expect(plain.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(rich.filter(Boolean)).toEqual(REFERRAL.filter(Boolean));
  expect(html).not.toMatch(/<script|style=|class=/);
});

test('copies the patient’s name only after that option is ticked', async () => {
  const clinician = await atTheRoute('banner-record.html');
  expect(await clinician.referralText()).not.toMatch(/SMITH|0018|1960/);
  await clinician.click(clinician.panel.getByRole('checkbox', { name: /^Name the patient/ }));
  await clinician.copy('referral text');
  const { plain } = await pasted(clinician);
  expect(plain).toContain('Patient:\r\nSMITH, John (Mr), born 01-Jan-1960, NHS No. 999 000 0018\r\n');
});

test('copies the referral text as the clinician edited it', async () => {
  const clinician = await atTheRoute('banner-record.html');
  await clinician.panel.getByRole('textbox', { name: 'Referral text' }).fill('One line\nand <b>another</b>');
  expect(await clinician.copy('referral text')).toBe('Copied: referral text, without consent and risks');
  expect(await pasted(clinician)).toMatchObject({
    plain: 'One line\r\nand <b>another</b>',
    rich: ['One line', 'and <b>another</b>'],
  });
});

test('copies the message for the patient, and the codes for the record', async () => {
  const clinician = await atTheRoute('banner-record.html');
  await clinician.copy('message');
  expect((await pasted(clinician)).plain).toBe(guidance.message.paragraphs.join('\r\n\r\n'));
  for (const { when, term, concept } of guidance.codes) {
    await clinician.decide(when as Decision);
    expect(await clinician.copy(`code for ${term}`)).toBe(`Copied: code for ${term}`);
    expect((await pasted(clinician)).plain).toBe(concept);
  }
});
