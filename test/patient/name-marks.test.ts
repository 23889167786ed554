import { describe, expect, it } from 'vitest';
import { looksLikeName, printName, readName } from '../../src/core/reader/name.ts';

/** Marks of death and words for no name in and beside a name, and short given names. */

describe('a mark of death is no part of a name', () => {
  it.each([
    ['SMITH, John deceased'],
    ['SMITH, John Deceased'],
    ['SMITH, John DECEASED'],
    ['SMITH, John (Deceased)'],
    ['SMITH, John *DECEASED*'],
    ["SMITH, John dec'd"],
    ["Dec'd SMITH, John"],
    ['deceased SMITH, John'],
    ['RIP SMITH, John'],
    ['R.I.P. SMITH, John'],
    ['R.I.P SMITH, John'],
    ['SMITH, John (RIP)'],
    ['SMITH, John †'],
    ['The late John Smith'],
    ['the late John Smith'],
    ['The Late John Smith'],
    ['the Late John Smith'],
    ['SMITH, John b.'],
    ['SMITH, John d.'],
    ['SMITH, John b'],
    ['SMITH, John d. '],
  ])('%s', (text) => expect(readName(text)).toBe('SMITH, John'));
  it.each([
    ['TRIP, John', 'TRIP, John'],
    ['Rip Torn', 'TORN, Rip'],
    ['Deceasedson, Ann', 'DECEASEDSON, Ann'],
  ])('but %s is a name', (text, name) => expect(readName(text)).toBe(name));
});

describe('a word for no name', () => {
  it.each([
    ['John null'],
    ['null Smith'],
    ['Smith, null'],
    ['undefined Smith'],
    ['Smith, undefined'],
    ['Smith, Unknown'],
    ['Unknown Smith'],
    ['NaN Smith'],
    ['Not given'],
    ['No name known'],
    ['Loading name'],
    ['Anonymous'],
    ['TBA'],
    ['tbc'],
    ['na'],
    ['None, None'],
    ['No No'],
  ])('%s', (text) => expect(readName(text)).toBeNull());
  it.each([
    ['Okafor, Tba', 'OKAFOR, Tba'],
    ['Tba Okafor', 'OKAFOR, Tba'],
    ['Null, Ann', 'NULL, Ann'],
    ['Ann Null', 'NULL, Ann'],
    ['Nullah, Ann', 'NULLAH, Ann'],
    ['Undefineds, Ann', 'UNDEFINEDS, Ann'],
    ['None, Ann', 'NONE, Ann'],
    ['Nil, Ann', 'NIL, Ann'],
    ['Ann No', 'NO, Ann'],
  ])('is none in %s', (text, name) => expect(readName(text)).toBe(name));
});

it.each([
  [{ family: 'Smith', given: 'none', title: '' }, 'SMITH'],
  [{ family: 'Smith', given: 'NA', title: '' }, 'SMITH'],
  [{ family: 'Smith', given: 'Nil', title: '' }, 'SMITH'],
  [{ family: 'Smith', given: 'Na', title: '' }, 'SMITH, Na'],
  [{ family: 'Smith', given: 'No', title: '' }, 'SMITH, No'],
  [{ family: 'Na', given: 'Na', title: '' }, 'NA, Na'],
  [{ family: 'Na', given: 'NA', title: '' }, null],
  [{ family: 'Smith', given: 'John   Paul', title: '' }, 'SMITH, John Paul'],
  [{ family: 'Smith', given: 'JO', title: '' }, 'SMITH, JO'],
  [{ family: 'Smith', given: 'JOE', title: '' }, 'SMITH, Joe'],
  [{ family: 'Smith', given: 'joe', title: '' }, 'SMITH, Joe'],
  [{ family: 'Smith', given: 'jo', title: '' }, 'SMITH, Jo'],
  [{ family: 'Smith', given: 'J', title: '' }, 'SMITH, J'],
  [{ family: 'Smith', given: 'j.p.', title: '' }, 'SMITH, JP'],
  [{ family: 'Smith', given: 'MARY-ANN', title: 'rev dr' }, 'SMITH, Mary-Ann (Rev Dr)'],
  [{ family: "O'Neill", given: "D'ARCY", title: '' }, "O'NEILL, D'Arcy"],
])('%j is printed %j', (parts, name) => expect(printName(parts)).toBe(name));

describe('a title that may be a name', () => {
  it.each([
    ['Major Singh', 'Major Singh'],
    ['Lord SMITH', 'SMITH, Lord'],
    ['Major', 'MAJOR'],
    ['Lord, John', 'LORD, John'],
  ])('%s', (text, name) => expect(readName(text)).toBe(name));
});

it.each(['One Two Three Four Five Six', 'Smith, Ann-Marie', 'Ann de la Cruz', 'Ann J. Smith'])(
  'capitalised words may be a name: %s',
  (text) => expect(looksLikeName(text)).toBe('perhaps'),
);
