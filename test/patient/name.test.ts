import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEAM } from '../../src/core/reader/line.ts';
import { looksLikeName, printName, readName } from '../../src/core/reader/name.ts';
import { nameOf } from '../../src/core/reader/name-value.ts';
import { bannerName } from './arbitraries.ts';

describe('a name is read as in the NHS banner', () => {
  test.each([
    ['SMITH, John (Mr)', 'SMITH, John (Mr)'],
    ['Smith, John', 'SMITH, John'],
    ['SMITH, JOHN PAUL', 'SMITH, John Paul'],
    ['Mr John Smith', 'SMITH, John (Mr)'],
    ['Mr. J. Smith', 'SMITH, J (Mr)'],
    ['John SMITH', 'SMITH, John'],
    ['SMITH John', 'SMITH, John'],
    ['JOHN SMITH', 'SMITH, John'],
    ['John Smith (Dr)', 'SMITH, John (Dr)'],
    ['SMITH, John, Mr', 'SMITH, John (Mr)'],
    ['Smith, Mr John', 'SMITH, John (Mr)'],
    ['MISS ADA GRACE BELLO', 'BELLO, Ada Grace (Miss)'],
    ["Mary O'Neill", "O'NEILL, Mary"],
    ['Mary O’Neill', "O'NEILL, Mary"],
    ['Anne-Marie Brontë-Müller', 'BRONTË-MÜLLER, Anne-Marie'],
    ['Willem van der Berg', 'VAN DER BERG, Willem'],
    ['Séan Ó Briain', 'Ó BRIAIN, Séan'],
    ['Iona McDONALD', 'MCDONALD, Iona'],
    ['Smith, John (known as Jack)', 'SMITH, John'],
    ['John "Jack" Smith', 'SMITH, John'],
    ['Suharto', 'SUHARTO'],
    ['SMITH, John (Mr), see notes', 'SMITH, John (Mr)'],
    ['SMITH, John (Mr.)', 'SMITH, John (Mr)'],
    ['Dr John Smith (Mr)', 'SMITH, John (Mr)'],
    ['John Smith Mr', 'SMITH, John (Mr)'],
    ['John Smith, Mr.', 'SMITH, John (Mr)'],
    ['MR JOHN SMITH', 'SMITH, John (Mr)'],
    ['van der Berg, Willem', 'VAN DER BERG, Willem'],
    ['WILLEM VAN DER BERG', 'VAN DER BERG, Willem'],
    ['Al Karim', 'KARIM, Al'],
    ['Abd al Karim', 'AL KARIM, Abd'],
    ['SMITH JONES John', 'SMITH JONES, John'],
    ['John Paul SMITH JONES', 'SMITH JONES, John Paul'],
    ['John SMITH Paul', 'John SMITH Paul'],
    ['J SMITH', 'SMITH, J'],
    ['MacDONALD Iona', 'MACDONALD, Iona'],
    ['smith, john', 'SMITH, John'],
    ['SMITH, McKenna', 'SMITH, McKenna'],
    ['SMITH, MARY-ANN', 'SMITH, Mary-Ann'],
    ['Smith, J.P.', 'SMITH, JP'],
    ['- Smith, John -', 'SMITH, John'],
    ['Smith , John', 'SMITH, John'],
    ['Smith,John', 'SMITH, John'],
    ['SMITH,JOHN,MR', 'SMITH, John (Mr)'],
    ['Ann Laura Smith', 'SMITH, Ann Laura'],
    ['John(Jack)Smith', 'SMITH, John'],
    ["D'Arcy Smith", "SMITH, D'Arcy"],
    ['SMITH John Paul', 'SMITH, John Paul'],
    ['DeSOUZA Maria', 'DESOUZA, Maria'],
    [`Smith, J${'o'.repeat(192)}`, `SMITH, J${'o'.repeat(192)}`],
    ['Smith,  John   Paul', 'SMITH, John Paul'],
    ['Smith, John, Paul', 'SMITH, John Paul'],
    ['John “Jack” Smith', 'SMITH, John'],
    ['Smith, John (aka Jack) Paul', 'SMITH, John Paul'],
    ['John Smith: ', 'SMITH, John'],
    [`John${SEAM} ${SEAM}Smith`, 'SMITH, John'],
    [`John${SEAM}Smith`, 'SMITH, John'],
    ['Mary O`Neill', "O'NEILL, Mary"],
    ['One Two Three Four Five Six Seven', 'SEVEN, One Two Three Four Five Six'],
    ['Notting, Ann', 'NOTTING, Ann'],
    ['Nilsson', 'NILSSON'],
    [`OKO${SEAM}nkwo, Chi${SEAM}di`, 'OKONKWO, Chidi'],
  ])('%s', (text, name) => expect(readName(text)).toBe(name));

  test.each([
    'Not available',
    'Unknown',
    'Unknown, Unknown',
    'N/A',
    '—',
    '',
    'Withheld',
    'Mr',
    'Mrs.',
    'Not on record',
    'No name given',
    'Unknown name',
    'Redacted',
    'Anonymised',
    'Pending',
    'Loading...',
    'None',
    'nil',
    'NA',
    'Mr 2',
    'One Two Three Four Five Six Seven Eight',
    'Smith; John',
    'Mr Unknown 2',
    `Smith, J${'o'.repeat(193)}`,
    '12 High Street',
    'a@b.uk',
  ])('%j is none', (text) => expect(readName(text)).toBeNull());

  test('and stays as it is if it is already in that form', () =>
    fc.assert(
      fc.property(bannerName, (name) => {
        expect(readName(name)).toBe(name);
      }),
    ));
});

