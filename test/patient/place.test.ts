import { describe, expect, it } from 'vitest';
import { findPostcode, findPractice } from '../../src/core/reader/find-place.ts';
import { fieldsIn, linesOf, patientOf } from './written.ts';

/** The postcode and practice are the patient's, not another person's. */

const filler = (count: number) => Array<string>(count).fill('and so on');
const JOHN = ['SMITH, John (Mr)', 'Born: 01-Jan-1960', 'NHS No. 999 000 0018'];
const BANNER = 'SMITH, John (Mr)|Born: 01-Jan-1960|NHS No. 999 000 0018';

describe('the postcode', () => {
  const postcodeOf = (...lines: string[]) => patientOf(...JOHN, ...lines).postcode;

  it.each<[string, string[]]>([
    ['labelled', ['Postcode: SE17 3DW']],
    ['labelled, before that of an address', ['Address: 1 High Street, SE1 1AA', 'Postcode: SE17 3DW']],
    ['in a labelled address', ['Address: 1 High Street, London SE17 3DW']],
    ['the first that is one', ['Postcode: Not known', 'Address: 1 High Street, SE17 3DW']],
    ['alone under the number', ['SE17 3DW']],
    ['alone, three lines under it', ['and so on', 'and so on', '1 High Street, SE17 3DW']],
    ['twice', ['SE17 3DW', 'SE17 3DW']],
    ['labelled twice', ['Postcode: SE17 3DW', 'Postcode: SE17 3DW']],
    ['labelled, before another further away', ['Postcode: SE17 3DW', 'and so on', 'Postcode: SE1 1AA']],
    ['labelled, in two elements', ['Postcode: SE17~ ~3DW']],
    ['below a labelled address', [...filler(6), 'Address: 1 High Street', 'London', 'SE17 3DW']],
    [
      'six lines below a labelled address',
      [...filler(6), 'Address: 1 High Street', ...filler(5), 'SE17 3DW'],
    ],
    ['below a labelled address, of eight letters', [...filler(6), 'Address: 1 High Street', 'SE17~ 3DW']],
    ['in a labelled address above another', [...filler(6), 'Address: 1 High Street, SE17 3DW', 'SE1 1AA']],
  ])('%s', (_, lines) => {
    expect(postcodeOf(...lines)).toBe('SE17 3DW');
  });
  it('alone in the banner, or on the line above', () => {
    const [name = '', born = '', number = ''] = JOHN;
    expect(patientOf(name, born, `${number}|SE17 3DW`).postcode).toBe('SE17 3DW');
    expect(patientOf(name, `${born} SE17 3DW`, number).postcode).toBe('SE17 3DW');
    expect(patientOf(`Name: ${name}|SE17 3DW`, born, number).postcode).toBe('SE17 3DW');
    expect(patientOf(`Name: ${name} SE17 3DW`, ...filler(5), born, number).postcode).toBe('SE17 3DW');
    expect(patientOf(name, born, '#Today', number, 'SE17 3DW').postcode).toBe('SE17 3DW');
    expect(patientOf('#Summary', name, born, number, 'SE17 3DW').postcode).toBe('SE17 3DW');
    expect(patientOf(name, born, '1 High Street, SE17 3DW', number).postcode).toBe('SE17 3DW');
  });
  it.each<[string, string[]]>([
    ['of two', ['SE17 3DW', 'SE1 1AA']],
    ['of two labels', ['Postcode: SE17 3DW', 'Postcode: SE1 1AA']],
    ['of two beside a label', ['Postcode: SE17 3DW or SE1 1AA', 'Address: 1 High Street, SE17 3DW']],
    ['below another detail', [...filler(6), 'Address: 1 High Street', 'Gender: Female', 'SE17 3DW']],
    ['seven lines below an address', [...filler(6), 'Address: 1 High Street', ...filler(6), 'SE17 3DW']],
    ['in other words below an address', [...filler(6), 'Address: 1 High Street', 'Seen at SE17 3DW']],
    ['above an address', [...filler(6), 'SE17 3DW', 'Address: 1 High Street']],
    ['four lines under the number', ['and so on', 'and so on', 'and so on', '1 High Street, SE17 3DW']],
    ['under a heading', ['#Letters', '1 High Street, SE17 3DW']],
    ['of a practice', ['The Mill Surgery, SE17 3DW']],
    ['of others', ['Next of kin', 'Postcode: SE17 3DW']],
    ['of their section', ['[other]Postcode: SE17 3DW']],
  ])('none %s', (_, lines) => {
    expect(postcodeOf(...lines)).toBeNull();
  });
  it('is mentioned where it stands', () => {
    const mentions = (line: string) => {
      const lines = linesOf([...JOHN, line].join('\n'));
      return findPostcode(lines, fieldsIn(lines), [2]);
    };
    const found = { value: 'SE17 3DW', mentions: [{ of: 'postcode', line: 3, text: 'SE17 3DW' }] };
    expect(mentions('1 High Street, SE17 3DW')).toEqual(found);
    expect(mentions('Postcode: SE17 3DW')).toEqual(found);
    expect(mentions('Postcode: SE17 3DW or SE1 1AA')).toEqual({ value: null, mentions: [] });
  });
  it('not two lines above', () => {
    expect(
      patientOf('SMITH, John (Mr)', 'SE17 3DW', 'and so on', 'and so on', 'NHS No. 999 000 0018').postcode,
    ).toBeNull();
  });
});

