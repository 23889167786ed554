import { describe, expect, it } from 'vitest';
import { fieldsIn, fieldsOf, linesOf } from './written.ts';

/**
 * Which value belongs to which label, for many layouts of pages and pasted texts. For the notation, see
 * written.ts.
 */

type Case = [text: string, ...fields: string[]];
const expectFields = (cases: Case[]) =>
  it.each(cases.map(([text, ...fields]) => ({ text, fields })))('$text', ({ text, fields }) => {
    expect(fieldsOf(text)).toEqual(fields);
  });
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

describe('beside the label', () => {
  expectFields([
    [
      'Name: Ann Born: 1/1/1960 NHS: 999 000 0018',
      'name: Ann',
      'date of birth: 1/1/1960',
      'nhs number: 999 000 0018',
    ],
    ['Ann Smith Born 1/1/1960', 'free: Ann Smith', 'date of birth: 1/1/1960'],
    ['Name~Ann~Born~1/1/1960', 'name: Ann', 'date of birth: 1/1/1960'],
    ['Name: ~Ann~', 'name: Ann'],
    ['Name: · Ann Lee ·  ', 'name: Ann Lee'],
    [
      'Name|Ann Smith|Gender|Female|NHS|999 000 0018',
      'name: Ann Smith',
      'foreign: Female',
      'nhs number: 999 000 0018',
    ],
    ['NHS number:|999 000 0018|verified', 'nhs number: 999 000 0018|verified'],
    ['some words|Name|Ann', 'free: some words', 'name: Ann'],
    ['some words|~|more words', 'free: some words|~|more words'],
    ['|~'],
    ['Name:', 'name: '],
    ['Name|Notes|x', 'name: Notes|x'],
    ['Name: Ann | Born: 1 May 1960', 'name: Ann', 'date of birth: 1 May 1960'],
    // Read-only fields in one row.
    [
      'Surname |Lee~Forename |Ann~Registered |1 May 2010~Date of birth |1 Jan 1960~',
      'family: Lee',
      'given: Ann',
      'gp: 1 May 2010',
      'date of birth: 1 Jan 1960',
    ],
  ]);
});

describe('before the label, if nothing follows the label', () => {
  expectFields([
    ['Ann Smith|Name', 'free: Ann Smith', 'name: Ann Smith'],
    ['999 000 0018 NHS number', 'nhs number: 999 000 0018'],
    ['999 000 0018~NHS number~', 'nhs number: 999 000 0018'],
    ['999 000 0018 NHS number: not known', 'free: 999 000 0018', 'nhs number: not known'],
    ['999 000 0018 NHS number|Name: Ann', 'nhs number: 999 000 0018', 'name: Ann'],
  ]);
});

describe('in another cell of the line', () => {
  expectFields([
    // Labels side by side, then their values.
    ['Name|Born|Ann|1 Jan 1960', 'name: Ann', 'date of birth: 1 Jan 1960'],
    [
      'Name|Born|Ann|1 Jan 1960|Bea|2 Feb 1970',
      'name: Ann (listed)',
      'date of birth: 1 Jan 1960 (listed)',
      'name: Bea (listed)',
      'date of birth: 2 Feb 1970 (listed)',
    ],
    ['Name|Born|Ann|1 Jan 1960|Bea', 'name: Ann', 'date of birth: 1 Jan 1960', 'name: Bea'],
    ['Name|Born|1 Jan 1960', 'name: ', 'date of birth: 1 Jan 1960'],
    ['Name: Ann|Born|1 Jan 1960', 'name: Ann', 'date of birth: 1 Jan 1960'],
  ]);
});

describe('two unknown cells are some other label and its value', () => {
  expectFields([
    ['Outcome|Seen', 'foreign: Seen'],
    ['~Outcome~|~Seen~', 'foreign: Seen'],
    [`${'x'.repeat(39)}|Seen`, 'foreign: Seen'],
    [`${'x'.repeat(40)}|Seen`, `free: ${'x'.repeat(40)}|Seen`],
    ['Ann Smith|Seen', 'free: Ann Smith|Seen'],
    ['Smith, Ann|Seen', 'free: Smith, Ann|Seen'],
    ['one, two|Seen', 'free: one, two|Seen'],
    ['Bay 1|Seen', 'free: Bay 1|Seen'],
    ['Outcome|', 'free: Outcome'],
    ['Bay|Seen|x', 'free: Bay|Seen|x'],
    ['Name|', 'name: '],
  ]);
});

