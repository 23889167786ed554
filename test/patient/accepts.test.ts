import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/core/reader/labels.ts';
import { SEAM } from '../../src/core/reader/line.ts';
import { nameOf } from '../../src/core/reader/name-value.ts';
import { accepts, confirmsLabel, isMissing, practiceNameOf } from '../../src/core/reader/values.ts';

/** Which texts can be the value of a label, and which texts show that the word before them is a label. */

const NUMBER = '999 000 0018';
const DATE = '1 Jan 1960';

describe('a value', () => {
  it.each<[Kind, string[], string[]]>([
    ['nhs number', [NUMBER, `verified ${NUMBER}`], ['999 000', DATE, '']],
    ['date of birth', [DATE, `(66y) ${DATE}`], ['66', NUMBER, 'Leeds']],
    ['died', [DATE, 'Yes', '2019', '✓', 'Mar 2019', '12/02/20'], ['No', 'see notes', '-', '']],
    ['name', ['Ann Smith', 'Smith'], ['Unknown', '66', '']],
    ['family', ['Smith'], ['Unknown', '66']],
    ['given', ['Ann'], ['Unknown', '66']],
    ['middle', ['Ann'], ['Unknown', '66']],
    ['title', ['Mr', 'Mrs.', 'Dr'], ['M', '12', 'Mr 2', '2 Mr', 'Reverenddoctor', 'Mr Smith', '']],
    ['postcode', ['SE17 3DW'], ['SE17', 'Leeds']],
    ['address', ['1 High Street', 'Leeds'], ['12', `${DATE}, Leeds`, `${NUMBER} x`]],
    ['practice', ['The Mill Surgery', 'G85001 The Mill'], ['G85001', '12', 'Not registered']],
    ['gp', ['The Mill Surgery'], ['Dr Amina Bello', 'Unknown']],
    ['practice code', ['G85001', 'g85001'], ['The Mill Surgery', 'G8500']],
    ['ods code', ['G85001'], ['The Mill Surgery']],
    ['foreign', ['anything', ''], []],
  ])('of %s: %j, not %j', (kind, good, bad) => {
    expect(good.filter((value) => !accepts(kind, value))).toEqual([]);
    expect(bad.filter((value) => accepts(kind, value))).toEqual([]);
  });
});

describe('a word is a label if it is before', () => {
  it.each<[Kind, string[], string[]]>([
    ['nhs number', [NUMBER], [`verified ${NUMBER}`, '12', '']],
    ['date of birth', [DATE], ['in Leeds', '']],
    [
      'name',
      ['SMITH, Ann', 'Ann Smith', `Ann Smith${SEAM}Female`, 'Ann Smith; 66'],
      ['of the road', '66', ''],
    ],
    ['family', ['Smith'], ['66']],
    [
      'address',
      ['1 High Street. SE17 3DW', 'Flat. 2, SE17 3DW', 'High Street, SE17 3DW'],
      ['1 High Street', 'See notes. Now SE17 3DW', 'in Leeds'],
    ],
    [
      'practice',
      ['The Mill Surgery', 'Élan Medical Centre'],
      ['the surgery', 'The Mill', `${'X'.repeat(60)} Surgery`, 'of The Mill Surgery'],
    ],
    ['postcode', ['SE17 3DW'], ['Leeds']],
    ['practice code', ['G85001'], ['The Mill']],
    ['gp', [], ['The Mill Surgery']],
    ['title', [], ['Mr']],
    ['foreign', [], ['anything']],
  ])('%s: %j, not before %j', (kind, good, bad) => {
    expect(good.filter((value) => !confirmsLabel(kind, value))).toEqual([]);
    expect(bad.filter((value) => confirmsLabel(kind, value))).toEqual([]);
  });
});

describe('a text says that there is no value', () => {
  it.each([
    'Not available',
    'not known',
    'Not recorded',
    'not registered',
    'Not on patient record',
    'not stated',
    'not specified',
    'not applicable',
    'no',
    'None',
    'Not',
    'Unknown',
    'unregistered',
    'n/a',
    'NA',
    'nil',
    'Loading…',
    '-',
    '—',
    '---',
    '',
    ` ${SEAM}Not${SEAM}known`,
    `${SEAM}-${SEAM}`,
  ])('%j', (text) => {
    expect(isMissing(text)).toBe(true);
  });
  it.each(['Nora', 'Notting Hill', 'Naomi', '- x', 'known', 'is unknown'])('not %j', (text) => {
    expect(isMissing(text)).toBe(false);
  });
});

it.each([
  ['John Smith - Male', 'SMITH, John'],
  ['John Smith / Male', 'SMITH, John'],
  ['John Smith   Male', 'SMITH, John'],
  ['John Smith (born 1960)', 'SMITH, John'],
  ['John Smith (age 66)', 'SMITH, John'],
  ['Mr J. Smith', 'SMITH, J (Mr)'],
  ['Smith, J. Paul', 'SMITH, J Paul'],
  ['Smith, John. Lives alone', 'SMITH, John'],
  [`SMITH, John${SEAM}Male`, 'SMITH, John'],
  [`SMITH,${SEAM}John`, 'SMITH, John'],
  [`John${SEAM}Smith`, 'SMITH, John'],
  [`John ${SEAM}Smith`, 'SMITH, John'],
  ['Prof. John Smith', 'SMITH, John (Prof)'],
  [`Smith, J${'o'.repeat(193)}`, null],
  [`Not known${SEAM}John Smith`, null],
])('the name at the start of a value: %j', (value, name) => {
  expect(nameOf(value)).toBe(name);
});

it.each([
  ['The Mill Surgery: ', 'The Mill Surgery'],
  ['The Mill Surgery - London', 'The Mill Surgery'],
  ['The Mill Surgery  London', 'The Mill Surgery'],
  ['The Mill Surgery. See notes', 'The Mill Surgery'],
  ['The Mill Surgery 12 Mill Lane', 'The Mill Surgery'],
  ['The Mill Surgery 1 Mill Lane', 'The Mill Surgery'],
  ['The Mill Surgery...', 'The Mill Surgery'],
  ['The Mill Surgery [G85001]', 'The Mill Surgery'],
  ['G85001-The Mill Surgery', 'The Mill Surgery'],
  ['St. Mary’s Surgery', 'St. Mary’s Surgery'],
  ['Mill G85001: Surgery', 'Mill'],
  ['(G85001): The Mill Surgery', 'The Mill Surgery'],
  ['G85001, - The Mill Surgery', 'The Mill Surgery'],
  [`G85001${SEAM}The Mill${SEAM}Surgery`, 'The Mill'],
  ['1, The Mill Surgery', 'The Mill Surgery'],
  ['A, The Mill Surgery', 'The Mill Surgery'],
  ['Dr Smith, London', null],
])('the name of a practice: %j', (value, name) => {
  expect(practiceNameOf(value)).toBe(name);
});
