import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/core/reader/field.ts';
import {
  groupByPerson,
  hasPatientsNameAndOtherDate,
  type KnownPatient,
  type Person,
} from '../../src/core/reader/group-by-person.ts';
import type { Part, Statement } from '../../src/core/reader/statements.ts';

/** Which labelled names, dates of birth and NHS numbers belong to one person, and whose they are. */

const JOHN: KnownPatient = { digits: '9990000018', name: 'SMITH, John (Mr)', born: '1960-01-01' };
const PARTS: Record<string, Part> = { A: { firstLine: 0, level: 2 }, B: { firstLine: 9, level: 2 } };

/** A statement in short: `3 born 1960-01-01`, `B3 name BELLO, Amina` in part B, `=3 name …` in a row. */
function statement(text: string): Statement {
  const [, row, part = 'A', line, detail, value] = /^(=?)([AB]?)(\d+) (\w+) (.*)$/.exec(text) ?? [];
  const field = { line: Number(line), ...(row && { isRow: true }) } as Field;
  return { field, part: PARTS[part || 'A'], detail, value } as Statement;
}

const people = (texts: readonly string[], known = JOHN) =>
  groupByPerson(texts.map(statement), known).map(
    ({ owner, statements }) => `${owner}: ${statements.map(({ value }) => value).join(' / ')}`,
  );

describe('statements are one person’s', () => {
  it.each<[string, string[]]>([
    ['in one line', ['0 name BELLO, Amina', '0 born 1970-01-01']],
    ['up to six lines apart', ['0 name BELLO, Amina', '6 born 1970-01-01']],
    ['in one row', ['=0 name BELLO, Amina', '=0 born 1970-01-01']],
    ['in parts', ['0 family BELLO', '1 given Amina', '2 born 1970-01-01']],
  ])('%s', (_, texts) => expect(people(texts)).toHaveLength(1));
  it.each<[string, string[]]>([
    ['seven lines apart', ['0 name BELLO, Amina', '7 born 1970-01-01']],
    ['in another part', ['0 name BELLO, Amina', 'B1 born 1970-01-01']],
    ['of the same kind', ['0 name BELLO, Amina', '1 name BELLO, Amina']],
    ['in another row', ['=0 name BELLO, Amina', '=1 born 1970-01-01']],
    ['with the patient’s number and another date', ['0 number 9990000018', '1 born 1970-01-01']],
    ['with the patient’s number and another name', ['0 number 9990000018', '1 name BELLO, Amina']],
    ['with the patient’s number and a similar name', ['0 number 9990000018', '1 name SMITH, Amina']],
  ])('but not %s', (_, texts) => expect(people(texts)).toHaveLength(2));
  it('with the patient’s number and nothing to compare', () => {
    expect(people(['0 number 9990000018', '1 born 1960-01-01', '2 name SMITH, John'])).toEqual([
      'patient: 9990000018 / 1960-01-01 / SMITH, John',
    ]);
    const unknown = { digits: '9990000018', name: null, born: null };
    expect(people(['0 number 9990000018', '1 born 1970-01-01', '2 name BELLO, Amina'], unknown)).toEqual([
      'patient: 9990000018 / 1970-01-01 / BELLO, Amina',
    ]);
    expect(people(['0 name BELLO, Amina', '1 number 9990000018'])).toEqual([
      'patient: BELLO, Amina / 9990000018',
    ]);
  });
});

describe('a name between two dates of birth', () => {
  const OWN = '0 born 1960-01-01';
  it.each<[string, string[], string[]]>([
    [
      'belongs to the nearer one below',
      [OWN, '2 name BELLO, Amina', '3 born 1970-01-01'],
      ['patient: 1960-01-01', 'another: BELLO, Amina / 1970-01-01'],
    ],
    [
      'belongs to the one below if both are as near',
      [OWN, '2 name BELLO, Amina', '4 born 1970-01-01'],
      ['patient: 1960-01-01', 'another: BELLO, Amina / 1970-01-01'],
    ],
    [
      'belongs to the nearer one above',
      [OWN, '2 name SMITH, John', '5 born 1970-01-01'],
      ['patient: 1960-01-01 / SMITH, John', 'doubtful: 1970-01-01'],
    ],
    [
      'belongs to the one above if the other is the same',
      [OWN, '2 name SMITH, John', '3 born 1960-01-01'],
      ['patient: 1960-01-01 / SMITH, John', 'patient: 1960-01-01'],
    ],
    [
      'belongs to the one above if the other is in another part',
      [OWN, '1 name SMITH, John', 'B2 born 1970-01-01'],
      ['patient: 1960-01-01 / SMITH, John', 'another: 1970-01-01'],
    ],
    [
      'belongs to the one above if it is a part of a name',
      [OWN, '1 family BELLO', '2 born 1970-01-01'],
      ['doubtful: 1960-01-01 / BELLO', 'another: 1970-01-01'],
    ],
    [
      'stays with a name that is followed by its own date',
      ['0 name SMITH, John', '1 born 1960-01-01', '2 name BELLO, Amina', '3 born 1970-01-01'],
      ['patient: SMITH, John / 1960-01-01', 'another: BELLO, Amina / 1970-01-01'],
    ],
    [
      'alone is not moved',
      ['0 number 9990000018', '1 name BELLO, Amina', '2 name SMITH, John'],
      ['patient: 9990000018', 'another: BELLO, Amina', 'patient: SMITH, John'],
    ],
  ])('%s', (_, texts, expected) => expect(people(texts)).toEqual(expected));
});

