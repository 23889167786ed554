import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../src/settings/parse-settings.ts';
import { SETTINGS } from '../../src/settings/settings-table.ts';
import { guidance } from './guidance.ts';

/** Characters that nobody can see, or that turn text round, would let one contact pass as another, or as blank. */

const UNSEEN: [character: string, description: string][] = [
  ['\u200b', 'a character that cannot be seen (U+200B)'],
  ['\u200d', 'a character that cannot be seen (U+200D)'],
  ['\u2060', 'a character that cannot be seen (U+2060)'],
  ['\u00ad', 'a character that cannot be seen (U+00AD)'],
  ['\ufe0f', 'a character that cannot be seen (U+FE0F)'],
  ['\u3164', 'a character that cannot be seen (U+3164)'],
  ['\u2800', 'a character that cannot be seen (U+2800)'],
  ['\u{e0041}', 'a character that cannot be seen (U+E0041)'],
  ['\ud800', 'a character that cannot be seen (U+D800)'],
  ['\u202e', 'a character that turns text round (U+202E)'],
  ['\u2066', 'a character that turns text round (U+2066)'],
  ['\u200f', 'a character that turns text round (U+200F)'],
  ['\u061c', 'a character that turns text round (U+061C)'],
  ['\u0000', 'a control character (U+0000)'],
  ['\u0007', 'a control character (U+0007)'],
  ['\u007f', 'a control character (U+007F)'],
];

/** Why a policy's value is rejected; an empty list if it is used. */
const reasonsFor = (settings: object): string[] =>
  parseSettings(settings, undefined).refused.map(({ key, reason }) => `${key}: ${reason}`);

describe('a contact with a character that cannot be seen', () => {
  it.each(UNSEEN)('%j is rejected, with its place and what to write', (character, description) => {
    const name = `Docks${character} hub`;
    expect(reasonsFor({ contacts: { riverside: name } })).toEqual([
      `contacts: “riverside”: has ${description} after “Docks”: delete it, or type the text again`,
    ]);
    expect(parseSettings({ contacts: { riverside: name } }, undefined).settings.contacts).toEqual({});
  });

  it('that is nothing else is rejected, instead of being shown as a blank', () => {
    expect(reasonsFor({ contacts: { riverside: '\u200b\u2060' } })).toEqual([
      'contacts: “riverside”: has a character that cannot be seen (U+200B) at its start: delete it, or type the text again',
    ]);
  });

  it('leaves the other contacts in use', () => {
    const contacts = { riverside: 'Docks\u202e hub', U12345: 'Alex Example' };
    expect(parseSettings({ contacts }, undefined).settings.contacts).toEqual({ U12345: 'Alex Example' });
  });

  it('in the name of its borough is rejected, and the message shows the character', () => {
    expect(reasonsFor({ contacts: { 'river\u200bside': 'The hub' } })).toEqual([
      'contacts: “river[U+200B]side”: the name must be the name of a borough, or the ODS code of a PCN or practice',
    ]);
  });

  it('a contact of two lines is rejected', () => {
    expect(reasonsFor({ contacts: { riverside: 'The hub\nof another' } })).toEqual([
      'contacts: “riverside”: must be one line of plain text',
    ]);
  });
});

describe('every other text of a policy that is shown', () => {
  const step = (part: object) => ({
    routes: [{ pcn: 'U12345', title: 'x', steps: [{ text: 'x', ...part }] }],
  });
  const rule = SETTINGS.pageRules.example[0] as object;
  it.each<[string, object]>([
    ['organisationName', { organisationName: 'A\u202eB' }],
    ['supportContact', { supportContact: 'A\u202eB' }],
    ['referrerName', { referrerName: 'A\u202eB' }],
    ['title of a route', { routes: [{ pcn: 'U12345', title: 'A\u202eB' }] }],
    ['contact of a route', { routes: [{ pcn: 'U12345', contact: { name: 'A\u202eB' } }] }],
    ['role of a contact', { routes: [{ pcn: 'U12345', contact: { name: 'x', role: 'A\u202eB' } }] }],
    ['note of a route', { routes: [{ pcn: 'U12345', notes: ['A\u202eB'] }] }],
    ['text of a step', step({ text: 'A\u202eB' })],
    ['what a step copies', step({ copy: 'A\u202eB' })],
    ['patientMessage', { patientMessage: 'A\u202eB' }],
    ['shortPatientMessage', { shortPatientMessage: 'A\u202eB' }],
    ['system of a page rule', { pageRules: [{ ...rule, system: 'A\u202eB' }] }],
    ['guidance', { guidance: { ...guidance, service: 'A\u202eB' } }],
  ])('%s', (_, settings) => {
    const [reason = '', ...others] = reasonsFor(settings);
    expect(others).toEqual([]);
    expect(reason).toContain('has a character that turns text round (U+202E) after “A”');
    expect(reason).not.toMatch(/\p{Bidi_Control}/u);
  });
});

describe('characters that people do type', () => {
  it.each([
    'Zoë’s “hub” – St Mary’s',
    'Łódź hub',
    'Hub 1\u00a02',
    'الحي',
    '社会处方',
    'Café ☕️',
    '👩🏽‍⚕️ hub',
    '1️⃣ hub',
  ])('%s is a contact', (name) => {
    expect(reasonsFor({ contacts: { riverside: name } })).toEqual([]);
  });

  it('a message for the patient may have paragraphs and an emoji', () => {
    expect(reasonsFor({ patientMessage: 'We will ring.\r\n\r\nYou can say no. ❤️' })).toEqual([]);
  });
});
