import { describe, expect, it } from 'vitest';
import { findName } from '../../src/core/reader/find-name.ts';
import { fieldsIn, linesOf, patientOf } from './written.ts';

/** The patient's details are those nearest to the NHS number, and not too far from it. */

const NUMBER = 'NHS No. 999 000 0018';
const BORN = 'Date of birth: 01-Jan-1960';
const SMITH = 'SMITH, John';
const filler = (count: number) => Array<string>(count).fill('and so on');
const nameOf = (...lines: string[]) => patientOf(...lines).name;

describe('a labelled name', () => {
  it.each<[string, string[]]>([
    ['below, not the one far above', ['Name: BELLO, Amina', ...filler(3), NUMBER, `Name: ${SMITH}`]],
    ['above, not the one far below', [`Name: ${SMITH}`, NUMBER, ...filler(3), 'Name: BELLO, Amina']],
    [
      'their own, not their next of kin’s',
      [`Name: ${SMITH}`, ...filler(3), NUMBER, 'Next of kin', 'Name: BELLO, Amina'],
    ],
    ['40 lines above', [`Name: ${SMITH}`, ...filler(39), NUMBER, BORN]],
    ['beside the number’s second place', [NUMBER, BORN, ...filler(57), NUMBER, `Name: ${SMITH}`]],
    ['the first that is one', ['Name: Not known', `Name: ${SMITH}`, NUMBER]],
  ])('%s', (_, lines) => {
    expect(nameOf(...lines)).toBe(SMITH);
  });
  it('is ignored 41 lines from the number', () => {
    expect(nameOf(`Name: ${SMITH}`, ...filler(40), NUMBER, BORN)).toBeNull();
  });
});

describe('a label', () => {
  it.each<[string | null, string]>([
    [null, 'Overview|Patient|Clinical'],
    [null, 'Patient|Clinical'],
    [null, 'Overview|Patient|Tree Rings'],
    [null, 'Patient|Tree Rings|Wood Work|Stone Age'],
    [null, 'Patient: Clinical'],
    [null, 'Name: Edit'],
    [null, 'Name: Nelson Surgery'],
    [null, 'Patients|Amina Bello'],
    ['SMITH, John', 'Patient|John Smith|Male'],
    ['SMITH, John', 'Overview|Patient|SMITH, John'],
    ['SMITH, John', 'Client: John Smith'],
    ['SMITH, John', 'Service user: John Smith'],
    ['SMITH, John', 'Service-user name: John Smith'],
    ['GREEN, Susan', 'Name: Susan Green'],
    ['GREEN', 'Name: Green, '],
    ['PATIENT, Test (Mr)', 'Name: Mr Test Patient'],
    ['SUHARTO', 'Name: Suharto'],
  ])('gives %s from %j', (name, line) => {
    expect(nameOf(line, NUMBER, BORN)).toBe(name);
  });
});

describe('a name in parts', () => {
  it.each<[string, string[]]>([
    ['SMITH, John', ['Surname: Smith|Forename: John', NUMBER]],
    ['SMITH, John Paul (Mr)', ['Title: Mr.|Forename: John|Middle name: Paul|Surname: Smith', NUMBER]],
    ['SMITH, John', ['Surname: Smith|Forename: John|Middle name: Not known', NUMBER]],
    ['SMITH, John', ['Surname: Smith; see notes|Forename: John, see notes', NUMBER]],
    ['SMITH, John', ['Surname:~Smith~Edit|Forename:~John~Edit', NUMBER]],
    ['SMITH, John', ['Surname: Smith · see notes|Forename: John ; see notes', NUMBER]],
    ['SMITH', ['Surname: Smith', NUMBER]],
    // The parts are used if they are nearer than the whole name, or as near.
    ['SMITH, John', ['Name: BELLO, Amina', 'and so on', 'Surname: Smith|Forename: John', NUMBER]],
    ['SMITH, John', ['Name: BELLO, Amina', NUMBER, 'Surname: Smith|Forename: John']],
    ['BELLO, Amina', ['Surname: Smith|Forename: John', 'and so on', 'Name: BELLO, Amina', NUMBER]],
  ])('%s', (name, lines) => {
    expect(nameOf(...lines)).toBe(name);
  });
});

