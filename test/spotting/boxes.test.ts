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
/** A box in either state. `T` and `A` are placeholders for the attributes of the state. */
const ticked = (box: string) => box.replace('T', 'checked').replace('A', 'aria-checked=true');
const empty = (box: string) => box.replace('T', '').replace('A', 'aria-checked=false');

describe('a ticked box is a death, an empty box is none', () => {
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

/** A choice of yes or no. `Y` and `N` are placeholders for the attributes of the two options. */
const yes = (choice: string) =>
  choice.replace('Y', 'checked aria-checked=true').replace('N', 'aria-checked=false');
const no = (choice: string) =>
  choice.replace('N', 'checked aria-checked=true').replace('Y', 'aria-checked=false');
const RADIOS = '<label><input type=radio name=d Y> Yes</label> <label><input type=radio name=d N> No</label>';

describe('a choice of yes is a death, a choice of no or nothing is none', () => {
  it.each([
    ['under a legend', `<fieldset><legend>Deceased</legend>${RADIOS}</fieldset>`],
    ['under a legend that asks', `<fieldset><legend>Is the patient deceased?</legend>${RADIOS}</fieldset>`],
    [
      'under a legend with a block for each',
      `<fieldset><legend>Deceased</legend><div>${RADIOS.replace('</label> ', '</label></div><div>')}</div></fieldset>`,
    ],
    [
      'with labels of their own',
      '<fieldset><legend>Deceased</legend><input type=radio id=y Y><label for=y>Yes</label><input type=radio id=n N><label for=n>No</label></fieldset>',
    ],
    ['under a heading', `<h3>Deceased</h3><div>${RADIOS}</div>`],
    ['after a block', `<div>Deceased</div><div>${RADIOS}</div>`],
    ['after a paragraph', `<p>Deceased</p><p>${RADIOS}</p>`],
    ['on a line', `<p>Deceased: ${RADIOS}</p>`],
    ['in a row', `<table><tr><th>Deceased</th><td>${RADIOS}</td></tr></table>`],
    ['in a list', `<dl><dt>Deceased</dt><dd>${RADIOS}</dd></dl>`],
    ['named by an attribute', `<div role=radiogroup aria-label=Deceased>${RADIOS}</div>`],
    [
      'made by a script',
      '<div id=g>Deceased</div><div role=radiogroup aria-labelledby=g><span role=radio Y>Yes</span><span role=radio N>No</span></div>',
    ],
    [
      'with no first',
      `<fieldset><legend>Deceased</legend><label><input type=radio name=d N> No</label> <label><input type=radio name=d Y> Yes</label></fieldset>`,
    ],
  ])('%s', async (_, choice) => {
    expect(await deceased(yes(choice))).toBe(true);
    expect(await deceased(no(choice))).toBe(false);
    expect(await deceased(choice.replace('Y', '').replace('N', ''))).toBe(false);
  });
});

describe('a box with its label in a separate element', () => {
  it.each([
    ['above', '<p>Deceased</p><p><input type=checkbox disabled T></p>'],
    ['above in a block', '<div>Deceased</div><div><input type=checkbox T></div><div>Alive</div>'],
    ['above, further in', '<div><p>Deceased</p></div><div><span><input type=checkbox T></span></div>'],
    ['above as a heading', '<h3>Deceased</h3><div><input type=checkbox T></div>'],
    ['above as a legend', '<fieldset><legend>Deceased</legend><input type=checkbox T></fieldset>'],
    ['below', '<p><input type=checkbox disabled T></p><p>Deceased</p>'],
    ['below in a block', '<section><div><input type=checkbox T></div><div>Deceased</div></section>'],
    [
      'named by its id',
      '<p id=c>Deceased</p><p>Notes</p><p><span role=checkbox A aria-labelledby=c></span></p>',
    ],
    ['in another cell', '<table><tr><td><input type=checkbox T></td><td>Deceased</td></tr></table>'],
    [
      'in the row above',
      '<table><tr><th>Deceased</th><th>Carer</th></tr><tr><td><input type=checkbox T></td><td>None</td></tr></table>',
    ],
  ])('%s', async (_, box) => {
    expect(await deceased(ticked(box))).toBe(true);
    expect(await deceased(empty(box))).toBe(false);
  });
  it('a mark of death beside a box for something else counts', async () => {
    const box = '<p>Deceased</p><p><label><input type=checkbox> Carer</label></p>';
    expect(await deceased(box)).toBe(true);
  });
});

it('a list of choices beside a word for death is read by its chosen option', async () => {
  const list = (chosen: string) =>
    `<p><label>Deceased <select>${['Yes', 'No'].map((word) => `<option ${word === chosen ? 'selected' : ''}>${word}</option>`).join('')}</select></label></p>`;
  expect(await deceased(list('Yes'))).toBe(true);
  expect(await deceased(list('No'))).toBe(false);
});

it('a hidden box does not count as an empty box', async () => {
  const box = '<p><label><input type=checkbox style="visibility: hidden"> Deceased</label></p>';
  expect(await deceased(box)).toBe(true);
});

it('a box that is neither ticked nor empty is ignored, and its label counts', async () => {
  expect(await deceased('<p><span role=checkbox aria-checked=mixed>Deceased</span></p>')).toBe(true);
});

describe('a box adds no text to its line', () => {
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