describe('a badge beside the postcode', () => {
  it.each([
    ['SE17 3DW', 'Postcode: SE17 3DW ~Updated today'],
    ['SE17 3DW', 'Postcode: SE17 3DW ~Last updated 12 Mar 2026~'],
    [null, 'Postcode: SE17 3DW ~Updated to SE1 1AA~'],
    [null, 'Postcode: SE17 3DW ~Changed~'],
    [null, 'Postcode updated from SE17 3DW'],
  ])('%s: %s', (postcode, line) => {
    expect(patientOf(...JOHN, line).postcode).toBe(postcode);
  });
});

describe('the details of the user are not the patient’s', () => {
  it.each([
    [['Signed in: Dr Maya Holt Practice: Sandmere Practice SW4 7SS', BANNER]],
    [['Signed in: Dr Maya Holt~ ~Practice: Sandmere Practice~ ~SW4 7SS', BANNER]],
    [['Signed in as Dr Maya Holt|Practice: Sandmere Practice|SW4 7SS', BANNER]],
    [['Logged in as Dr Maya Holt | Practice: Sandmere Practice', BANNER]],
    [['Logged in as: holtm | Surgery: Sandmere Practice, code G85001', BANNER]],
    [['User: Dr Maya Holt Practice: Sandmere Practice Address: 1 Mill Lane SW4 7SS', BANNER]],
    [['Signed in: Dr Maya Holt', 'Practice: Sandmere Practice SW4 7SS', BANNER]],
    [[BANNER, 'Signed in: Dr Maya Holt Practice: Sandmere Practice']],
  ])('%j', (lines) => {
    expect(patientOf(...lines)).toMatchObject({ postcode: null, practice: null });
  });
  it.each([
    [['Signed in: Dr Maya Holt', BANNER, 'Postcode: SE17 3DW', 'Practice: Penrose Surgery']],
    [[`Signed in: Dr Maya Holt|${BANNER}|Postcode: SE17 3DW|Practice: Penrose Surgery`]],
    [['Logged in as Dr Maya Holt', 'Log out', 'Practice: Penrose Surgery', BANNER, 'Postcode: SE17 3DW']],
    [['Service user: SMITH, John|Practice: Penrose Surgery|Postcode: SE17 3DW', BANNER]],
  ])('%j, but the patient’s own stay', (lines) => {
    expect(patientOf(...lines)).toMatchObject({
      postcode: 'SE17 3DW',
      practice: { name: 'Penrose Surgery' },
    });
  });
});