test.each([
  ['SMITH, John (Mr), DOB 1/1/1960', 'SMITH, John (Mr)'],
  ['Smith, John | Male', 'SMITH, John'],
  ['John Smith - 66 years', 'SMITH, John'],
  ['John Smith (aged 66)', 'SMITH, John'],
  ['John Smith. Lives alone', 'SMITH, John'],
  ['John Smith\tMale', 'SMITH, John'],
])('the name at the start of a value: %j', (value, name) => expect(nameOf(value)).toBe(name));

describe('a text without a label', () => {
  test.each(['SMITH, John', 'Mr J Smith', 'Smith, John (Mr)', 'SMITH, J'])('%s is certainly a name', (text) =>
    expect(looksLikeName(text)).toBe('sure'),
  );
  test.each(['John Smith', 'Maria de la Cruz', 'Anne-Marie O’Neill'])('%s may be a name', (text) =>
    expect(looksLikeName(text)).toBe('perhaps'),
  );
  test.each([
    'Patient Summary',
    'Blood Pressure',
    'Shared Care Record',
    'Next appointment',
    'Asthma',
    'Mill Surgery',
  ])('%s is none', (text) => expect(looksLikeName(text)).toBeUndefined());
});

test('parts are joined, and a name needs a family name', () => {
  expect(printName({ family: 'St John', given: 'ROSALIND', title: 'MRS' })).toBe('ST JOHN, Rosalind (Mrs)');
  expect(printName({ family: '', given: 'Rosalind', title: '' })).toBeNull();
});