describe('in columns under the labels', () => {
  expectFields([
    [
      'Name|Date of birth|NHS number\nAnn|1/1/1960|999 000 0018',
      'name: Ann',
      'date of birth: 1/1/1960',
      'nhs number: 999 000 0018',
    ],
    ['Name~|~Born\nAnn|1/1/1960', 'name: Ann', 'date of birth: 1/1/1960'],
    ['Name|Date~of~birth\nAnn|1/1/1960', 'name: Ann', 'date of birth: 1/1/1960'],
    ['Name|Born|Line 2\nAnn|1/1/1960|x', 'name: Ann', 'date of birth: 1/1/1960', 'foreign: x'],
    [
      'Name|Born\nAnn|1/1/1960\nBea|2/2/1970',
      'name: Ann (listed)',
      'date of birth: 1/1/1960 (listed)',
      'name: Bea (listed)',
      'date of birth: 2/2/1970 (listed)',
    ],
    // It is enough if half of the headings are known.
    [
      'Name|Born|Bay|Seen\nAnn|1/1/1960|2|x',
      'name: Ann',
      'date of birth: 1/1/1960',
      'foreign: 2',
      'foreign: x',
    ],
    // Another line between two rows does not end the table.
    [
      'Name|Born\nAnn|1/1/1960\nand so on\nBea|2/2/1970',
      'name: Ann (listed)',
      'date of birth: 1/1/1960 (listed)',
      'free: and so on',
      'name: Bea (listed)',
      'date of birth: 2/2/1970 (listed)',
    ],
    [
      'Name|Born\nAnn|1/1/1960\nand so on\nand on',
      'name: Ann',
      'date of birth: 1/1/1960',
      'free: and so on',
      'free: and on',
    ],
    [
      'Name|Born\nAnn|1/1/1960\nName|Born\nBea|2/2/1970',
      'name: Ann',
      'date of birth: 1/1/1960',
      'name: Bea',
      'date of birth: 2/2/1970',
    ],
    [
      'Name|Born\nAnn|1/1/1960\nNHS number|999 000 0018',
      'name: Ann',
      'date of birth: 1/1/1960',
      'nhs number: 999 000 0018',
    ],
    ['Name|Born\nAnn|1/1/1960|x', 'name: ', 'date of birth: ', 'free: Ann|1/1/1960|x'],
    // A row of labels with values is not a row of headings.
    ['Name: Ann|Sex: Female\nDr Jones|Two', 'name: Ann', 'foreign: Female', 'free: Dr Jones|Two'],
    // A line between the headings and the first row means that they do not belong together.
    [
      'Name|Born\nnote\nAnn Smith|1 May 1960\nBea Jones|2 May 1960',
      'name: Ann Smith|1 May 1960',
      'date of birth: ',
      'free: note',
      'free: Ann Smith|1 May 1960',
      'free: Bea Jones|2 May 1960',
    ],
    ['Name|Born 123\nAnn Lee|x', 'name: Born 123', 'free: Ann Lee|x'],
  ]);
  it('gives each value with its line', () => {
    const lines = fieldsIn(linesOf('x\nName|Born\nAnn|1/1/1960\nBea|2/2/1970\nx'));
    expect(lines.map(({ line }) => line)).toEqual([0, 2, 2, 3, 3, 4]);
  });
  it('also if only the kind of the headings is known', () => {
    const [head, ...rows] = linesOf('Who|When\nAnn|1/1/1960');
    const fields = fieldsIn([{ text: head?.text ?? '', columns: true }, ...rows]);
    expect(fields.map(({ label, value }) => `${label}: ${value}`)).toEqual(['Who: Ann', 'When: 1/1/1960']);
  });
});

