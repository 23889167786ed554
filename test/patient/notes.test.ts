import { describe, expect, it } from 'vitest';
import { endsOtherAddress, isInNotes } from '../../src/core/reader/notes.ts';
import { fieldsIn, linesOf } from './written.ts';

/** Which postcodes may be out of date, or may be somebody else's. */

describe('a postcode may be out of date', () => {
  const inNotes = (line: number, ...texts: string[]) => isInNotes(linesOf(texts.join('\n')), line, [0]);
  it.each([
    ...['Moved out of SE1 1AA', 'moved in from SE1 1AA', 'Moved to SE1 1AA', 'Previously SE1 1AA'],
    ...['formerly of SE1 1AA', 'used to live at SE1 1AA', 'No longer at SE1 1AA'],
    ...[
      'Post code changed SE1 1AA',
      'Postcode updated: SE1 1AA',
      'Address amended SE1 1AA',
      'Addresses were corrected',
    ],
    ...['New address replaces SE1 1AA', 'Moving to a new address SE1 1AA', 'Changed the address to SE1 1AA'],
    ...['SE1 1AA Updated the postcode', 'Postcode: SE1 1AA~Updated~in notes'],
  ])('in the line %s', (text) => expect(inNotes(1, 'Banner', text)).toBe(true));
  it.each([
    ...[
      'SE1 1AA',
      'Postcode: SE1 1AA',
      'Postcode: SE1 1AA~Updated today',
      'Postcode: SE1 1AA~Last updated 2026~',
    ],
    ...['Postcode: SE1 1AA~ updated~', 'The case moved: SE1 1AA', `Address ${'x'.repeat(41)} changed`],
    ...['Exchanged address', 'Addressee changed', 'A moved postbox'],
  ])('not in the line %s', (text) => expect(inNotes(1, 'Banner', text)).toBe(false));
  it('if the line above or below is a note about a change', () => {
    expect(inNotes(1, 'x', 'SE1 1AA', 'Postcode changed')).toBe(true);
    expect(inNotes(2, 'x', 'Postcode changed', 'SE1 1AA')).toBe(true);
    expect(inNotes(0, 'SE1 1AA', 'x', 'Postcode changed')).toBe(false);
    expect(inNotes(3, 'x', 'Postcode changed', 'x', 'SE1 1AA')).toBe(false);
    expect(inNotes(0, 'SE1 1AA', 'x', 'x', 'x', 'Postcode changed')).toBe(false);
  });
  it.each([
    'Notes',
    'Note',
    'History',
    'Audit trail',
    'Changes',
    'Activity',
    'Journal',
    'Timeline',
    'Log',
    'Events',
  ])('under the heading %s, unless the banner is under it too', (heading) => {
    expect(inNotes(3, 'Banner', `#${heading}`, 'x', 'SE1 1AA')).toBe(true);
    expect(inNotes(4, 'Banner', `#${heading}`, 'x', '#Details', 'SE1 1AA')).toBe(false);
    expect(inNotes(1, 'Banner', 'SE1 1AA', `#${heading}`)).toBe(false);
    expect(isInNotes(linesOf(`#${heading}\nBanner\nSE1 1AA`), 2, [1])).toBe(false);
    expect(isInNotes(linesOf(`Banner\n#${heading}\nBanner\nSE1 1AA`), 3, [0, 2])).toBe(false);
    expect(inNotes(1, 'Banner', `#${heading} SE1 1AA`)).toBe(true);
  });
});

describe('the end of the address of a doctor or a place', () => {
  const endsOther = (...texts: string[]) => {
    const fields = fieldsIn(linesOf(texts.join('\n')));
    const field = fields.find(({ value }) => value.includes('SE1'));
    return field && endsOtherAddress(fields, field);
  };
  it.each<[string[]]>([
    [['The Mill Surgery, SE1 1AA']],
    [['Dr Ann Bello', 'SE1 1AA']],
    [['Professor Bello', '1 Mill Lane', 'London', 'SE1 1AA']],
    [['Mill Hospital', 'SE1 1AA']],
    [['Mill Hospital', 'Gender: Female', 'SE1 1AA']],
    [['DOB: 1/1/1960', 'Mill Hospital', 'SE1 1AA']],
    [['Mill Hospital|DOB: 1/1/1960', 'SE1 1AA']],
  ])('%j', (texts) => expect(endsOther(...texts)).toBe(true));
  it.each<[string[]]>([
    [['1 Mill Lane', 'SE1 1AA']],
    [['SE1 1AA', 'Mill Hospital']],
    [['Dr Ann Bello', '1', 'Mill Lane', 'London', 'SE1 1AA']],
    [['Seen at: Mill Hospital', 'SE1 1AA']],
    [['See Dr Ann Bello', 'SE1 1AA']],
    [['Mill Hospital', 'DOB: 1/1/1960', 'SE1 1AA']],
    [['Mill Hospital', 'NHS number: 999 000 0018', 'SE1 1AA']],
  ])('not %j', (texts) => expect(endsOther(...texts)).toBe(false));
});
