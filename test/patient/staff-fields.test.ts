import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/core/reader/line.ts';
import { fieldsOf, linesOf, patientOf, readPage } from './written.ts';

/**
 * When a practice and an address below the name of a member of staff are the patient's, and when they are
 * not.
 */

const BANNER = ['SMITH, John (Mr)|Born: 01-Jan-1960|NHS No. 999 000 0018', ''];
const MILL = ['Practice: The Mill Surgery', 'Practice code: G85001', 'Postcode: SE16 5PH'];
const OWN = ['Home address: 1 High Street, SE17 3DW', 'Registered practice: Penrose Surgery'];
const PENROSE = { odsCode: null, name: 'Penrose Surgery' };

describe('practice and postcode below a member of staff are not the patient’s', () => {
  it.each([
    ['Referring clinician: Dr Amy Holt'],
    ['Referrer: Dr Amy Holt'],
    ['Referred by: Dr Amy Holt'],
    ['Referring GP: Dr Amy Holt'],
    ['Consultant: Mr G Harker'],
    ['Author: Dr Amy Holt'],
    ['Signed by: Dr Amy Holt'],
    ['Seen by: Dr Amy Holt'],
    ['Recorded by: Dr Amy Holt'],
    ['Requested by: Dr Amy Holt'],
    ['Prescriber: Dr Amy Holt'],
    ['Care coordinator: Jo Cole'],
    ['Referring clinician', 'Dr Amy Holt'],
    ['Referring clinician: Dr Amy Holt', 'Role: GP', 'Telephone: 020 7946 0000'],
    ['Referring clinician: Dr Amy Holt', 'GMC number: 7000000'],
    ['Clinician: Dr Amy Holt', 'Site: Mill House'],
    ['Referring clinician: Dr Amy Holt', 'Organisation: The Mill Surgery', 'ODS code: G85001'],
  ])('%s', (...staff) => {
    expect(patientOf(...BANNER, ...staff, ...MILL)).toMatchObject({ postcode: null, practice: null });
    expect(patientOf(...BANNER, ...staff, ...MILL, '', ...OWN)).toMatchObject({
      postcode: 'SE17 3DW',
      practice: PENROSE,
    });
  });

  it('a postcode below the place of work of a clinician', () => {
    expect(
      patientOf(...BANNER, 'Clinician: Dr Amy Holt', 'Site: Mill House', 'Postcode: SE16 5PH'),
    ).toMatchObject({
      postcode: null,
    });
  });

  it.each([
    ['Donna Arkle', 'Social worker, Adult Team East', 'Civic House, Warrington WA1 1QY'],
    ['Donna Arkle | Senior occupational therapist | Civic House, Warrington WA1 1QY'],
  ])('the address of somebody who signs a message with a job: %s', (...signature) => {
    expect(patientOf(...BANNER, ...signature)).toMatchObject({ postcode: null });
    expect(patientOf(...BANNER, ...signature, '', ...OWN)).toMatchObject({ postcode: 'SE17 3DW' });
  });

  it('a postcode of a relative among numbered contacts', () => {
    expect(
      patientOf(...BANNER, 'Contact 1: son, Tom West', 'Contact 2: niece, Carol Unwin, postcode WA1 1QY'),
    ).toMatchObject({ postcode: null });
  });

  it('also without labels, in one line, and where the practice is called a surgery', () => {
    const nothing = { postcode: null, practice: null };
    expect(
      patientOf(...BANNER, 'Signed by: Dr Amy Holt', 'The Mill Surgery', '2 Mill Lane', 'SE16 5PH'),
    ).toMatchObject(nothing);
    expect(
      patientOf(...BANNER, 'Referred by: Dr Amy Holt | Practice: The Mill Surgery | Postcode: SE16 5PH'),
    ).toMatchObject(nothing);
    expect(
      patientOf(...BANNER, 'Seen by: Dr Amy Holt', 'Surgery: The Mill Surgery', 'Postcode: SE16 5PH'),
    ).toMatchObject(nothing);
    expect(
      patientOf(...BANNER, 'Referring clinician: Dr Amy Holt', 'Address: 2 Mill Lane, SE16 5PH'),
    ).toMatchObject(nothing);
  });
});

