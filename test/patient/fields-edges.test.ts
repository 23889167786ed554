import { expect, it } from 'vitest';
import { fieldsIn, fieldsOf, linesOf } from './written.ts';

/** Statuses, outcomes, tables and details among those of staff. Lines are separated by ` / `. */

const fields = (text: string) => fieldsOf(text.replaceAll(' / ', '\n'));

it.each([
  ['[staff]NHS number: 999 000 0018', 'nhs number: 999 000 0018'],
  ['[staff]DOB: 1-1-1960', 'date of birth: 1-1-1960'],
  ['[staff]Patient name: Ann', 'name: Ann'],
  ['[staff]PATIENT: Ann Smith', 'name: Ann Smith'],
  ['[staff]Name: Ann', 'name: Ann [staff]'],
  ['[staff]Patient address: 1 High St', 'address: 1 High St [staff]'],
  ['[other]NHS number: 999 000 0018', 'nhs number: 999 000 0018 [other]'],
])('only a patient has such a detail: %s', (text, field) => expect(fields(text)).toEqual([field]));

it.each([
  'Died',
  '~Patient died~',
  'The client has died.',
  ' Deceased ',
  'Resident dead',
  'the patient has died ~.',
  ' Died ',
  ' Patient died ',
])('the outcome %s is no label', (outcome) => {
  expect(fields(`Outcome:|${outcome}`)).toHaveLength(1);
  expect(fields(`Outcome : |${outcome}`)[0]).toMatch(/^foreign: \S/);
});
it('but it is one without a colon, after another value and after the label of another kind', () => {
  expect(fields('Outcome|Died')).toEqual(['free: Outcome', 'died: ']);
  expect(fields('GP:|Outcome:|Died')).toEqual(['gp: ', 'foreign: Died']);
  expect(fields('Outcome:|x|Died')).toEqual(['foreign: x', 'died: ']);
  expect(fields('GP:|Died')).toEqual(['gp: ', 'died: ']);
  expect(fields('Outcome:|Died 1-1-2020')).toContain('died: 1-1-2020');
  expect(fields('Outcome:|x, died 1-1-2020')).toContain('died: 1-1-2020');
});

it.each(['Active', '~Active~', ' Inactive ', 'Regular', '~ Registered'])(
  'the status %s is no label',
  (status) => expect(fields(`${status}|red`)[0]).toMatch(/^(?:free|gp): /),
);
it.each(['Colour', 'Actively', 'Not active', 'Interactive'])('but %s is', (label) =>
  expect(fields(`${label}|red`)).toEqual(['foreign: red']),
);

it.each<[string, string[]]>([
  ['Name|DOB / Ann Smith|1-1-1960', ['name: Ann Smith', 'date of birth: 1-1-1960']],
  ['Name|DOB|a|b / Ann|1-1-1960|x|y', ['name: Ann', 'date of birth: 1-1-1960', 'foreign: x', 'foreign: y']],
  ['Name|x|y / Ann Smith|1|2', ['name: x|y', 'free: Ann Smith|1|2']],
  ['Name|DOB|a|b|c / Ann|1|2|3|4', ['name: a', 'date of birth: b', 'name: c', 'free: Ann|1|2|3|4']],
  ['=Name|1234 / Ann|x', ['name: 1234', 'foreign: x']],
  ['=Name / Ann', ['name: ', 'free: Ann']],
  ['=Name|Colour / #Ann|red', ['name: Ann', 'foreign: red']],
  ['=Name|Colour / Ann|red / #Bo|blue', ['name: Ann', 'foreign: red', 'foreign: blue']],
  [
    '=Name|NHS number / Ann|999 000 0018 / #Bo|999 000 0026',
    [
      'name: Ann (listed)',
      'nhs number: 999 000 0018 (listed)',
      'name: Bo (listed)',
      'nhs number: 999 000 0026 (listed)',
    ],
  ],
  [
    '=Name|Colour / Ann|red / see below / Bo|blue',
    [
      'name: Ann (listed)',
      'foreign: red (listed)',
      'free: see below',
      'name: Bo (listed)',
      'foreign: blue (listed)',
    ],
  ],
  ['Name: ~:Ann · |', ['name: Ann']],
  ['Name|: · Ann', ['name: Ann']],
  ['Name: Ann|1-1-1960 DOB', ['name: Ann', 'date of birth: 1-1-1960']],
  ['1-1-1960 DOB ', ['date of birth: 1-1-1960']],
  ['1-1-1960 DOB ~', ['date of birth: 1-1-1960']],
  ['Name: DOB:|1-1-1960|Verified', ['name: ', 'date of birth: 1-1-1960|Verified']],
  ['Name|Ann|NHS number|999 000 0018|verified', ['name: Ann', 'nhs number: 999 000 0018|verified']],
  ['Husband:|DOB 1-1-1960', ['foreign: ', 'foreign: 1-1-1960']],
  ['DOB 1-1-1960|Husband:', ['date of birth: 1-1-1960', 'foreign: ']],
])('%s', (text, expected) => expect(fields(text)).toEqual(expected));

const TABLE = linesOf('=Name|Colour\nAnn|red\nAsthma|2001');
const [HEAD, ROW, BELOW] = TABLE;
const inTable = (lines: typeof TABLE) => fieldsIn(lines).map(({ value, listed }) => [value, listed]);

it('the row after the end of a table is about something else', () => {
  if (!HEAD || !ROW || !BELOW) throw new Error('The table has three lines.');
  expect(inTable([HEAD, ROW, BELOW])).toEqual([
    ['Ann', true],
    ['red', true],
    ['Asthma', true],
    ['2001', true],
  ]);
  for (const first of [[], linesOf('and so on')])
    expect(inTable([...first, HEAD, { ...ROW, ends: 'table' }, BELOW]).slice(first.length)).toEqual([
      ['Ann', false],
      ['red', false],
      ['2001', false],
    ]);
});
it('the only row that the page holds of a long list is listed', () => {
  if (!HEAD || !ROW) throw new Error('The table has three lines.');
  expect(inTable([HEAD, { ...ROW, listed: true }])).toEqual([
    ['Ann', true],
    ['red', true],
  ]);
  expect(inTable([HEAD, ROW])).toEqual([
    ['Ann', false],
    ['red', false],
  ]);
});
it('text before a label has no label', () => {
  expect(fieldsIn(linesOf('Ann Smith Born 1/1/1960')).map(({ label }) => label)).toEqual(['', 'Born']);
});
