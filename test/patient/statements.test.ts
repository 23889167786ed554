import { expect, it } from 'vitest';
import { nameBeside } from '../../src/core/reader/find-name.ts';
import { fieldOfLocated } from '../../src/core/reader/located.ts';
import { partsOf, statementsIn } from '../../src/core/reader/statements.ts';
import { fieldsIn, linesOf } from './written.ts';

/** The labelled details of a text that identify a person. */

const statements = (...texts: string[]) => {
  const lines = linesOf(texts.join('\n'));
  return statementsIn(lines, partsOf(lines), fieldsIn(lines)).map(
    ({ detail, value }) => `${detail}: ${value}`,
  );
};

it('a heading or a blank line begins a part', () => {
  expect(partsOf(linesOf('a\n#b\nc\n \nd'))).toEqual([
    { firstLine: 0, level: 0 },
    { firstLine: 1, level: 2 },
    { firstLine: 1, level: 2 },
    { firstLine: 3, level: 8 },
    { firstLine: 3, level: 8 },
  ]);
});

it.each([
  ['NHS number: 999 000 0018', ['number: 9990000018']],
  ['Date of birth: 01-Jan-1960', ['born: 1960-01-01']],
  ['Name: SMITH, John', ['name: SMITH, John']],
  ['Name: Ann Doctor', ['name: DOCTOR, Ann']],
  ['Surname: Null', ['family: Null']],
  ['Surname: None', ['family: None']],
  ['Forename: Ann', ['given: Ann']],
  ['#SMITH, John', ['name: SMITH, John']],
  ['#Mrs Ann Smith', ['name: SMITH, Ann (Mrs)']],
  ['NHS number: 999 000', []],
  ['Date of birth: not known', []],
  ['Name: Dr Ann Bello', []],
  ['Name: Professor Bello', []],
  ['Display name: Ann Bello', []],
  ['Forename: none', []],
  ['Forename: not known', []],
  ['#John Smith', []],
  ['#Dr John Smith', []],
  ['SMITH, John', []],
  ['Postcode: SE17 3DW', []],
  ['[other]Name: SMITH, John', []],
])('%s', (text, expected) => expect(statements(text)).toEqual(expected));

it('what a page rule found is left out', () => {
  const lines = linesOf('SMITH, John');
  const located = fieldOfLocated({ kind: 'name', value: 'SMITH, John', line: 0 });
  expect(statementsIn(lines, partsOf(lines), [located])).toEqual([]);
});

it('the name beside a word that may be a label', () => {
  const nameIn = (...texts: string[]) => {
    const fields = fieldsIn(linesOf(texts.join('\n')));
    const field = fields.find(({ kind }) => kind === 'name');
    return field && nameBeside(field, fields);
  };
  expect(nameIn('Patient|John Smith|Clinical')).toBe('SMITH, John');
  expect(nameIn('Patient|John Smith|Male|Leeds')).toBe('SMITH, John');
  expect(nameIn('Patient|John Smith|Leeds|66')).toBe('SMITH, John');
  expect(nameIn('Patient|SMITH, John|Clinical|Letters')).toBe('SMITH, John');
  expect(nameIn('Patient|Mr John Smith|Clinical|Letters')).toBe('SMITH, John (Mr)');
  expect(nameIn('Patient: John Smith|Clinical|Letters')).toBe('SMITH, John');
  expect(nameIn('Patient|John Smith', 'and so on')).toBe('SMITH, John');
  expect(nameIn('Patient|John Smith|Clinical|Letters')).toBeNull();
  expect(nameIn('Patient|John Smith|Letters, tests|Clinical')).toBeNull();
  expect(nameIn('Patient|John Smith|Mr|Clinical')).toBeNull();
  expect(nameIn('Patient|Mill Hospital')).toBeNull();
  expect(nameIn('Name|Personal Details')).toBeNull();
  expect(nameIn('Name|GREEN, Susan')).toBe('GREEN, Susan');
});
