import { describe, expect, it } from 'vitest';
import { isAddressee } from '../../src/core/reader/addressee-fields.ts';
import { fieldsOf, linesOf, patientOf } from './written.ts';

/** Letters to a parent, guardian or carer: the address at the top is the addressee's. */

const HOME = ['1 High Street', 'London', 'SE17 3DW'];
const RE = 'Re: Oliver Tranter, DOB 03-Apr-2015, NHS No. 999 000 0018';
const OLIVER = { name: 'TRANTER, Oliver', dateOfBirth: '2015-04-03', nhsNumber: '9990000018' };

describe('the address of an addressee who is a relative is not the patient’s', () => {
  it.each([
    'To the parent or guardian of Oliver Tranter',
    'To the parent/guardian of Oliver Tranter',
    'To: the parents of Oliver Tranter',
    'Parent of Oliver Tranter',
    'Parent/Guardian of: Oliver Tranter',
    'The Parents and Carers of Oliver Tranter',
    'Parent(s) / carer(s) of Oliver Tranter',
    'Mother of Oliver Tranter',
    'Mrs Jo Tranter (mother of Oliver Tranter)',
    'Mrs Jo Tranter, guardian of Oliver Tranter',
    'Guardian for Oliver Tranter',
    'To the Parent or Guardian',
  ])('%s', (addressee) => {
    for (const letter of [[addressee, ...HOME], [[addressee, ...HOME].join('|')]]) {
      expect(patientOf(...letter, 'Dear Parent', RE)).toMatchObject({ ...OLIVER, postcode: null });
      // A labelled address of the patient is still used.
      expect(
        patientOf(...letter, 'Dear Parent or Guardian', RE, 'Address: 5 Mill Lane, SE16 7LL').postcode,
      ).toBe('SE16 7LL');
    }
  });

  it('even right above the number', () => {
    expect(patientOf('Parent of Oliver Tranter', 'SE17 3DW', RE)).toMatchObject({
      ...OLIVER,
      postcode: null,
    });
  });
});

describe('it is the patient’s', () => {
  it.each([
    `${RE}, same address`,
    `${RE}, of the above address`,
    `${RE}, address as above`,
    `${RE}. Oliver lives with you.`,
  ])('if the letter says so: %s', (re) => {
    expect(patientOf('The parents of Oliver Tranter', ...HOME, 'Dear parents', re).postcode).toBe('SE17 3DW');
  });
  it('in a letter to the patient', () => {
    expect(patientOf('Mr Oliver Tranter', 'SE17 3DW', RE).postcode).toBe('SE17 3DW');
  });
});

it('a title above labelled details of a parent still opens the parent’s section', () => {
  const mother = ['Mother of Oliver Tranter', 'NHS number: 999 203 7008', 'Postcode: SE17 3DW'];
  expect(patientOf(...mother, '', RE)).toMatchObject({ ...OLIVER, postcode: null });
});