describe('on a line below or above the label', () => {
  expectFields([
    ['Name\nAnn Smith', 'name: Ann Smith', 'free: Ann Smith'],
    ['Name:\n\nAnn Smith', 'name: Ann Smith', 'free: Ann Smith'],
    ['Ann Smith\nName', 'free: Ann Smith', 'name: Ann Smith'],
    [
      'Name\nAnn Smith\nName\nBea Jones',
      'name: Ann Smith',
      'free: Ann Smith',
      'name: Bea Jones',
      'free: Bea Jones',
    ],
    ['Name\nAnn Smith|Male', 'name: Ann Smith|Male', 'free: Ann Smith|Male'],
    ['Name\nAnn Smith 66 years', 'name: Ann Smith 66 years', 'free: Ann Smith 66 years'],
    // Short text before the value is skipped. Words end the search for the value.
    ['Name\nxy\nAnn Smith', 'name: Ann Smith', 'free: xy', 'free: Ann Smith'],
    ['Name\nas before\nAnn Smith', 'name: ', 'free: as before', 'free: Ann Smith'],
    ['Name\nNHS number: 999 000 0018\nAnn Smith', 'name: ', 'nhs number: 999 000 0018', 'free: Ann Smith'],
    ['Name\nNot known\nAnn Smith', 'name: Not known', 'free: Not known', 'free: Ann Smith'],
    ['Born\n-\n1 Jan 1960', 'date of birth: -', 'free: -', 'free: 1 Jan 1960'],
    // A heading above a label is not its value. Neither is the value of another label.
    ['#Ann Smith\nName', 'free: Ann Smith', 'name: '],
    ['Ward 1\n#Ann Smith\nName', 'free: Ward 1', 'free: Ann Smith', 'name: '],
    ['#Today\nAnn Smith\nName', 'free: Today', 'free: Ann Smith', 'name: Ann Smith'],
    [
      'Born\n1 Jan 1960\nBorn\nx',
      'date of birth: 1 Jan 1960',
      'free: 1 Jan 1960',
      'date of birth: ',
      'free: x',
    ],
    ['Name\nAnn Smith\nName', 'name: Ann Smith', 'free: Ann Smith', 'name: '],
    // Another person's details are not a value of the patient's labels.
    ['Name\nCarer\nAnn Smith', 'name: ', 'foreign: Ann Smith [other]', 'free: Ann Smith [other]'],
    ['Name\nMother: Ann Smith', 'name: ', 'foreign: Ann Smith'],
  ]);
  const filler = (count: number): string[] => numbers(1, count);
  expectFields([
    [
      ['Name', ...filler(11), 'Ann Smith'].join('\n'),
      'name: Ann Smith',
      ...filler(11).map((text) => `free: ${text}`),
      'free: Ann Smith',
    ],
    [
      ['Name', ...filler(12), 'Ann Smith'].join('\n'),
      'name: ',
      ...filler(12).map((text) => `free: ${text}`),
      'free: Ann Smith',
    ],
  ]);
});

describe('labels and values in turns', () => {
  expectFields([
    [
      'Lee\nSurname\nAnn\nForename\n1 Jan 1960\nDate of birth\n1 May 2010\nRegistered\n999 000 0018\nNHS number',
      'free: Lee',
      'family: Lee',
      'free: Ann',
      'given: Ann',
      'free: 1 Jan 1960',
      'date of birth: 1 Jan 1960',
      'free: 1 May 2010',
      'gp: 1 May 2010',
      'free: 999 000 0018',
      'nhs number: 999 000 0018',
    ],
    [
      'Title\nDate of birth\n1 May 2010\nRegistered\n999 000 0018\nNHS number',
      'title: ',
      'date of birth: ',
      'free: 1 May 2010',
      'gp: 1 May 2010',
      'free: 999 000 0018',
      'nhs number: 999 000 0018',
    ],
    // The next label has its value beside it.
    ['Portal\nSurname:\nForename: Ann', 'free: Portal', 'family: ', 'given: Ann'],
  ]);
});

describe('labels stacked above their values', () => {
  expectFields([
    [
      'Name\nBorn\nNHS number\nAnn Smith\n1 Jan 1960\n999 000 0018',
      'name: Ann Smith',
      'date of birth: 1 Jan 1960',
      'nhs number: 999 000 0018',
      'free: Ann Smith',
      'free: 1 Jan 1960',
      'free: 999 000 0018',
    ],
    [
      'Born\nName\nAnn Smith\n1 Jan 1960',
      'date of birth: 1 Jan 1960',
      'name: Ann Smith',
      'free: Ann Smith',
      'free: 1 Jan 1960',
    ],
    ['Name\nBorn\nAnn Smith', 'name: Ann Smith', 'date of birth: ', 'free: Ann Smith'],
    // The value is the second label's.
    ['Born\nRegistered\n1 Jan 2010', 'date of birth: ', 'gp: 1 Jan 2010', 'free: 1 Jan 2010'],
    ['Surname\nForename\nAnn', 'family: ', 'given: Ann', 'free: Ann'],
    [
      'Name\nBorn\nNot known\n1 Jan 1960',
      'name: Not known',
      'date of birth: 1 Jan 1960',
      'free: Not known',
      'free: 1 Jan 1960',
    ],
  ]);
});