describe('another date of birth below a name may be a wrong date of that person', () => {
  const NAMED = ['0 born 1960-01-01', '1 name SMITH, John'];
  it.each<[string, string, string]>([
    ['six lines below', '7 born 1970-01-01', 'doubtful: 1970-01-01'],
    ['but not seven lines below', '8 born 1970-01-01', 'another: 1970-01-01'],
    ['nor in another part', 'B3 born 1970-01-01', 'another: 1970-01-01'],
    ['and another name is another person’s', '3 name BELLO, Amina', 'another: BELLO, Amina'],
  ])('%s', (_, text, expected) => expect(people([...NAMED, text])[1]).toBe(expected));
  it('and not with a name of its own, or below a date', () => {
    expect(people([...NAMED, '4 born 1970-01-01', '5 name BELLO, Amina'])[1]).toBe(
      'another: 1970-01-01 / BELLO, Amina',
    );
    expect(people(['0 name SMITH, John', '1 born 1960-01-01', '2 born 1970-01-01'])[1]).toBe(
      'another: 1970-01-01',
    );
    expect(people(['0 born 1970-01-01'])).toEqual(['another: 1970-01-01']);
  });
});

describe('whose statements', () => {
  it.each<[string, string[]]>([
    ['patient', ['0 number 9990000026', '0 name BELLO, Amina', '0 born 1970-01-01']],
    ['patient', ['0 born 1960-01-01']],
    ['patient', ['0 name SMITH, John']],
    ['patient', ['0 name J Smith', '0 born 1960-01-01']],
    ['patient', ['0 name SMITH, Johnny', '0 born 1960-01-01']],
    ['patient', ['0 given John']],
    ['patient', ['0 given John Paul']],
    ['patient', ['0 family Smith', '0 given John']],
    ['patient', ['0 family Smith']],
    ['doubtful', ['0 name SMITH, John', '0 born 1970-01-01']],
    ['doubtful', ['0 name BELLO, Amina', '0 born 1960-01-01']],
    ['doubtful', ['0 name SMITH, Amina']],
    ['doubtful', ['0 family Smith', '0 given Amina']],
    ['another', ['0 name BELLO, Amina']],
    ['another', ['0 given Amina']],
    ['another', ['0 name BELLO, Amina', '0 born 1970-01-01']],
    ['another', ['0 name SMITH, Amina', '0 born 1970-01-01']],
    ['another', ['0 born 1970-01-01']],
    ['another', ['0 name SMITH, Amina', '0 born 1960-01-01']],
    ['another', ['0 family Smith', '0 given Amina', '0 born 1960-01-01']],
  ])('%s: %j', (owner, texts) => expect(people(texts)[0]).toMatch(new RegExp(`^${owner}: `)));
  it('without the patient’s name or date of birth', () => {
    expect(people(['0 name BELLO, Amina'], { ...JOHN, name: null })[0]).toMatch(/^patient/);
    expect(people(['0 name BELLO, Amina', '0 born 1960-01-01'], { ...JOHN, name: null })[0]).toMatch(
      /^patient/,
    );
    expect(people(['0 born 1970-01-01'], { digits: JOHN.digits, name: JOHN.name })[0]).toMatch(/^patient/);
    expect(people(['0 born 1970-01-01'], { ...JOHN, name: null })[0]).toMatch(/^another/);
  });
});

describe('the patient’s name with another date of birth', () => {
  const has = (texts: string[], known = JOHN) =>
    hasPatientsNameAndOtherDate(
      { owner: 'doubtful', statements: texts.map(statement) as Person['statements'] },
      known,
    );
  it.each([
    [['0 name SMITH, John', '0 born 1970-01-01']],
    [['0 name J Smith', '0 born 1970-01-01']],
    [['0 given John', '0 born 1970-01-01']],
    [['0 given John', '0 family Jones', '0 born 1970-01-01']],
    [['0 born 1960-01-01', '0 born 1970-01-01', '0 name SMITH, John']],
  ])('%j', (texts) => expect(has(texts)).toBe(true));
  it.each([
    [['0 name SMITH, John', '0 born 1960-01-01']],
    [['0 name SMITH, John']],
    [['0 name BELLO, Amina', '0 born 1970-01-01']],
    [['0 name SMITH, Amina', '0 born 1970-01-01']],
    [['0 family Smith', '0 born 1970-01-01']],
    [['0 born 1970-01-01']],
  ])('not %j', (texts) => expect(has(texts)).toBe(false));
  it('is not known without the patient’s name or date of birth', () => {
    expect(has(['0 name SMITH, John', '0 born 1970-01-01'], { ...JOHN, name: null })).toBe(false);
    expect(has(['0 name SMITH, John', '0 born 1970-01-01'], { ...JOHN, born: null })).toBe(false);
  });
});
