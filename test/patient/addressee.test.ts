import { describe, expect, it } from 'vitest';
import { patientOf } from './written.ts';

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
