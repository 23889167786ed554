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
    [
      'line breaks of HTML',
      'SMITH, John&nbsp;(Mr)<br>\nDOB:&nbsp;01-Jan-1960<br/>NHS&nbsp;No.&nbsp;999&nbsp;000&nbsp;0018<BR />',
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

  test.each([
    ['Se&aacute;n &Ouml;berg', 'ÖBERG, Seán'],
    ['Fran&ccedil;ois N&uacute;&ntilde;ez', 'NÚÑEZ, François'],
  ])('letters with accents as entities: %s', (written, name) =>
    expect(read(`Name: ${written}\nNHS No. 999 000 0018`)).toMatchObject({ patient: { name } }),
  );

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
      'The NHS number in this pasted text is not valid. Check its digits.',
    ],
    [
      'SMITH, John NHS No. 999 000 001',
      'none',
      'The NHS number in this pasted text does not have ten digits.',
    ],
    [
      'SMITH, John NHS No. 999 123 4566',
      'none',
      'The NHS number in this pasted text is not valid. Check its digits.',
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
      'The NHS number in this pasted text does not have ten digits.',
    ],
    [
      'SMITH, John NHS No. 999 000 0018 (superseded)',
      'none',
      'The text beside the NHS number in this pasted text puts it in doubt.',
    ],
    [
      'SMITH, John CHI/NHS No. 010 101 0007',
      'none',
      'The number in this pasted text is a Scottish CHI number, not an NHS number.',
    ],
    [
      'SMITH, John Born 01-Jan-2027 NHS No. 999 000 0018',
      'none',
      'The date of birth in this pasted text is in the future.',
    ],
    ['DOB 01/01/2030 NHS 999 000 0018', 'none', 'The date of birth in this pasted text is in the future.'],
    ['SMITH, John NHS No. 12', 'none', 'This pasted text has no NHS number that could be read.'],
    [
      'SMITH, John\nHospital number: 999 000 0018',
      'none',
      'This pasted text has a number of ten digits, but nothing says that it is an NHS number.',
    ],
    [
      'For example, NHS number: 999 000 0018',
      'none',
      'The NHS number in this pasted text is only an example.',
    ],
    [
      'Next of kin\nNHS No. 999 000 0018',
      'none',
      'The NHS number in this pasted text is in a list, or is not the patient’s own.',
    ],
    ['Mother’s NHS number: not known', 'none', 'This pasted text has no NHS number that could be read.'],
    [
      'SMITH, John NHS No. 999 999 9999',
      'none',
      'The NHS number in this pasted text is one digit repeated, so it is nobody’s.',
    ],
    [
      'Please ring about NHS No. 999 000 0018',
      'none',
      'This pasted text has an NHS number, but no name or date of birth with it.',
    ],
    [
      'Mother: Ann Smith, NHS No. 999 000 0018',
      'none',
      'The NHS number in this pasted text is in a list, or is not the patient’s own.',
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
        else expect('reason' in reading && reading.reason).toMatch(/\.$/);
      }),
    ));
});

describe('an NHS number alone', () => {
  const NUMBER_ONLY = { ...SMITH, name: null, dateOfBirth: null };
  test.each([
    '999 000 0018',
    '9990000018',
    ' 999-000-0018\n',
    '“999 000 0018”.',
    '9 9 9 0 0 0 0 0 1 8',
    '999\u00a0000\u00a00018',
    'NHS No. 999 000 0018',
    'NHS number: 9990000018',
    'NHS number\n9990000018',
  ])('is accepted: %j', (text) => {
    expect(read(text)).toEqual({ kind: 'patient', patient: NUMBER_ONLY });
  });
  test.each([
    ['999 000 0017', 'This number is not a valid NHS number. Check its digits.'],
    ['999 999 9999', 'This number is not a valid NHS number. Check its digits.'],
    ['010 101 0007', 'This number is not a valid NHS number. Check its digits.'],
    ['999 000 001', 'This pasted text has no NHS number that could be read.'],
    ['99900000181', 'This pasted text has no NHS number that could be read.'],
    ['999.0000018', 'This pasted text has no NHS number that could be read.'],
    ['T999 000 0018', 'This pasted text has no NHS number that could be read.'],
    [
      '９９９ ０００ ００１８',
      'This pasted text has digits that are not 0 to 9 (９９９ ０００ ００１８), so they were not read. Type them again.',
    ],
    [
      'John 999 000 0018',
      'This pasted text has a number of ten digits, but nothing says that it is an NHS number.',
    ],
  ])('is not: %j', (text, reason) => expect(read(text)).toEqual({ kind: 'none', reason }));
});

