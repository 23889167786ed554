import { describe, expect, test } from 'vitest';
import { findLabels, kindOf } from '../../src/patient/labels.ts';
import { sectionOf } from '../../src/patient/line.ts';
import { fits } from '../../src/patient/values.ts';

const kinds = (text: string) => findLabels(text, fits).map(({ kind }) => kind);

describe('what a label says', () => {
  test.each([
    [
      'nhs number',
      ['NHS number', 'NHS No.', 'NHS', 'N.H.S. no', 'NHS #', 'nhsNumber', 'Patient’s NHS number'],
    ],
    ['nhs number', ['Identifier (NHS number)', 'NHS Number (traced)', 'Your NHS number', 'Client NHS No']],
    ['date of birth', ['DOB', 'D.O.B.', 'Born', 'Date of birth', 'Birth date', 'Patient DOB', 'Age / DOB']],
    ['name', ['Name', 'Patient', 'Full name', 'Patient’s name', 'Client name', 'Name (official)', 'Re']],
    ['family', ['Surname', 'Family name', 'Last name']],
    ['given', ['Forename', 'First name', 'Given names', 'Forename(s)']],
    ['postcode', ['Postcode', 'Post code', 'Home postcode', 'Postcode of usual address']],
    ['address', ['Address', 'Usual address', 'Home address', 'Last known address']],
    ['practice', ['Practice', 'Registered GP practice', 'GP surgery', 'Your GP surgery', 'Registered with']],
    ['practice code', ['Practice code', 'GP practice code', 'Registered practice ODS code']],
    ['died', ['Date of death', 'Died', 'Deceased']],
    ['gp', ['GP', 'Usual GP', 'Registered GP']],
    ['foreign', ['Mother’s NHS number', 'Next of kin date of birth', 'Carer’s name', 'NHS number of mother']],
    [
      'foreign',
      ['Previous address', 'Preferred name', 'Maiden name', 'Temporary address', 'NHS number status'],
    ],
    ['foreign', ['GP practice address', 'Practice telephone', 'Nominated pharmacy', 'Place of birth']],
    [
      'foreign',
      ['User name', 'Hospital number', 'NHS login ID', 'Patient ID', 'Patient language', 'Keyworker'],
    ],
  ] as const)('%s: %j', (kind, labels) => {
    for (const label of labels) expect([label, kindOf(label)]).toEqual([label, kind]);
  });
});

describe('labels in a line', () => {
  test.each([
    [
      'SMITH, John (Mr) Born 01-Jan-1960 (66y) Gender Male NHS No. 999 000 0018',
      ['date of birth', 'nhs number'],
    ],
    ['Name: Ann | DOB: 1/1/1960 | NHS: 999 000 0018', ['name', 'date of birth', 'nhs number']],
    ['Surname\tForename\tTitle', ['family', 'given', 'title']],
    ['Mother: Ann Lee, NHS number 999 000 0018, DOB 1/1/1990', ['foreign', 'foreign', 'foreign']],
    ['Carer: none | NHS number: 999 000 0018', ['foreign', 'nhs number']],
    ['Key worker: Ann Lee', ['foreign']],
    ['The NHS is here to help.', []],
    ['HUSSAIN, Baby', []],
    ['NHS Highland', []],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual(expect.arrayContaining(expected)));
});

describe('whose section a heading opens', () => {
  test.each([
    ['other', ['Next of kin', 'Emergency contacts', 'Prescriber', 'Nominated pharmacy', 'Recently viewed']],
    [
      'practice',
      ['Registered GP practice', 'GP surgery', 'Practice details', 'Patient’s practice', 'Patients practice'],
    ],
    ['staff', ['GP details', 'Usual GP', 'Care team']],
    [
      undefined,
      [
        'Patient details',
        'Demographics',
        'Usual address',
        'Carer (patient)',
        'Contact details',
        'Practice leaflet',
        'Best practice',
      ],
    ],
  ])('%s: %j', (section, headings) => {
    for (const heading of headings) expect([heading, sectionOf(heading)]).toEqual([heading, section]);
  });
});