describe('the patient’s own details below a member of staff stay the patient’s', () => {
  const own = { postcode: 'SE17 3DW', practice: PENROSE };
  const ADDRESS = 'Address: 1 High Street, SE17 3DW';
  it.each([
    ['Consultant: Mr G Harker', 'Date of birth: 01-Jan-1960', ADDRESS, 'Practice: Penrose Surgery'],
    ['Consultant: Mr G Harker', ADDRESS, 'GP practice: Penrose Surgery'],
    ['Consultant: Mr G Harker', 'Registered practice: Penrose Surgery', 'Postcode: SE17 3DW'],
    ['Consultant: Mr G Harker', 'Hospital number: H123456', ADDRESS, 'Practice: Penrose Surgery'],
    ['Consultant: Mr G Harker', 'Ward: 6', ADDRESS, 'Practice: Penrose Surgery'],
    ['Care coordinator: Jo Cole', 'Registered GP: Dr Holt', 'Practice: Penrose Surgery', ADDRESS],
    ['Consultant: -', 'Practice: Penrose Surgery', ADDRESS],
    ['Seen by: Not known', 'Practice: Penrose Surgery', ADDRESS],
    ['Named GP: Dr Holt', 'Practice: Penrose Surgery', ADDRESS],
    ['Registered GP: Dr Holt', 'Practice: Penrose Surgery', ADDRESS],
    ['Usual GP: Dr Holt', 'Practice: Penrose Surgery', ADDRESS],
    ['Usual doctor: Dr Holt', 'Practice: Penrose Surgery', ADDRESS],
    ['GP: Dr Holt', 'Practice: Penrose Surgery', ADDRESS],
    ['Seen by: Dr Amy Holt', '', 'Practice: Penrose Surgery', ADDRESS],
    ['Seen by: Dr Amy Holt', '#Registration', 'Practice: Penrose Surgery', ADDRESS],
  ])('%s, %s', (...lines) => {
    expect(patientOf(...BANNER, ...lines)).toMatchObject(own);
  });

  it('an address in the block that identifies the patient', () => {
    const header = ['Name: SMITH, John', 'Date of birth: 01-Jan-1960', 'NHS No. 999 000 0018'];
    expect(
      patientOf(...header, 'Referred by: Dr Amy Holt', ADDRESS, 'GP practice: Penrose Surgery'),
    ).toMatchObject(own);
  });

  it('after the end of the block of staff', () => {
    const lines = linesOf(
      [...BANNER, 'Seen by: Dr Amy Holt', ...MILL, ADDRESS, 'Practice: Penrose Surgery'].join('\n'),
    ).map((line): Line => (line.text.includes('SE16') ? { ...line, ends: 'block' } : line));
    expect(readPage(lines, '2026-11-22')).toMatchObject({ patient: own });
  });
});

describe('which fields below a member of staff are not the patient’s', () => {
  const POSTCODE = 'Postcode: SE16 5PH';
  const PRACTICE = 'Practice: The Mill Surgery';
  const last = (...lines: string[]) => fieldsOf(lines.join('\n')).at(-1);
  const isStaffs = (...lines: string[]) => last(...lines)?.endsWith('[other]');

  it.each(
    'Number|No|ID|Ref|Reference|Role|Job|Position|Grade|Speciality|Specialty|Specialism|Team|Tel|Telephone|Phone|Mobile|Fax|Bleep|Email|E-mail|GMC|NMC|PIN|Contact|Date|Time|Site|Base|Trust'
      .split('|')
      .map((label) => [label]),
  )('the practice after %s', (label) =>
    expect(isStaffs('Seen by: Dr Holt', `${label}: x`, PRACTICE)).toBe(true),
  );
  it.each([
    [['Seen by: Dr Holt', PRACTICE]],
    [['Consultant: Mr Harker', 'Room 4', PRACTICE]],
    [['Consultant: Mr Harker', 'Mill Hospital', POSTCODE]],
    [['Consultant: Mr Harker', 'Mill Hospital', '1 Mill Lane, SE16 5PH']],
    [['Consultant: Mr Harker, Mill Hospital', POSTCODE]],
    [['Consultant: Mr Harker, SE1 9PP', POSTCODE]],
    [['Employer: Lark Ltd, SE1 9PP', 'Line manager: Mr Dutton', POSTCODE]],
    [['Consultant: Mr Harker', 'Site: Mill House', POSTCODE]],
    [['Consultant: Mr Harker', PRACTICE, POSTCODE]],
    [['Consultant: Mr Harker', 'Address: Mill Hospital']],
    [['Consultant: Mr Harker', 'Address:', PRACTICE]],
    [['Referrer: Dr Holt', POSTCODE]],
    [['Author: Dr Holt', POSTCODE]],
    [['Seen by: Dr Holt', POSTCODE]],
    [['Registered practice:', 'Referrer: Dr Holt', POSTCODE]],
    [['Patient language: French', 'Referrer: Dr Holt', POSTCODE]],
    [['DOB: 1/1/1960', ' ', 'Referrer: Dr Holt', POSTCODE]],
  ])('%j', (lines) => expect(isStaffs(...lines)).toBe(true));

  it.each([
    [['Registered NHS doctor: Dr Holt', PRACTICE]],
    [['Seen by: Dr Holt', 'Hospital number: H1', PRACTICE]],
    [['Seen by: Dr Holt', 'Gender: Male', PRACTICE]],
    [['Seen by: Dr Holt', 'SMITH, John (Mr)', PRACTICE]],
    [['Seen by: Dr Holt', 'Name: SMITH, John', PRACTICE]],
    [['Seen by: Dr Holt', 'Name: SMITH, John']],
    [['Seen by: Dr Holt', 'Role: Surgeon']],
    [['Seen by: Dr Holt', '[practice]Practice: The Mill Surgery']],
    [['Seen by:', PRACTICE]],
    [['Seen by: Dr Holt', ' ', PRACTICE]],
    [['Consultant: Mr Harker', POSTCODE]],
    [['Consultant: Mr Harker', 'SE16 5PH']],
    [['Consultant: Mr Harker', 'Role: Surgeon', POSTCODE]],
    [['DOB: 1/1/1960', 'Consultant: Mr Harker', 'Site: Mill House', POSTCODE]],
    [['DOB: 1/1/1960', 'Referrer: Dr Holt', POSTCODE]],
    [['NHS number: 999 000 0018', 'Referrer: Dr Holt', POSTCODE]],
    [['Registered practice: Penrose Surgery', 'Referrer: Dr Holt', POSTCODE]],
    [['=Consultant|Postcode', 'Mr Harker, Mill Hospital|SE16 5PH']],
    [['Seen by: Dr Holt', '=Date|Practice', '1/1/2026|The Mill Surgery']],
  ])('but not %j', (lines) => expect(isStaffs(...lines)).toBe(false));
});