describe('details without an NHS number name nobody', () => {
  const NOTHING = { dateOfBirth: null, postcode: null, practice: null, deceased: false };
  const PENROSE = { odsCode: null, name: 'Penrose Surgery' };
  test.each<[string, Partial<typeof SMITH> | object]>([
    ['Born 01-Jan-1960 (66y)', { dateOfBirth: '1960-01-01' }],
    ['01/01/1960 (66y) Male', { dateOfBirth: '1960-01-01' }],
    ['DOB (MM/DD/YYYY): 03/04/1960', { dateOfBirth: '1960-03-04' }],
    ['Nexus Health Group', { practice: { odsCode: null, name: 'Nexus Health Group' } }],
    ['Penrose Surgery, G85084', { practice: { odsCode: 'G85084', name: 'Penrose Surgery' } }],
    ['se17 3dw', { postcode: 'SE17 3DW' }],
    ['1 High Street, London SE17 3DW', { postcode: 'SE17 3DW' }],
    ['Penrose Surgery', { practice: PENROSE }],
    ['G85084', { practice: { odsCode: 'G85084', name: null } }],
    ['GP practice: Penrose Surgery', { practice: PENROSE }],
    ['Name: SMITH, John\nDOB: 01/01/1960\nNHS number: not known', { dateOfBirth: '1960-01-01' }],
    ['Date of birth,Postcode\n01/01/1960,SE17 3DW', { dateOfBirth: '1960-01-01', postcode: 'SE17 3DW' }],
    [
      'Date of birth\tPractice\n01/01/1960\tPenrose Surgery',
      { dateOfBirth: '1960-01-01', practice: PENROSE },
    ],
    ['Postcode: SE17 3DW\nTel: 020 7946 0018', { postcode: 'SE17 3DW' }],
    ['Seen 12/03/2026, lives at 1 High Street SE17 3DW', { postcode: 'SE17 3DW' }],
    ['SE17 3DW\nNext of kin: Ann Smith, born 01/01/1960', { postcode: 'SE17 3DW' }],
  ])('%j', (text, details) => {
    expect(read(text)).toEqual({ kind: 'details', details: { ...NOTHING, ...details }, remarks: {} });
  });

  test.each<[string, Partial<typeof SMITH> | object]>([
    ['01/01/1960', {}],
    ['1 January 1960', {}],
    ['Jan 1, 1960', {}],
    ['06/03/2016', { dateOfBirth: null }],
    ['05/03/2016', { dateOfBirth: '2016-03-05' }],
    ['01/01/1960\nSE17 3DW\nPenrose Surgery', { postcode: 'SE17 3DW', practice: PENROSE }],
    ['1 High Street, London SE17 3DW\t01/01/1960', { postcode: 'SE17 3DW' }],
    ['01/01/1960, Penrose Surgery', { practice: PENROSE }],
    ['Name: SMITH, John\n01/01/1960', {}],
  ])(
    'a date without a label counts beside nothing but details, and is to be checked: %j',
    (text, details) => {
      const expected = { ...NOTHING, dateOfBirth: '1960-01-01', ...details };
      const reading = read(text);
      if (expected.dateOfBirth === null) expect(reading.kind).toBe('none');
      else
        expect(reading).toEqual({ kind: 'details', details: expected, remarks: { isBirthUnlabelled: true } });
    },
  );

  test.each([
    ['20/02/2026', 'has no label and is recent (20-Feb-2026)'],
    ['20/02/2026\nSE17 3DW', 'has no label and is recent (20-Feb-2026)'],
    ['Penrose Surgery\n12/03/2019', 'has no label and is recent (12-Mar-2019)'],
    ['01/01/2030', 'is in the future (01-Jan-2030)'],
    ['01/01/2030\nSE17 3DW', 'is in the future (01-Jan-2030)'],
    ['DOB: 01/01/2030\nSE17 3DW', 'is in the future (01-Jan-2030)'],
    ['Seen\n12/03/1999\nSE17 3DW', 'has no label, and other words stand beside it (12-Mar-1999)'],
    ['Letter, 12/03/1999, SE17 3DW', 'has no label, and other words stand beside it (12-Mar-1999)'],
    ['SMITH John\n12/03/1999', 'has no label, and other words stand beside it (12-Mar-1999)'],
    ['12/03/1999\nTel: 020 7946 0018', 'has no label, and other words stand beside it (12-Mar-1999)'],
    [
      '12/03/1999\nNext of kin: Ann Smith\nSE17 3DW',
      'has no label, and other words stand beside it (12-Mar-1999)',
    ],
  ])('a date is not taken for a date of birth: %j %s', (text, words) => {
    const reading = read(text);
    if (reading.kind === 'none')
      expect(reading.reason).toBe(`The date in this pasted text ${words}, so it was not used.`);
    else
      expect(reading).toMatchObject({
        kind: 'details',
        details: { dateOfBirth: null },
        remarks: { birth: { source: 'pasted text', words } },
      });
  });

  test('a mark of death counts', () => {
    expect(read('Born 01-Jan-1940\nDied 02-Feb-2026')).toMatchObject({
      details: { deceased: true },
      remarks: { death: { words: 'Died 02 Feb 2026' } },
    });
  });

  test.each([
    ['DOB 12/03/61\nSE17 3DW', 'has a year of two digits (12/03/61)'],
    ['DOB 31/02/1960\nSE17 3DW', 'is not a day in the calendar (31/02/1960)'],
    ['DOB 03/13/1960\nSE17 3DW', 'seems to have the month first (03/13/1960)'],
    ['DOB 01/01/1960 (wrong)\nSE17 3DW', 'is not certain'],
  ])('and the panel says which date it did not understand, and why: %j', (text, words) => {
    expect(read(text)).toEqual({
      kind: 'details',
      details: { ...NOTHING, postcode: 'SE17 3DW' },
      remarks: { birth: { source: 'pasted text', words } },
    });
  });

  test.each([
    ['12/03/61', 'The date in this pasted text has a year of two digits (12/03/61), so it was not used.'],
    [
      'DOB 12 Mar 61',
      'The date in this pasted text has a year of two digits (12 Mar 61), so it was not used.',
    ],
    [
      '31/02/1960',
      'The date in this pasted text is not a day in the calendar (31/02/1960), so it was not used.',
    ],
    [
      '03/13/1960',
      'The date in this pasted text seems to have the month first (03/13/1960), so it was not used.',
    ],
    [
      '01/01/1960\n03/04/1970',
      'This pasted text has two dates, and nothing says which is the date of birth.',
    ],
    ['DOB: 01/01/1960\nDOB: 03/04/1970', 'This pasted text shows two dates of birth.'],
    ['SE17 3DW\nSE11 6SP', 'This pasted text has two postcodes.'],
    ['DOB: 01/01/2030', 'The date in this pasted text is in the future (01-Jan-2030), so it was not used.'],
    [
      'Housing problem since 12/03/2026',
      'This pasted text has a date, but nothing says that it is the date of birth.',
    ],
    [
      'Next of kin: Ann Smith, born 01/01/1960',
      'This pasted text has a date, but nothing says that it is the date of birth.',
    ],
    [
      'DOB ０１/０１/１９６０',
      'This pasted text has digits that are not 0 to 9 (０１/０１/１９６０), so they were not read. Type them again.',
    ],
  ])('and without any detail there is a reason: %j', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'none', reason });
  });

  test.each([
    'DOB 01/01/1960\nNHS No. 999 000 0017',
    'DOB 01/01/1960\n999 000 0018',
    'DOB 01/01/1960\nMother’s NHS No. 999 000 0018',
    'DOB 01/01/1960\nNHS No. ９９９ ０００ ００１８',
  ])('and never in a text with a number: %j', (text) => expect(read(text).kind).toBe('none'));

  test.each([
    ['DOB: 12/03/61', 'has a year of two digits (12/03/61)'],
    ['DOB: 03/13/1960', 'seems to have the month first (03/13/1960)'],
    ['DOB: ０１/０１/１９６０', 'has digits that are not 0 to 9 (０１/０１/１９６０)'],
    ['DOB: 01/01/1960 (estimated)', 'is not certain'],
  ])('beside a number, the reason stands above the question of the age: %j', (born, words) => {
    expect(read(`Name: SMITH, John\n${born}\nNHS No. 999 000 0018`)).toMatchObject({
      patient: { nhsNumber: '9990000018', dateOfBirth: null },
      remarks: { birth: { source: 'pasted text', words } },
    });
  });

  test('of random people never name anybody', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2016-01-01'), noInvalidDate: true }),
        (born) => {
          const date = born.toISOString().slice(0, 10);
          expect(read(date)).toMatchObject({ kind: 'details', details: { dateOfBirth: date } });
        },
      ),
    ));
});