describe('a text without a label may be a name', () => {
  test.each<['sure' | 'perhaps' | undefined, string[]]>([
    [
      'sure',
      [
        'SMITH, John',
        'Mr John Smith',
        'John Smith (Mr)',
        'John Smith, Mr',
        "O'NEILL, Mary",
        'SMITH JONES, Ann',
        'SMITH-JONES, Ann',
        'ÓBRIAIN, Séan',
        'SMITH,John',
      ],
    ],
    [
      'perhaps',
      [
        'John Smith',
        'Willem van der Berg',
        'John P. Smith',
        'John Paul Smith',
        'Smith, John',
        'Smith JONES, Ann',
        "Mary O'Neill",
        'Anne-Marie Brontë',
        'One Two Three Four Five Six',
      ],
    ],
    [
      undefined,
      [
        'John',
        'John smith',
        'john Smith',
        'john SMITH',
        'John Smith esq',
        'One Two Three Four Five Six Seven',
        'A Smith',
        'John B',
        'John with Smith',
        'Patient Details',
        'Home Page',
        'Smith Street',
        'John Smith 2',
        'Unknown',
        `${'J'.repeat(30)}, ${'S'.repeat(30)}`,
      ],
    ],
  ])('%s: %j', (how, texts) => {
    expect(texts.map((text) => [text, looksLikeName(text)])).toEqual(texts.map((text) => [text, how]));
  });
  test('of up to 60 letters', () => {
    expect(looksLikeName(`${'J'.repeat(28)}, ${'S'.repeat(30)}`)).toBe('sure');
  });
});

test.each([
  [{ family: 'Smith', given: 'j.p.', title: 'MR' }, 'SMITH, JP (Mr)'],
  [{ family: 'Smith', given: '', title: '' }, 'SMITH'],
  [{ family: '', given: 'John', title: 'Mr' }, null],
])('%j is printed %j', (parts, name) => expect(printName(parts)).toBe(name));

describe('what may be a title, initials or a word for nothing is read as printed', () => {
  test.each([
    ['Mr John Major', 'MAJOR, John (Mr)'],
    ['Sister Agnes Doyle', 'DOYLE, Agnes (Sister)'],
    ['Baby of Hannah Price', 'Baby of Hannah Price'],
    ['Rosie Lord', 'LORD, Rosie'],
    ['Kofi Master', 'MASTER, Kofi'],
    ['Master Kofi Mensah', 'MENSAH, Kofi (Master)'],
    ['Wai Hon Lee', 'LEE, Wai Hon'],
    ['Hon Wai LEE', 'LEE, Hon Wai'],
    ['Hon Wai Lee', 'Hon Wai Lee'],
    ['Major Singh', 'Major Singh'],
    ['MAJOR, John', 'MAJOR, John'],
    ['Rev Dr John Smith', 'SMITH, John (Rev Dr)'],
    ['Mr JP Smith', 'SMITH, JP (Mr)'],
    ['SMITH, JP', 'SMITH, JP'],
    ['Smith J P', 'SMITH, J P'],
    ['Smith JP', 'SMITH, JP'],
    ['Kim NG', 'Kim NG'],
    ['Na, Soo-jin', 'NA, Soo-jin'],
    ['No, Ji-hoon', 'NO, Ji-hoon'],
    ['John Smith Jr', 'SMITH, John Jr'],
    ['Mr John Smith, OBE', 'SMITH, John (Mr)'],
    ['Ms Ann St. John-Smythe', 'ST. JOHN-SMYTHE, Ann (Ms)'],
    ['MU\u0308LLER, Zoe\u0308', 'M\u00dcLLER, Zo\u00eb'],
    ['DECEASED SMITH, John (Mr)', 'SMITH, John (Mr)'],
    [`SM${SEAM}ITH, Jo${SEAM}hn (M${SEAM}r)`, 'SMITH, John (Mr)'],
    [`Mc${SEAM}Donald, Iona`, 'MCDONALD, Iona'],
  ])('%s', (text, name) => expect(readName(text)).toBe(name));
  test.each([
    'null null',
    'undefined, undefined',
    'Mr null null',
    'Nil, Nil',
    'NaN',
    `SMITH${SEAM}JOHN`,
    `De${SEAM}Souza, Maria`,
  ])('%j is none', (text) => expect(readName(text)).toBeNull());
  test.each([`SMITH, John ${SEAM}Vegan`, 'SMITH, John / JONES, Ann', 'SMITH, John\tJONES, Ann'])(
    'the end of the name is uncertain in %j',
    (value) => expect(nameOf(value)).toBeNull(),
  );
});
