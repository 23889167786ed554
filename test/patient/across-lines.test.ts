import { describe, expect, it } from 'vitest';
import { fieldsOf } from './written.ts';

/** Labels and values on lines of their own. Lines are separated by `/`. */

const labelled = (text: string) =>
  fieldsOf(text.replaceAll(' / ', '\n')).filter((field) => !field.startsWith('free'));

describe('a value below its label', () => {
  it.each<[string, string[]]>([
    ['Name / SMITH, John / DOB / 1-1-1960', ['name: SMITH, John', 'date of birth: 1-1-1960']],
    ['Name / DOB / SMITH, John / 1-1-1960', ['name: SMITH, John', 'date of birth: 1-1-1960']],
    ['Name / DOB / SMITH, John / 1-1-1960 / and so on', ['name: SMITH, John', 'date of birth: 1-1-1960']],
    ['Name / DOB / 1-1-1960', ['name: ', 'date of birth: 1-1-1960']],
    ['Name / DOB / SE17 3DW / 1-1-1960', ['name: ', 'date of birth: 1-1-1960']],
    [
      'NHS number / Name / DOB / 999 000 0018 / SMITH, John / 1-1-1960 / and so on',
      ['nhs number: 999 000 0018', 'name: SMITH, John', 'date of birth: 1-1-1960'],
    ],
    [
      'NHS number / Name / DOB / SMITH, John / 1-1-1960',
      ['nhs number: ', 'name: SMITH, John', 'date of birth: 1-1-1960'],
    ],
    [
      'Name / DOB / Gender / SMITH, John / 1-1-1960 / Male / and so on',
      ['name: SMITH, John', 'date of birth: 1-1-1960', 'foreign: Male'],
    ],
    [
      'Name / DOB / Gender / SMITH, John / 1-1-1960 / Male',
      ['name: SMITH, John', 'date of birth: 1-1-1960', 'foreign: Male'],
    ],
    ['Name / Gender / SMITH, John / Male', ['name: SMITH, John', 'foreign: Male']],
    ['and so on / Name / Gender / SMITH, John / Male', ['name: SMITH, John', 'foreign: Male']],
    ['Name / Gender / SMITH, John / Male / and so on', ['name: ', 'foreign: SMITH, John']],
    ['Name / Gender / SMITH, John / #Male', ['name: ', 'foreign: SMITH, John']],
    ['Name / DOB / Gender / SMITH, John / Male', ['name: ', 'date of birth: ', 'foreign: SMITH, John']],
    ['Name / Gender / Male / SMITH, John', ['name: SMITH, John', 'foreign: Male']],
    ['Name / 12 / SMITH, John', ['name: SMITH, John']],
    ['Name / and so on / SMITH, John', ['name: ']],
    ['Name / [other]SMITH, John', ['name: ']],
    ['DOB / Not known / 1-1-1960', ['date of birth: Not known']],
    ['Address / 1 High Street / London / SE17 3DW', ['address: 1 High Street, London, SE17 3DW']],
    ['Address / 1 High Street / London / Gender: F', ['address: 1 High Street, London', 'foreign: F']],
  ])('%s', (text, fields) => expect(labelled(text)).toEqual(fields));
});

describe('a value above its label', () => {
  it.each<[string, string[]]>([
    ['SMITH, John / Name', ['name: SMITH, John']],
    ['SMITH, John / Name / Gender', ['name: SMITH, John', 'foreign: ']],
    ['SMITH, John / Name / and so on / Gender: F', ['name: SMITH, John', 'foreign: F']],
    ['SMITH, John / Name / DOB: 1-1-1960', ['name: ', 'date of birth: 1-1-1960']],
    ['#SMITH, John / Name', ['name: ']],
    [
      'SMITH, John / Name / 1-1-1960 / DOB / 999 000 0018 / NHS number',
      ['name: SMITH, John', 'date of birth: 1-1-1960', 'nhs number: 999 000 0018'],
    ],
    [
      'F / Gender / SMITH, John / Name / 1-1-1960 / DOB',
      ['foreign: F', 'name: SMITH, John', 'date of birth: 1-1-1960'],
    ],
    ['1-1-1960 / Date of birth / No / Name', ['date of birth: 1-1-1960', 'name: ']],
    ['1-1-1960 / DOB / [other]2-2-1970', ['date of birth: 1-1-1960']],
    ['Gender / 1-1-1960 / DOB / and so on', ['foreign: ', 'date of birth: 1-1-1960']],
    [
      'Name / SMITH, John / NHS number / 999 000 0018 / 1-1-1960 / DOB / and so on',
      ['name: SMITH, John', 'nhs number: 999 000 0018', 'date of birth: '],
    ],
    [
      '1-1-1960 / Date of birth / Deceased / SMITH, John / Name',
      ['date of birth: 1-1-1960', 'died: ', 'name: SMITH, John'],
    ],
    [
      '1-1-1960 / Date of birth / SMITH, John / Name / No / Deceased',
      ['date of birth: 1-1-1960', 'name: SMITH, John', 'died: No'],
    ],
  ])('%s', (text, fields) => expect(labelled(text)).toEqual(fields));
});

describe('labels below their values, and later a label above its value', () => {
  const ABOVE = 'SMITH, John / Name / 999 000 0018 / NHS number';
  const BOTH = ['name: SMITH, John', 'nhs number: 999 000 0018'];
  it.each<[string, string[]]>([
    ['#Birth', []],
    ['a b / c d / e f / g h / i j / k l / m n', []],
    ['and so on / Gender: F', ['foreign: F']],
  ])('with this between them: %s', (between, fields) =>
    expect(labelled(`${ABOVE} / ${between} / DOB / 1-1-1960`)).toEqual([
      ...BOTH,
      ...fields,
      'date of birth: 1-1-1960',
    ]),
  );
  it.each(['a b', 'a b / c d / e f / g h / i j'])('with too little between them: %s', (between) =>
    expect(labelled(`${ABOVE} / ${between} / DOB / 1-1-1960`)).toEqual([...BOTH, 'date of birth: ']),
  );
});

describe('the boxes of a date of birth', () => {
  it.each<[string, string]>([
    ['Date of birth / Day: 1 / Month: 3 / Year: 1961', 'date of birth: Day: 1 Month: 3 Year: 1961'],
    ['Date of birth / Day: 1 / x y / Month: 3 / Year: 1961', 'date of birth: Day: 1 Month: 3 Year: 1961'],
    ['Date of birth / Day: 1 / Month: 3 / Year: 1961 / Age: 65', 'date of birth: Day: 1 Month: 3 Year: 1961'],
    ['Date of birth / Day: 1 / Month: 3 / Visit: 1961', 'date of birth: '],
    ['Date of birth / Day: 1 / Month: 3', 'date of birth: '],
    ['Date of birth / Birthday: 1 / Month: 3 / Year: 1961', 'date of birth: '],
    ['Name / Day: 1 / Month: 3 / Year: 1961', 'name: '],
  ])('%s', (text, field) => expect(labelled(text)[0]).toBe(field));
});