describe('a number beside a date that is not understood is kept, with the reason', () => {
  const NUMBER_ONLY = { ...SMITH, name: null, dateOfBirth: null };
  test.each([
    ['DOB 3/4/60 NHS 999 000 0018', 'has a year of two digits (3/4/60)'],
    ['NHS No. 999 000 0018 DOB 12/03/61', 'has a year of two digits (12/03/61)'],
    ['NHS No. 999 000 0018 DOB: 3/4/60', 'has a year of two digits (3/4/60)'],
    ['DOB\n3/4/60\nNHS number\n999 000 0018', 'has a year of two digits (3/4/60)'],
    ['D.O.B. 3/4/60, 9990000018', 'has a year of two digits (3/4/60)'],
    ['NHS No 999 000 0018 3/4/60', 'has a year of two digits (3/4/60)'],
    ['DOB 31/02/1960 NHS 999 000 0018', 'is not a day in the calendar (31/02/1960)'],
    ['DOB ０１/０１/１９６０ NHS 999 000 0018', 'has digits that are not 0 to 9 (０１/０１/１９６０)'],
    ['03/04/1960, NHS 999 000 0018', 'has no label (03/04/1960)'],
    ['03/04/1960 999 000 0018', 'has no label (03/04/1960)'],
  ])('%j', (text, words) => {
    expect(read(text)).toEqual({
      kind: 'patient',
      patient: NUMBER_ONLY,
      remarks: { birth: { source: 'pasted text', words } },
    });
  });

  test('with the postcode', () => {
    expect(read('DOB 3/4/60, NHS 9990000018, SE17 3DW')).toMatchObject({
      patient: { ...NUMBER_ONLY, postcode: 'SE17 3DW' },
    });
  });

  test.each([
    'Mother NHS 999 000 0018 DOB 3/4/60',
    'DOB 3/4/60 NHS 999 000 0017',
    'DOB 3/4/60 NHS 999 000 0018 NHS 999 000 0026',
    'Please ring about NHS No. 999 000 0018 on 3/4/60',
    'Son: DOB 3/4/60, NHS 999 000 0018',
  ])('but not if the number is doubtful: %j', (text) => expect(read(text).kind).not.toBe('patient'));
});

