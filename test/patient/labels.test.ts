import { describe, expect, test } from 'vitest';
import { findLabels, kindOf } from '../../src/core/reader/labels.ts';
import { SEAM } from '../../src/core/reader/line.ts';
import { sectionOf } from '../../src/core/reader/section.ts';
import { confirmsLabel } from '../../src/core/reader/values.ts';

const kinds = (text: string) => findLabels(text, confirmsLabel).map(({ kind }) => kind);

describe('the meaning of a label', () => {
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

describe('the person whose section a heading starts', () => {
  test.each([
    ['other', ['Next of kin', 'Emergency contacts', 'Other family']],
    ['service', ['Prescriber', 'Nominated pharmacy', 'Pharmacy First', 'Help desk']],
    ['apart', ['Recently viewed', 'Linked records', 'Other patients', 'Similar records', 'Associated']],
    [
      'place',
      ['Hospital discharge summary', 'Community nursing team referral', 'Consultant letter', 'Nurse review'],
    ],
    [undefined, ['Service user', 'Service user details']],
    [
      'practice',
      ['Registered GP practice', 'GP surgery', 'Practice details', 'Patient’s practice', 'Patients practice'],
    ],
    ['staff', ['GP details', 'Usual GP', 'Care team', 'Consultant', 'Details of the nurse', 'Seen by']],
    [
      'staff',
      [
        ...['Consultant’s details', "Consultant's details", 'Consultant contact details'],
        ...[
          'Consultant detail',
          'Consultant: ',
          'Consultant at Mill Hospital',
          'Lead nurse',
          'Therapist/nurse',
        ],
      ],
    ],
    ['place', ['Full details of the ward round', 'Nurse by phone', 'Nurse x']],
    [undefined, ['Carer app', 'Household view', 'Carer portal:']],
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

describe('a label ends at the start of its value, and needs a possible value', () => {
  const labels = (text: string) =>
    findLabels(text, confirmsLabel).map(({ kind, start, end }) => `${kind} <${text.slice(start, end)}>`);

  test.each<[string, ...string[]]>([
    ['Name: Ann', 'name <Name: >'],
    ['Name : Ann', 'name <Name : >'],
    ['Name = Ann', 'name <Name = >'],
    ['Name # Ann', 'name <Name # >'],
    ['Name - Ann', 'name <Name - >'],
    ['Name -Ann'],
    ['Name-Ann'],
    ['Name · Ann', 'name <Name · >'],
    [`Name${SEAM}Ann Smith`, `name <Name${SEAM}>`],
    ['Name (official): Ann', 'name <Name (official): >'],
    ['Name(official): Ann', 'name <Name(official): >'],
    ['Name (a b c d e f g h i j k l m n op): Ann', 'name <Name (a b c d e f g h i j k l m n op): >'],
    ['Name Ann Smith', 'name <Name >'],
    ['Name', 'name <Name>'],
    ['Name\tx', 'name <Name>'],
    ['Name|x', 'name <Name>'],
    ['DOB', 'date of birth <DOB>'],
    // Several known words are one label.
    ['Name of the patient: Ann', 'name <Name of the patient: >'],
    ['Name of patient: Ann', 'name <Name of patient: >'],
    ['Name / DOB: Ann', 'date of birth <Name / DOB: >'],
    ['Name/DOB: Ann', 'date of birth <Name/DOB: >'],
    ['Name of birds: Ann', 'name <Name of birds:>'],
    ['Name birds'],
    ["Patient's name: Ann", "name <Patient's name: >"],
    ['Patients’ name: Ann', 'name <Patients’ name: >'],
    // After a word that is not part of a label, only labels that are certain count.
    ['Drug name: x', 'foreign <name: >'],
    ['Drug surname: x', 'foreign <surname: >'],
    ['Drug title: x', 'foreign <title: >'],
    ['Drug forename: x', 'foreign <forename: >'],
    ['Drug DOB: 1/1/1960', 'date of birth <DOB: >'],
    ['see name Ann Smith'],
    ['see surname Smith'],
    ['see address 1 High Street, SE17 3DW'],
    ['DOB 1/1/1960 - Hospital No. 4471', 'date of birth <DOB >', 'foreign <Hospital No. >'],
    ['Hospital No. unknown'],
    ['Hospital No: 4471, NHS No: 999 000 0018', 'foreign <Hospital No: >', 'nhs number <NHS No: >'],
    [
      'Consultant: Ann, DOB: 1/1/1960, Name: Bo',
      'foreign <Consultant: >',
      'date of birth <DOB: >',
      'foreign <Name: >',
    ],
    ['Consultant: Ann, NHS No: 999 000 0018', 'foreign <Consultant: >', 'nhs number <NHS No: >'],
    ['Consultant: Ann, died: 1/1/2020', 'foreign <Consultant: >', 'died <died: >'],
    ['Mother Ann Lee died 1/1/2020', 'died <died >'],
    ['x|a Name'],
    ['see Name'],
    ['see, name Ann Smith', 'name <name >'],
    ['see. name Ann Smith', 'name <name >'],
    ['see; name Ann Smith', 'name <name >'],
    ['see - name Ann Smith', 'name <name >'],
    ['see - the name Ann Smith', 'name <the name >'],
    ['so - see name Ann Smith'],
    ['so, see name Ann Smith'],
    ['(so see name Ann Smith'],
    ['see (name Ann Smith)'],
    ['see postcode SE1 1AA', 'postcode <postcode >'],
    ['see born 1 Jan 1960', 'date of birth <born >'],
    ['see died 1 Jan 1960', 'died <died >'],
    ['see NHS 999 000 0018', 'nhs number <NHS >'],
    ['see practice The Mill Surgery', 'practice <practice The >'],
    ['D.O.B. x', 'date of birth <D.O.B. >'],
    ['see D.O.B x', 'date of birth <D.O.B >'],
    ['see DOB x', 'date of birth <DOB >'],
    ['see date of birth x', 'date of birth <date of birth >'],
    ['see NHS number x', 'nhs number <NHS number >'],
    ['see NHS  number x', 'nhs number <NHS  number >'],
    ['see nhs_id x', 'nhs number <nhs_id >'],
    ['see NHS is x'],
    ['NHS England'],
    ['see NHS address x'],
    ['Notification\tx', 'foreign <Notification>'],
    // Any words before a colon are a label, at the start of a cell.
    ['Colour: red', 'foreign <Colour:>'],
    ['Colour: red|Size: 4', 'foreign <Colour:>', 'foreign <Size:>'],
    ['Size 4 | Colour: red', 'foreign <Colour:>'],
    ['Colour: red, Name: Ann', 'foreign <Colour:>', 'name <Name: >'],
    ['Name: Ann | Colour: red', 'name <Name: >', 'foreign <Colour:>'],
    // After a relative's label, other labels are about the relative, up to a separator.
    ['Mother: Ann Lee, NHS number 999 000 0018', 'foreign <Mother: >', 'foreign <NHS number >'],
    ['Mother: Ann Lee (NHS number 999 000 0018)', 'foreign <Mother: >', 'foreign <NHS number >'],
    ['Mother: Ann Lee | NHS number 999 000 0018', 'foreign <Mother: >', 'nhs number <NHS number >'],
    ['Mother: Ann Lee; NHS number 999 000 0018', 'foreign <Mother: >', 'nhs number <NHS number >'],
    ['Mother: Ann | Ann, NHS number 999 000 0018', 'foreign <Mother: >', 'nhs number <NHS number >'],
    ['Mother: Lee, Ann NHS number 999 000 0018', 'foreign <Mother: >', 'nhs number <NHS number >'],
    ['Mother: Ann (Lee) NHS number 999 000 0018', 'foreign <Mother: >', 'nhs number <NHS number >'],
  ])('%j', (text, ...expected) => {
    expect(labels(text)).toEqual(expected);
  });

  test.each([
    ['gp', 'Surgery'],
    ['practice', 'Surgery name'],
    ['practice code', 'Surgery code'],
    ['practice code', 'Practice ODS'],
    ['ods code', 'ODS code'],
    ['foreign', 'Organisation code'],
    ['name', ' Patient\n \ue000 name : '],
    ['name', 'The \n patient: '],
    ['nhs number', 'NHS:'],
    ['name', 'Regarding'],
    ['foreign', 'Regarding it all'],
    ['foreign', 'Care re'],
    ['foreign', 'Care'],
    ['nhs number', 'NHS number (other)'],
    ['middle', 'Middle names'],
    ['title', 'Title'],
  ])('%s: %j', (kind, label) => {
    expect(kindOf(label)).toBe(kind);
  });
});