describe('the practice', () => {
  const practiceOf = (...lines: string[]) => patientOf(...JOHN, ...lines).practice;
  const MILL = { odsCode: null, name: 'The Mill Surgery' };
  const WITH_CODE = { odsCode: 'G85001', name: 'The Mill Surgery' };
  const CODE = { odsCode: 'G85001', name: null };

  it.each<[string, ReturnType<typeof practiceOf>, string[]]>([
    ['labelled', MILL, ['GP practice: The Mill Surgery']],
    ['labelled, without its postcode', MILL, ['GP practice: The Mill Surgery SE17 3DW']],
    ['labelled, without its postcode in two elements', MILL, ['GP practice: The Mill Surgery ~SE17~ 3DW']],
    ['labelled, with its code', WITH_CODE, ['GP practice: The Mill Surgery (G85001)']],
    ['its code alone', CODE, ['GP practice: G85001']],
    ['with its code beside it', WITH_CODE, ['GP practice: The Mill Surgery', 'Practice code: G85001']],
    [
      'with an ODS code near it',
      WITH_CODE,
      ['GP practice: The Mill Surgery', 'and so on', 'and so on', 'ODS code: G85001'],
    ],
    [
      'without an ODS code far from it',
      MILL,
      ['GP practice: The Mill Surgery', 'and so on', 'and so on', 'and so on', 'ODS code: G85001'],
    ],
    ['without an ODS code of its own', null, ['ODS code: G85001']],
    ['named with the doctor', MILL, ['GP: Dr Bello, The Mill Surgery']],
    ['but not the doctor', null, ['GP: Dr Amina Bello']],
    ['with its code, named with the doctor', WITH_CODE, ['GP: Dr Bello, The Mill Surgery (G85001)']],
    ['in its section', MILL, ['[practice]Name: The Mill Surgery']],
    ['in its section, without a label', MILL, ['[practice]The Mill Surgery']],
    [
      'in its section, with its code',
      WITH_CODE,
      ['[practice]The Mill Surgery', '[practice]Address: 1 Mill Lane G85001'],
    ],
    [
      'in its section, by an ODS code',
      WITH_CODE,
      ['[practice]The Mill Surgery', ...Array(5).fill('[practice]'), '[practice]ODS code: G85001'],
    ],
    [
      'in its section, after other details',
      MILL,
      ['[practice]Phone: see below', '[practice]The Mill Surgery'],
    ],
    [
      'in its section, but not of another',
      MILL,
      ['[practice]The Mill Surgery', '[practice]Pharmacy: G85001'],
    ],
    [
      'labelled, before that of its section',
      MILL,
      ['[practice]Name: Penrose Surgery', 'GP practice: The Mill Surgery'],
    ],
    [
      'labelled, before that of the doctor',
      MILL,
      ['GP: Dr Bello, Penrose Surgery', 'GP practice: The Mill Surgery'],
    ],
    ['in a section of staff, where it is labelled', MILL, ['[staff]GP practice: The Mill Surgery']],
    ['not in a section of staff', null, ['[staff]Name: The Mill Surgery']],
    ['not somebody else’s', null, ['[other]GP practice: The Mill Surgery (G85001)']],
    ['none', null, ['GP practice: Not registered']],
    ['not of a linked patient', null, ['[apart]GP practice: The Mill Surgery']],
    [
      'registered, before another',
      MILL,
      ['Practice: Penrose Surgery', 'Registered practice: The Mill Surgery'],
    ],
    [
      'with its own code, not that of another',
      MILL,
      ['GP practice: The Mill Surgery', 'Practice: G85002 Penrose'],
    ],
  ])('%s', (_, practice, lines) => {
    expect(practiceOf(...lines)).toEqual(practice);
  });
  it('is mentioned by its name and by its code', () => {
    const mentions = (...lines: string[]) => findPractice(fieldsIn(linesOf(lines.join('\n')))).mentions;
    const name = { of: 'practice', line: 0, text: 'The Mill Surgery' };
    const code = { of: 'practice', line: 1, text: 'G85001' };
    expect(mentions('GP practice: The Mill Surgery', 'Practice code: G85001')).toEqual([name, code]);
    expect(mentions('GP practice: The Mill Surgery', '')).toEqual([name]);
    expect(mentions('', 'Practice code: G85001')).toEqual([code]);
  });
});
