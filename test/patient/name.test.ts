import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEAM } from '../../src/patient/line.ts';
import { looksLikeName, printName, readName } from '../../src/patient/name.ts';
import { nameOf } from '../../src/patient/values.ts';
import { bannerName } from './arbitraries.ts';

describe('a name is read in the NHS banner’s way', () => {
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
    '12 High Street',
    'a@b.uk',
  ])('%j is none', (text) => expect(readName(text)).toBeNull());

  test('and stays as it is where it was so already', () =>
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
])('the name that a value begins with: %j', (value, name) => expect(nameOf(value)).toBe(name));

describe('a text without a label', () => {
  test.each(['SMITH, John', 'Mr J Smith', 'Smith, John (Mr)', 'SMITH, J'])('%s is surely a name', (text) =>
    expect(looksLikeName(text)).toBe('sure'),
  );
  test.each(['John Smith', 'Maria de la Cruz', 'Anne-Marie O’Neill'])('%s may be one', (text) =>
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

test('parts are put together; without a family name there is none', () => {
  expect(printName({ family: 'St John', given: 'ROSALIND', title: 'MRS' })).toBe('ST JOHN, Rosalind (Mrs)');
  expect(printName({ family: '', given: 'Rosalind', title: '' })).toBeNull();
});