describe('a name without a label', () => {
  it.each<[string | null, string[]]>([
    // A name in the same line comes first, then a name above, then a name below.
    ['SMITH, John', ['Amina Bello', `John Smith|${NUMBER}`]],
    ['SMITH, John', ['John Smith', NUMBER, 'Amina Bello']],
    ['SMITH, John', [NUMBER, 'John Smith', BORN]],
    ['SMITH, John', [NUMBER, 'John Smith', BORN, 'Amina Bello']],
    ['SMITH, John', [BORN, NUMBER, 'John Smith']],
    ['SMITH, John', ['John Smith', ...filler(7), NUMBER, BORN]],
    [null, ['John Smith', ...filler(12), NUMBER, BORN]],
    [null, [NUMBER, BORN, ...filler(5), 'John Smith']],
    // A name in NHS format comes before two capitalised words.
    ['SMITH, John', ['SMITH, John', 'Amina Bello', NUMBER]],
    ['SMITH, John (Mr)', ['Mr John Smith', 'Amina Bello', NUMBER]],
    ['BELLO, Amina', ['SMITH, John', 'and so on', 'BELLO, Amina', NUMBER]],
    // Of two possible names, none is used. The same name twice is used.
    [null, ['John Smith', 'Amina Bello', NUMBER, BORN]],
    ['SMITH, John', ['John Smith', 'and so on', 'John Smith', NUMBER]],
    // A doctor's name is used only if nobody else is named.
    ['SMITH, John', ['John Smith', 'Dr Amina Bello', NUMBER]],
    ['BELLO, Amina (Dr)', ['Dr Amina Bello', NUMBER, BORN]],
    ['SMITH, John', ['John Smith', 'Today · Dr Amina Bello', NUMBER]],
    ['BELLO, Amina (Dr)', [BORN, `Dr Amina Bello|${NUMBER}`]],
    ['BELLO, Amina (Dr)', [NUMBER, 'Dr Amina Bello', BORN]],
    ['BELLO, Amina (Dr)', ['BELLO, Amina (Dr)', 'John Smith', NUMBER]],
    ['DOCTOR, Ann', ['DOCTOR, Ann', 'John Smith', NUMBER]],
    [null, [BORN, NUMBER, 'Dr Amina Bello']],
    ['SMITH, John', ['John Smith', 'Nurse Amina Bello', NUMBER]],
    // Of two forms of one name, the form with a title is used.
    ['SMITH, John (Mr)', [`SMITH, John (Mr)|${NUMBER}`, 'Name: John Smith', BORN]],
    ['SMITH, John (Mr)', ['SMITH, John (Mr)', 'Name: John Smith (né Cole)', BORN, NUMBER]],
    ['SMITH, John', [`SMITH, John|${NUMBER}`, 'Name: SMITH, John (Mr)', 'Name: SMITH, John (Dr)', BORN]],
    ['SMITH, John', [`SMITH, John|${NUMBER}`, 'Name: SMITH, John Paul (Mr)', BORN]],
    // A name may be followed by a badge.
    ['SMITH, John (Mr)', ['#Mr John Smith ~Carer', BORN, NUMBER]],
    ['SMITH, John (Mr)', ['#SMITH, John (Mr) ~Carer', BORN, NUMBER]],
    ['SMITH, John', ['#John Smith ~Housebound', BORN, NUMBER]],
    [null, ['#Mr John Smith ~Consultant', BORN, NUMBER]],
    // A name may be followed by a separate text that is not part of the name.
    ['SMITH, John (Mr)', [`SMITH, John (Mr)~ ~Room 12~ ~${BORN}~ ~${NUMBER}`]],
    ['SMITH, John (Mr)', [`SMITH, John (Mr)~ ~DNACPR~ ~${BORN}~ ~${NUMBER}`]],
    ['SMITH, John (Mr)', [`SMITH, John (Mr)~ ~Room Twelve~ ~${BORN}~ ~${NUMBER}`]],
    ['SMITH, John', [`SMITH, John~ ~Ward 3~ ~${BORN}~ ~${NUMBER}`]],
    [null, [`SMITH, John~ ~Paul~ ~${BORN}~ ~${NUMBER}`]],
    [null, [`SMITH, John (Mr)~ ~SMITH, Ann (Mrs)~ ~${BORN}~ ~${NUMBER}`]],
    // Another person's name is not used.
    [null, ['[other]SMITH, John', NUMBER, BORN]],
    [null, ['[staff]SMITH, John', NUMBER, BORN]],
    [null, ['Consultant: Mr John Smith', NUMBER, BORN]],
    // The nearest name is used, with or without a label.
    ['SMITH, John', ['Name: BELLO, Amina', 'and so on', 'SMITH, John', NUMBER]],
    ['BELLO, Amina', ['SMITH, John', 'and so on', 'Name: BELLO, Amina', NUMBER]],
  ])('%s: %j', (name, lines) => {
    expect(nameOf(...lines)).toBe(name);
  });
  it.each<[string | null, string[]]>([
    // Not used: a signed-in user, a colleague, the doctor to whom a letter is addressed, a breadcrumb.
    [null, ['HITCHENS, Jane ~Log out', NUMBER, BORN]],
    [null, ['HITCHENS, Jane', 'Log out', NUMBER, BORN]],
    [null, ['Welcome, Jane Hitchens', NUMBER, BORN]],
    [null, ['HITCHENS, Jane', 'Receptionist', NUMBER, BORN]],
    [null, ['Jane Hitchens|Practice nurse', NUMBER, BORN]],
    [null, ['Miss Jane Hart', 'Consultant Surgeon', NUMBER, BORN]],
    [null, ['Mr Jim Hart', 'Harbour Surgery', NUMBER, BORN]],
    [null, ['Dr Amina Bello', 'London', NUMBER, BORN]],
    [null, ['Home|Patients|Jane Hitchens', NUMBER, BORN]],
    [null, ['Home > Jane Hitchens', NUMBER, BORN]],
    [null, ['Appointment with Jane Hart', NUMBER, BORN]],
    ['SMITH, John', ['HITCHENS, Jane ~Log out', 'John Smith', NUMBER]],
    ['SMITH, John', ['SMITH, John', 'Nurse Amina Bello', NUMBER]],
    ['NURSE, Ann', ['NURSE, Ann', NUMBER]],
    // Not used: a name far above, with another name nearer.
    [null, ['HITCHENS, Jane', ...filler(3), 'John Smith', NUMBER, BORN]],
    // Not used: a text before the heading of another part of the page.
    [null, ['Blue Lantern', '#Details', NUMBER, BORN]],
    ['SMITH, John', ['#John Smith', '#Details', NUMBER, BORN]],
    // Words that may also be a heading are names if they are written as names.
    ['GREEN, Susan', ['GREEN, Susan', NUMBER]],
    ['GREEN, Susan', ['Susan Green 61 years old, Female', NUMBER]],
    ['GREEN, Susan', ['Blue Lantern', 'Susan Green, Female, 61 years', NUMBER]],
    [null, ['Susan Green', NUMBER, BORN]],
    [null, ['GREEN, Park', NUMBER, BORN]],
  ])('%s, if it is clear whose name it is: %j', (name, lines) => {
    expect(nameOf(...lines)).toBe(name);
  });
  it('is up to eight lines above the number or two below', () => {
    const near = `${NUMBER} ${BORN}`;
    for (let lines = 0; lines < 8; lines++)
      expect([lines, nameOf('John Smith', ...filler(lines), near)]).toEqual([lines, SMITH]);
    expect(nameOf('John Smith', ...filler(8), near)).toBeNull();
    for (const lines of [0, 1]) expect(nameOf(near, ...filler(lines), 'John Smith')).toBe(SMITH);
    expect(nameOf(near, ...filler(2), 'John Smith')).toBeNull();
  });
  it.each([
    'SMITH, John | Male',
    'SMITH, John · Male',
    'SMITH, John - Male',
    'SMITH, John / Male',
    'SMITH, John; Male',
    'SMITH, John 66 years',
    'SMITH, John (66 years)',
    'SMITH, John (aged 66)',
    'SMITH, John (aged 66) Male',
    'John (Jack) SMITH, 66 years',
    'SMITH, John (',
    'SMITH, John is 66',
    'SMITH, John~Male',
    'Male~SMITH, John',
    'Male|SMITH, John|66',
    'Viewing SMITH, John',
    'Viewing  SMITH, John',
    'Record of SMITH, John',
    'Notes for SMITH, John',
    'Letters about SMITH, John',
    'Patient SMITH, John',
    'Summary of the record for SMITH, John',
    'Referring SMITH, John',
    'Please refer SMITH, John',
    'Please see SMITH, John',
    'Seeing SMITH, John',
  ])('is found in %j', (text) => {
    expect(nameOf(text, NUMBER, BORN)).toBe(SMITH);
  });
});

