import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPasted } from '../../src/core/reader/read-pasted.ts';
import { TODAY } from './arbitraries.ts';

const read = (text: string) => readPasted(text, TODAY);
const SMITH = {
  nhsNumber: '9990000018',
  name: 'SMITH, John (Mr)',
  dateOfBirth: '1960-01-01',
  postcode: null,
  practice: null,
  deceased: false,
};

describe('the patient of a pasted text', () => {
  test.each([
    ['one line', 'SMITH, John (Mr) Born 01-Jan-1960 (66y) Gender Male NHS No. 999 000 0018'],
    ['wide gaps', 'SMITH, John (Mr)     Born  01-Jan-1960 (66y)     Gender  Male     NHS No.  999 000 0018'],
    ['tabs', 'SMITH, John (Mr)\tBorn\t01-Jan-1960 (66y)\tGender\tMale\tNHS No.\t999 000 0018'],
    ['lines', 'SMITH, John (Mr)\r\nBorn\r\n01-Jan-1960 (66y)\r\nGender\r\nMale\r\nNHS No.\r\n999 000 0018'],
    ['labelled lines', 'Name: Mr John Smith\nDate of birth: 1 January 1960\nNHS number: 9990000018'],
    ['labels, then values', 'NHS number\nName\nDate of birth\n9990000018\nMr John Smith\n1 January 1960'],
    ['labels, the number last', 'Name\nDate of birth\nNHS number\nMr John Smith\n1 January 1960\n9990000018'],
    ['the number first', 'NHS number: 999 000 0018 Name: Mr John Smith DOB: 01/01/1960'],
    ['column headings', 'Name\tDate of birth\tNHS number\nSMITH, John (Mr)\t01-Jan-1960\t999 000 0018'],
    [
      'text around',
      'Hi, could you see this gentleman please?\n\nSMITH, John (Mr)\nBorn 01-Jan-1960 (66y) Gender Male NHS No. 999 000 0018\n\nHe would like help with his housing.\nThanks, Ann',
    ],
    [
      'a sentence',
      'Please refer Mr John Smith, born 1 January 1960, NHS number 999 000 0018, who is lonely since his wife died.',
    ],
    [
      'odd spaces',
      'SMITH,\u00a0John\u00a0(Mr) Born 01\u2011Jan\u20111960 NHS\u00a0No. 999\u202f000\u202f0018\u200b',
    ],
    ['wide gaps in the number', 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999   000   0018'],
    [
      'a digit in each cell',
      'Name\tSMITH, John (Mr)\nDOB\t01/01/1960\nNHS number\t9\t9\t9\t0\t0\t0\t0\t0\t1\t8',
    ],
    ['a number over two lines', 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000\n0018 Gender Male'],
    ['a date over two lines', 'Name: SMITH, John (Mr)\nDate of birth: 1 January\n1960\nNHS No. 999 000 0018'],
    ['rows with commas', 'Name,Date of birth,Gender,NHS number\n"SMITH, John (Mr)",01/01/1960,M,9990000018'],
    ['pairs with commas', 'NHS number,9990000018\nName,"SMITH, John (Mr)"\nDOB,01/01/1960'],
    ['rows with semicolons', 'Name;Date of birth;NHS number\nSMITH, John (Mr);01/01/1960;9990000018'],
    ['entities', 'SMITH,&nbsp;John&#160;(Mr) Born 01-Jan-1960 NHS&nbsp;No.&#xA0;999&nbsp;000&nbsp;0018'],
    [
      'a Markdown table',
      '| Name | DOB | NHS number |\n|---|:-:|---|\n| SMITH, John (Mr) | 01/01/1960 | 999 000 0018 |',
    ],
    ['Markdown', '**Name:** SMITH, John (Mr)\n**DOB:** ~~02/02/1970~~ 01/01/1960\n**NHS No:** 999 000 0018'],
    ['odd spaces side by side', 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 \u2009000 \u2009\u202f0018'],
  ])('%s', (_, text) => expect(read(text)).toEqual({ kind: 'patient', patient: SMITH }));

  test('with home, practice and death', () =>
    expect(
      read(
        'SMITH, John (Mr)\tBorn 01-Jan-1960\tDied 02-Feb-2026 (66y)\tNHS No. 999 000 0018\nAddress: 1 High Street, London SE17 3DW\nRegistered practice: The Mill Surgery (G85001)\nNext of kin: Ann Smith, SE1 1AA',
      ),
    ).toEqual({
      kind: 'patient',
      patient: {
        ...SMITH,
        postcode: 'SE17 3DW',
        practice: { odsCode: 'G85001', name: 'The Mill Surgery' },
        deceased: true,
      },
      remarks: { death: { source: 'pasted text', words: 'Died 02 Feb 2026 (66y)' } },
    }));
});

describe('each text without a patient is refused with its own reason', () => {
  test.each([
    ['', 'none', 'There is nothing to read: the text is empty.'],
    ['Housing, debt and loneliness', 'none', 'This pasted text has no NHS number that could be read.'],
    ['Tel 020 7946 0018', 'none', 'This pasted text has no NHS number that could be read.'],
    [
      'SMITH, John 9990000018',
      'none',
      'This pasted text has a number of ten digits, but nothing says that it is an NHS number.',
    ],
    [
      'SMITH, John NHS No. 999 123 4567',
      'none',
      'The NHS number on this pasted text is not valid. Check its digits.',
    ],
    [
      'SMITH, John NHS No. 999 000 001',
      'none',
      'The NHS number on this pasted text does not have ten digits.',
    ],
    [
      'SMITH, John NHS No. 999 123 4566',
      'none',
      'The NHS number on this pasted text is not valid. Check its digits.',
    ],
    ...[
      ['PID|1||9990000018^^^NHS||SMITH^John||19600101|M', 'an HL7 message'],
      ['{"nhsNumber":"9990000018","name":"SMITH, John"}', 'JSON'],
      ['<patient><nhsNumber>9990000018</nhsNumber></patient>', 'XML'],
      ['<dt>NHS number</dt><dd>999 000 0018</dd>', 'the source of a web page (HTML)'],
      ['{\\rtf1 NHS number 999 000 0018}', 'rich text (RTF)'],
    ].map(([text = '', format]): [string, string, string] => [
      text,
      'none',
      `This pasted text is ${format}, which is not read. Paste what the record shows on screen, or answer by hand.`,
    ]),
    [
      'SMITH, John NHS No. T999 000 0018',
      'none',
      'The NHS number on this pasted text does not have ten digits.',
    ],
    [
      'SMITH, John NHS No. 999 000 0018 (superseded)',
      'none',
      'Beside the NHS number on this pasted text stands something that puts it in doubt.',
    ],
    [
      'SMITH, John CHI/NHS No. 010 101 0007',
      'none',
      'The number on this pasted text is a Scottish CHI number, not an NHS number.',
    ],
    [
      'NHS No. 999 000 0018 DOB 12/03/61',
      'none',
      'The date of birth on this pasted text gives its year in two digits, which leaves the century open.',
    ],
    ['SMITH, John NHS No. 12', 'none', 'This pasted text has no NHS number that could be read.'],
    [
      'SMITH, John\nHospital number: 999 000 0018',
      'none',
      'This pasted text has a number of ten digits, but nothing says that it is an NHS number.',
    ],
    [
      'For example, NHS number: 999 000 0018',
      'none',
      'The NHS number on this pasted text is only an example.',
    ],
    [
      'Next of kin\nNHS No. 999 000 0018',
      'none',
      'The NHS number on this pasted text is in a list, or is not the patient’s own.',
    ],
    ['Mother’s NHS number: not known', 'none', 'This pasted text has no NHS number that could be read.'],
    [
      'SMITH, John NHS No. 999 999 9999',
      'none',
      'The NHS number on this pasted text is one digit repeated, so it is nobody’s.',
    ],
    [
      'NHS No. 999 000 0018',
      'none',
      'This pasted text has an NHS number, but no name or date of birth with it.',
    ],
    [
      'SMITH, John Born 01-Jan-2027 NHS No. 999 000 0018',
      'none',
      'The date of birth on this pasted text is in the future.',
    ],
    [
      'Mother: Ann Smith, NHS No. 999 000 0018',
      'none',
      'The NHS number on this pasted text is in a list, or is not the patient’s own.',
    ],
    [
      'NHS No. 999 000 0018 SMITH, John\nNHS No. 999 000 0026 JONES, Ann',
      'conflict',
      'This pasted text shows more than one NHS number.',
    ],
    [
      'NHS No. 999 000 0018 SMITH, John\nJONES, Ann 999 000 0026',
      'conflict',
      'This pasted text shows a second number that may be another patient’s.',
    ],
  ])('%j', (text, kind, reason) => expect(read(text)).toEqual({ kind, reason }));

  test('every pasted text gets an answer, and only a valid number makes a patient', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const reading = read(`NHS No. 999 000 0018 ${text}`);
        if (reading.kind === 'patient') expect(reading.patient.nhsNumber).toBe('9990000018');
        else expect(reading.reason).toMatch(/\.$/);
      }),
    ));
});