describe('two lines of a spreadsheet', () => {
  const HOME = { postcode: 'SE17 3DW', practice: { odsCode: 'G85084', name: 'Penrose Surgery' } };
  test.each([
    [
      'with tabs',
      'Surname\tForename\tDOB\tSex\tNHS Number\tPostcode\tPractice\tPractice code\nSMITH\tJohn\t01/01/1960\tM\t999 000 0018\tSE17 3DW\tPenrose Surgery\tG85084',
    ],
    [
      'with commas, and commas in quotes',
      'NHS No,Surname,Forename,D.O.B.,Address,GP Practice\n9990000018,Smith,John,1960-01-01,"1 High Street, London, SE17 3DW","Penrose Surgery, G85084"',
    ],
    [
      'with every cell in quotes',
      '"Forename","Surname","Date of Birth","NHS Number","Postcode","Practice"\r\n"John","Smith","01-Jan-1960","999 000 0018","SE17 3DW","Penrose Surgery (G85084)"\r\n',
    ],
    [
      'with empty cells, and quotes in quotes',
      'NHS Number,First name,Last name,Date of Birth,Email,Notes,Postcode,Practice\n9990000018,John,Smith,01/01/1960,,"Likes ""walks"", lonely",SE17 3DW,Penrose Surgery (G85084)',
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({ kind: 'patient', patient: { ...SMITH, ...HOME, name: 'SMITH, John' } });
  });

  test.each([
    ['Name\tDOB\tNHS Number\n"SMITH, John (Mr)"\t01/01/1960\t999 000 0018'],
    ['NHS_Number,Date_Of_Birth,Full_Name\n9990000018,1960-01-01,"SMITH, John (Mr)"'],
    ['NHSNumber\tDateOfBirth\tPatientName\n9990000018\t1960-01-01\tSMITH, John (Mr)'],
  ])('with headings and cells as programs write them: %j', (text) => {
    expect(read(text)).toEqual({ kind: 'patient', patient: SMITH });
  });

  test('a name with its comma in quotes', () => {
    const name = 'Name,DOB,NHS number\n"SMITH, John (Mr)",01/01/1960,9990000018';
    expect(read(name)).toEqual({ kind: 'patient', patient: SMITH });
    expect(
      read(
        name
          .replaceAll(',01', ';01')
          .replaceAll(',9', ';9')
          .replace(/,(?=DOB|NHS)/g, ';'),
      ),
    ).toEqual({
      kind: 'patient',
      patient: SMITH,
    });
  });

  test('a second row is a second patient', () => {
    const rows =
      'Name,DOB,NHS number\n"Smith, John",01/01/1960,9990000018\n"Hale, Ann",02/02/1970,9992037008';
    expect(read(rows).kind).toBe('conflict');
  });
});