describe('an address continues on further lines', () => {
  expectFields([
    [
      'Address\n1 High Street\nLondon\nSE1 1AA\nBorn: 1/1/1960',
      'address: 1 High Street, London, SE1 1AA',
      'free: 1 High Street',
      'free: London',
      'free: SE1 1AA',
      'date of birth: 1/1/1960',
    ],
    [
      ['Address', '1 High Street', ...'abcdefg'].join('\n'),
      'address: 1 High Street, a, b, c, d, e, f',
      'free: 1 High Street',
      ...[...'abcdefg'].map((text) => `free: ${text}`),
    ],
    ['Name\nAnn Smith\nLondon', 'name: Ann Smith', 'free: Ann Smith', 'free: London'],
  ]);
});

describe('a short line that names somebody else', () => {
  const freeFields = (text: string): string[] =>
    fieldsOf(text).filter((field) => /^free: (?!Mother)/.test(field));
  it.each<[string, ...string[]]>([
    ['Next of kin\nAnn', 'free: Ann [other]'],
    ['Next of kin:\nAnn', 'free: Ann [other]'],
    ['Mother & father\nAnn', 'free: Ann [other]'],
    ['Carer’s details\nAnn', 'free: Ann [other]'],
    ['some words\nNext of kin\nAnn', 'free: some words', 'free: Ann [other]'],
  ])('starts their section: %s', (text, ...fields) => {
    expect(freeFields(text)).toEqual(fields);
  });
  it('up to a line without text, the next heading, or the eighth line after it', () => {
    expect(freeFields('Next of kin\nAnn\n\nBea')).toEqual(['free: Ann [other]', 'free: Bea']);
    expect(freeFields('Next of kin\nAnn\n#Details\nBea')).toEqual(['free: Ann [other]', 'free: Bea']);
    expect(freeFields(['Next of kin', ...numbers(1, 9)].join('\n'))).toEqual([
      ...numbers(1, 8).map((text) => `free: ${text} [other]`),
      'free: 9',
    ]);
  });
  it.each([
    ['with digits', 'Next of kin 2\nAnn'],
    ['with other marks', 'Next of kin (old)\nAnn'],
    ['with other marks before', '(old) Next of kin\nAnn'],
    ['of 48 letters', `Next of kin ${'x'.repeat(36)}\nAnn`],
    ['in cells', 'Next of kin|x\nAnn'],
    ['as a heading', '#Next of kin\nAnn'],
    ['of the patient', 'Contact details\nAnn'],
    ['of a practice', 'GP surgery\nAnn'],
    ['in a menu', 'Home\nSummary\nMedication\nAllergies\nLetters\nNext of kin\nAnn'],
  ])('starts no section %s', (_, text) => {
    expect(fieldsOf(text).join()).not.toContain('[other]');
  });
  it('starts their section after only four menu entries, or if a line between is not only words', () => {
    for (const text of [
      'Summary\nMedication\nAllergies\nLetters\nNext of kin\nAnn',
      'Home\nSummary\nMedication\n(new)\nAllergies\nLetters\nNext of kin\nAnn',
      'Home\nSummary\nMedication\nab\nAllergies\nLetters\nNext of kin\nAnn',
      `Home\nSummary\nMedication\n${'x'.repeat(25)}\nAllergies\nLetters\nNext of kin\nAnn`,
    ])
      expect(freeFields(text)).toContain('free: Ann [other]');
  });
  it('of 47 letters starts their section', () => {
    expect(freeFields(`Next of kin ${'x'.repeat(35)}\nAnn`)).toContain('free: Ann [other]');
  });
});

it('a label below its value is reported without the value', () => {
  expect(fieldsIn(linesOf('999 000 0018 NHS number'))).toMatchObject([{ label: 'NHS number' }]);
});

it('lines that cannot matter are skipped', () => {
  expect(fieldsIn(linesOf('Name: Ann\nName: Bea'), (index) => index === 1)).toMatchObject([
    { value: 'Bea', line: 1 },
  ]);
});