describe('the parts of a name', () => {
  const nameIn = (...lines: string[]) => nameOf(...lines, BORN, NUMBER);
  it.each<[string[], string | null]>([
    [['Surname: Smith', 'Forename: John'], 'SMITH, John'],
    [['Surname: Smith', 'Forename: John', 'Middle name: Paul', 'Title: Mr.'], 'SMITH, John Paul (Mr)'],
    [['Surname: Smith', 'Forename: John', 'Middle name: No'], 'SMITH, John'],
    [['Surname: Smith', 'Forename: none'], 'SMITH'],
    [['Surname: Smith', 'Forename: Null'], 'SMITH'],
    [['Surname: Null', 'Forename: Ann'], 'NULL, Ann'],
    [['Surname: Smith', 'Forename: John', 'Title: De~Souza'], 'SMITH, John'],
    [['Surname: Smith', 'Forename: De~Souza'], null],
    [['Surname: Smith', 'Forename: John', 'Middle name: De~Souza'], null],
    [['Surname: Smith', 'Forename: John', 'Surname: De~Souza'], null],
  ])('%j', (lines, name) => expect(nameIn(...lines)).toBe(name));
  it('a labelled name counts before another in its line', () =>
    expect(nameIn('BELLO, Ann|Name: SMITH, John')).toBe('SMITH, John'));
  it('a labelled name is mentioned', () => {
    const lines = linesOf('Name: SMITH, John\nNHS number: 999 000 0018');
    expect(findName(lines, fieldsIn(lines), [1]).mentions).toEqual([
      { of: 'name', line: 0, text: 'SMITH, John' },
    ]);
  });
});
