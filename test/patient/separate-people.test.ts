import { describe, expect, it } from 'vitest';
import { nameAbove, separatePeople } from '../../src/core/reader/another-person.ts';
import { fieldOfLocated } from '../../src/core/reader/located.ts';
import { fieldsIn, linesOf } from './written.ts';

/** Which fields of a text are the patient's, and which name is above the patient's date of birth and number. */

const JOHN = { digits: '9990000018', name: 'SMITH, John (Mr)', born: '1960-01-01' };
const NUMBER = 'NHS number: 999 000 0018';
const OWN = ['Name: SMITH, John', 'DOB: 01-Jan-1960', NUMBER];
const AMINA = ['Name: BELLO, Amina', 'DOB: 01-Jan-1970'];

const separate = (...texts: string[]) => {
  const lines = linesOf(texts.join('\n'));
  return separatePeople(JOHN, lines, fieldsIn(lines));
};
/** The values of postcodes: the patient's, and then those that may be the patient's. */
const postcodes = (...texts: string[]) => {
  const { patient, patientOrDoubtful } = separate(...texts);
  return [patient, patientOrDoubtful].map((fields) =>
    fields
      .filter(({ kind, section }) => kind === 'postcode' && section !== 'other')
      .map(({ value }) => value)
      .join(),
  );
};

describe('the fields of a text', () => {
  const [ONE, TWO] = ['SE1 1AA', 'SE2 2AA'];
  it.each<[string, string[], string, string]>([
    ['all are the patient’s', [...OWN, `Postcode: ${ONE}`], ONE, ONE],
    ['another person’s begin with that name', [...OWN, ...AMINA, `Postcode: ${ONE}`], '', ''],
    ['the patient’s begin again', [...AMINA, `Postcode: ${ONE}`, ...OWN, `Postcode: ${TWO}`], TWO, TWO],
    ['doubtful ones', [...OWN, '#Details', 'Name: SMITH, Ann', `Postcode: ${ONE}`], '', ONE],
    [
      'after the next heading they are doubtful',
      [...OWN, '#Details', ...AMINA, '#More', `Postcode: ${ONE}`],
      '',
      ONE,
    ],
    [
      'but not before the next heading',
      [...OWN, '#Details', ...AMINA, 'and so on', `Postcode: ${ONE}`],
      '',
      '',
    ],
    [
      'above the name under a heading they are that person’s',
      [...OWN, '#Details', `Postcode: ${ONE}`, ...AMINA, `Postcode: ${TWO}`],
      '',
      '',
    ],
    [
      'under a heading of the patient’s',
      [...OWN, ...AMINA, '#Details', `Postcode: ${ONE}`, 'Name: SMITH, John', `Postcode: ${TWO}`],
      `${ONE},${TWO}`,
      `${ONE},${TWO}`,
    ],
    [
      'above two names under a heading they are the first person’s',
      [...OWN, '#Details', `Postcode: ${ONE}`, ...AMINA, 'Name: SMITH, John', `Postcode: ${TWO}`],
      TWO,
      TWO,
    ],
    [
      'under the heading after the patient’s own they are the patient’s',
      ['#Record', ...OWN, '=Name|DOB', 'BELLO, Amina|01-Jan-1970', '#More', `Postcode: ${ONE}`],
      ONE,
      ONE,
    ],
    [
      'of a row end with it',
      [...OWN, '=Name|DOB|Postcode', `BELLO, Amina|01-Jan-1970|${ONE}`, `Postcode: ${TWO}`],
      TWO,
      TWO,
    ],
  ])('%s', (_, texts, own, ownOrDoubtful) => expect(postcodes(...texts)).toEqual([own, ownOrDoubtful]));

  it('a paragraph below does not begin a new part under a heading', () => {
    expect(postcodes(...OWN, '#Details', ...AMINA, '', `Postcode: ${ONE}`)).toEqual(['', '']);
  });
  it('fields apart stay apart', () => {
    const { patient } = separate(...OWN, ...AMINA, '[apart]Postcode: SE1 1AA');
    expect(patient.find(({ kind }) => kind === 'postcode')?.section).toBe('apart');
  });
  it('what a page rule found is the patient’s', () => {
    const lines = linesOf([...OWN, ...AMINA, 'SE1 1AA'].join('\n'));
    const found = fieldOfLocated({ kind: 'postcode', value: ONE, line: 5 });
    const { patient } = separatePeople(JOHN, lines, [...fieldsIn(lines), found]);
    expect(patient).toContain(found);
  });
  it('what contradicts the patient is mentioned', () => {
    expect(separate(...OWN, ...AMINA).contradictions).toEqual([
      { of: 'name', line: 3, text: 'BELLO, Amina' },
      { of: 'date of birth', line: 4, text: '01-Jan-1970' },
    ]);
    expect(separate(...OWN).contradictions).toEqual([]);
    expect(separate(...OWN).others).toEqual([]);
    expect(separate(...OWN, ...AMINA).others).toHaveLength(1);
  });
});

describe('the name above the date of birth and the number', () => {
  const above = (...texts: string[]) => {
    const lines = linesOf(texts.join('\n'));
    return nameAbove(JOHN.digits, lines, fieldsIn(lines));
  };
  it.each<[string, string[]]>([
    ['in three lines', OWN],
    ['in one line', ['Name: SMITH, John|DOB: 01-Jan-1960|NHS number: 999 000 0018']],
    ['two lines apart', ['Name: SMITH, John', 'x', 'DOB: 01-Jan-1960', 'x', NUMBER]],
    ['with two dates', ['Name: SMITH, John', 'DOB: 01-Jan-1960', 'Date of birth: 01-Jan-1960', NUMBER]],
    ['below another', [...AMINA, 'NHS number: 999 000 0026', ...OWN]],
  ])('%s', (_, texts) => expect(above(...texts)).toBe('SMITH, John'));
  it.each<[string, string[]]>([
    ['right above the number', ['DOB: 01-Jan-1960', 'Name: SMITH, John', NUMBER]],
    ['three lines above the date', ['Name: SMITH, John', 'x', 'x', 'DOB: 01-Jan-1960', NUMBER]],
    ['three lines above the number', ['Name: SMITH, John', 'DOB: 01-Jan-1960', 'x', 'x', NUMBER]],
    ['above a heading', ['Name: SMITH, John', '#Details', 'DOB: 01-Jan-1960', NUMBER]],
    [
      'above another’s number',
      ['Name: BELLO, Amina', 'NHS number: 999 000 0026', 'DOB: 01-Jan-1960', NUMBER],
    ],
    ['in parts', ['Surname: Smith', 'DOB: 01-Jan-1960', NUMBER]],
    ['nowhere', ['DOB: 01-Jan-1960', NUMBER]],
    ['without the number', ['Name: SMITH, John', 'DOB: 01-Jan-1960', 'NHS number: 999 000 0026']],
  ])('but not %s', (_, texts) => expect(above(...texts)).toBeNull());
});
