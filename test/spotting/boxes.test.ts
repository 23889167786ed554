import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import { openPage } from './page.ts';
import { readingOf } from './spotted.ts';

/** Check boxes and radio buttons that say whether the patient has died. */

const RECORD =
  '<p>Name: WALSH, Bridie (Mrs)</p><p>Date of birth: 12-Mar-1931</p><p>NHS number: 999 509 6641</p>';
const deceased = async (box: string) => {
  const { document, openRoot } = await openPage(RECORD + box);
  const reading = readingOf(document, { openRoot });
  return reading.kind === 'patient' && reading.patient.deceased;
};
/** A box, ticked or not: `T` stands for its state. */
const ticked = (box: string) => box.replace('T', 'checked').replace('A', 'aria-checked=true');
const empty = (box: string) => box.replace('T', '').replace('A', 'aria-checked=false');

describe('ticked is a death, empty is none', () => {
  it.each([
    ['in its label', '<p><label><input type=checkbox disabled T> Deceased</label></p>'],
    ['at the end of its label', '<p><label>Deceased <input type=checkbox disabled T></label></p>'],
    ['before its label', '<p><input type=checkbox T id=d><label for=d>Deceased</label></p>'],
    ['after its label', '<p><label for=d>Deceased:</label> <input type=checkbox T id=d></p>'],
    ['beside words that are no label', '<p>Deceased <input type=checkbox disabled T></p>'],
    ['named by an attribute', '<p><input type=checkbox disabled T aria-label=Deceased></p>'],
    ['in a row', '<table><tr><th>Deceased</th><td><input type=checkbox disabled T></td></tr></table>'],
    ['in a list', '<dl><dt>Deceased</dt><dd><input type=checkbox disabled T></dd></dl>'],
    ['in a block', '<div><div>Patient deceased?</div><div><input type=checkbox disabled T></div></div>'],
    ['made by a script', '<p><span role=checkbox A>Deceased</span></p>'],
    ['a radio button', '<p><label><input type=radio T> Deceased</label></p>'],
    ['a radio button made by a script', '<p><span role=radio A>Deceased</span></p>'],
  ])('%s', async (_, box) => {
    expect(await deceased(ticked(box))).toBe(true);
    expect(await deceased(empty(box))).toBe(false);
  });
});

it('a box that nobody sees is not an empty one', async () => {
  const box = '<p><label><input type=checkbox style="visibility: hidden"> Deceased</label></p>';
  expect(await deceased(box)).toBe(true);
});

it('a box that is neither ticked nor empty says nothing, and its label counts', async () => {
  expect(await deceased('<p><span role=checkbox aria-checked=mixed>Deceased</span></p>')).toBe(true);
});

describe('nothing is printed', () => {
  it.each([
    ['for boxes about other things', '<p><label><input type=checkbox checked> Carer</label></p>', 'Carer'],
    [
      'for a choice of what is shown',
      '<p><label><input type=checkbox checked> Include deceased</label></p>',
      'Include deceased',
    ],
    ['for a box with no name', '<p>Carer <input type=checkbox checked></p>', 'Carer'],
    ['for a label of a text', '<p><label>Deceased <input type=text></label></p>', 'Deceased'],
  ])('%s', async (_, html, line) => expect(await linesOf(html)).toEqual([line]));
});