describe('the lines of the addressee', () => {
  const PARENT = 'To the parent of Oliver Tranter';
  const last = (...lines: string[]) => fieldsOf(lines.join('\n')).at(-1);
  it.each([
    ...[
      'Dear Ann',
      'Re Oliver',
      'Regarding Oliver',
      'Ref 12',
      'Our ref 12',
      'Your ref 12',
      'Date today',
      'Dated today',
    ],
    ...[
      'Private',
      '3 May 2026',
      '12 September 2026',
      'Ward: 6',
      'A/B c.d: x',
      'My NHS x',
      'My N.H.S x',
      'My DOB x',
    ],
    ...['My D.O.B x', 'He was born', 'His date of birth', '', '#Details'],
  ])('end above %j', (line) => {
    expect(fieldsOf([PARENT, 'Mill House', line, 'Flat B'].join('\n'))).toContain('free: Mill House [other]');
    expect(last(PARENT, 'Mill House', line, 'Flat B')).toBe('free: Flat B');
    expect(last(PARENT, line, 'Flat B')).toBe('free: Flat B');
  });
  it.each([
    ...[
      '12 High Street',
      '112 May 2026',
      '3 May 202',
      '3 M 2026',
      'a: x',
      'Mill House 1: x',
      'My dear house',
      'Dearham',
    ],
  ])('do not end at %j', (line) => expect(last(PARENT, line, 'Flat B')).toBe('free: Flat B [other]'));
  it('are at most six, below the addressee, and in no other section', () => {
    const lines = (count: number) => Array<string>(count).fill('and so on');
    expect(last(PARENT, ...lines(5), 'Flat B')).toBe('free: Flat B [other]');
    expect(last(PARENT, ...lines(6), 'Flat B')).toBe('free: Flat B');
    expect(fieldsOf(`Flat B\n${PARENT}`)[0]).toBe('free: Flat B');
    expect(fieldsOf(`${PARENT}\nFlat B`)[0]).toBe(`free: ${PARENT} [other]`);
    expect(last(PARENT, 'Flat B', 'Postcode SE17 3DW')).toBe('postcode: SE17 3DW');
    expect(last(PARENT, ' ', 'Flat B')).toBe('free: Flat B');
    expect(last(PARENT, '1 Mill House: x', 'Flat B')).toBe('free: Flat B [other]');
    expect(last(PARENT, 'Gender F: F')).toBe('foreign: F');
    expect(last(`[practice]${PARENT}`, 'Flat B')).toBe('free: Flat B');
    expect(last(`${'x'.repeat(181)} (${PARENT})`, 'Flat B')).toBe('free: Flat B');
  });
  it.each([
    ['Parent of Oliver Tranter', 'Flat B'],
    ['Parent of Oliver Tranter', 'Re: Oliver'],
    ['Parent of Oliver Tranter', 'Our ref: 12'],
    ['Parent of Oliver Tranter', 'Your reference: 12'],
    ['Parent of Oliver Tranter', 'Date: 1/1/2026'],
    ['Parent of Oliver Tranter', 'B: 12'],
    ['Parent of Oliver Tranter', '12, House:'],
    ['Parent of Oliver Tranter, 1 High Street, SE17 3DW', 'Gender: F'],
    ['To the parents', 'Gender: F'],
    ['~Parent~ of Oliver Tranter', 'Flat B'],
  ])('begin with %s above %s', (addressee, next) =>
    expect(isAddressee(linesOf(`${addressee}\n${next}`), 0)).toBe(true),
  );
  it.each([
    ['Parent of Oliver Tranter', 'Gender: F'],
    ['Parent of Oliver Tranter', 'Reply: F'],
    ['Parent of Oliver Tranter', 'Gender|F'],
    ['Parent of the child', 'Flat B'],
    ['Friend of Oliver Tranter', 'Flat B'],
    ['Parents evening', 'Flat B'],
    [`To the parent of ${'x'.repeat(200)}`, 'Flat B'],
  ])('not with %s above %s', (words, next) =>
    expect(isAddressee(linesOf(`${words}\n${next}`), 0)).toBe(false),
  );
  it.each([
    ...[
      'He has the same address',
      'of the above address',
      'at this address',
      'address is the same',
      'address as above',
    ],
    ...['address the same', 'Oliver lives with you', 'as he may live with you'],
  ])('are the patient’s: %s', (words) => {
    const letter = (...lines: string[]) => fieldsOf(lines.join('\n'));
    expect(letter(PARENT, 'Flat B', 'SE17 3DW', 'Dear Ann', words)).toEqual(
      expect.arrayContaining(['free: Flat B', 'address: SE17 3DW']),
    );
    expect(letter(PARENT, 'SE17 3DW', 'Dear Ann', ...Array<string>(37).fill('x'), words)).toContain(
      'address: SE17 3DW',
    );
    expect(letter(PARENT, 'SE17 3DW', 'Dear Ann', ...Array<string>(38).fill('x'), words)).toContain(
      'free: SE17 3DW [other]',
    );
    expect(letter(PARENT, words, 'SE17 3DW')).toContain('free: SE17 3DW [other]');
    expect(letter(words, PARENT, 'SE17 3DW')).toContain('free: SE17 3DW [other]');
  });
});
