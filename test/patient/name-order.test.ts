import { describe, expect, it } from 'vitest';
import { isInitials, splitWords } from '../../src/core/reader/name-order.ts';
import { splitAtSeams } from '../../src/core/reader/name-seams.ts';
import { withoutTitle } from '../../src/core/reader/titles.ts';

/** Which word of a name is the family name, which is a title, and where a word ends. */

const familyOf = (name: string) => splitWords(name.split(' '))?.family;

describe('the family name', () => {
  it.each<[string, string]>([
    ['John Smith', 'Smith'],
    ['John Paul Smith', 'Smith'],
    ['JOHN SMITH', 'SMITH'],
    ['SMITH John', 'SMITH'],
    ['SMITH JONES John Paul', 'SMITH JONES'],
    ['John SMITH', 'SMITH'],
    ['John SMITH JONES', 'SMITH JONES'],
    ['J SMITH', 'SMITH'],
    ['Smith J', 'Smith'],
    ['Smith J P', 'Smith'],
    ['Smith J.P.', 'Smith'],
    ['Smith JP', 'Smith'],
    ['van Smith J', 'van Smith'],
    ['Iona McDONALD', 'McDONALD'],
    ["Mary O'NEILL", "O'NEILL"],
    ['Smith', 'Smith'],
    ['LI', 'LI'],
    ['J P', 'P'],
    ['JOHN P SMITH', 'SMITH'],
    ["Ann O'N", "O'N"],
    ['SMITH-JONES Ann', 'SMITH-JONES'],
    ['DeSOUZA Maria', 'DeSOUZA'],
    ...'van|von|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|bint|ter|ten|st|st.|af|av|zu|mac|mc|ó|o|ní|ni|nic|san|santa|abu|abd|ul|ur|der|den'
      .split('|')
      .map((particle): [string, string] => [`John ${particle} Berg`, `${particle} Berg`]),
    ['Willem van der Berg', 'van der Berg'],
    ['Willem VAN DER BERG', 'VAN DER BERG'],
    ['Willem van der BERG', 'van der BERG'],
    ['van Berg', 'Berg'],
    ['John vander Berg', 'Berg'],
  ])('of %s is %s', (name, family) => expect(familyOf(name)).toBe(family));
  it.each([
    ['John SMITH Paul'],
    ['SMITH John JONES'],
    ['John Paul J P'],
    ['Kim NG'],
    ['JO SMITH'],
    ['Li WU'],
    ['Baby of Ann Price'],
  ])('of %s is not certain', (name) => expect(familyOf(name)).toBeUndefined());
});

it.each([
  [true, ['J', 'J.', 'J.P', 'J.P.', 'J-P', 'JP', 'JPR']],
  [false, ['Jo', 'JO', 'NG', 'JPRS', 'Jp', 'J2', 'JOP', 'Jo.P.', 'J.Po', '']],
] as const)('initials: %s of %j', (are, words) => {
  expect(words.filter((word) => isInitials(word) !== are)).toEqual([]);
});

describe('a title', () => {
  it.each([
    ['Mr John Smith', 'Mr', 'John Smith'],
    ['Mr. John Smith', 'Mr', 'John Smith'],
    ['The Rev John Smith', 'Rev', 'John Smith'],
    ['the Reverend Dr John Smith', 'Reverend Dr', 'John Smith'],
    ['Smith, Mr John', 'Mr', 'Smith, John'],
    ['Smith, John (Mr)', 'Mr', 'Smith, John'],
    ['Smith, John(Mr.)', 'Mr', 'Smith, John'],
    ['Smith, John (Rev Dr)', 'Rev Dr', 'Smith, John'],
    ['Smith, John (Rev. Dr.)', 'Rev Dr', 'Smith, John'],
    ['Smith, John, Mr', 'Mr', 'Smith, John'],
    ['Smith, John, Master', 'Master', 'Smith, John'],
    ['John Smith, Mr.', 'Mr', 'John Smith'],
    ['John Smith Mrs', 'Mrs', 'John Smith'],
    ['John Smith Prof.', 'Prof', 'John Smith'],
    ['Master Kofi Mensah', 'Master', 'Kofi Mensah'],
    ['Capt. Mensah', 'Capt', 'Mensah'],
    ['Sister Agnes Doyle', 'Sister', 'Agnes Doyle'],
    ['Col. Kofi Mensah', 'Col', 'Kofi Mensah'],
    ['Hon. Kofi Mensah', 'Hon', 'Kofi Mensah'],
    ['Mr John Smith OBE', 'Mr', 'John Smith'],
    ['Mr John Smith, OBE, PhD', 'Mr', 'John Smith'],
    ['Mr John Smith (MBE)', 'Mr', 'John Smith'],
    ['John Smith OBE (Mr)', 'Mr', 'John Smith'],
  ])('of %s is %s', (text, title, name) => expect(withoutTitle(text)).toMatchObject({ title, name }));
  it.each([
    ['John Smith'],
    ['Major Singh Gill'],
    ['Hon Wai Lee'],
    ['Rosie Lord'],
    ['John Major'],
    ['Mrsmith, John'],
    ['Smith, Drew'],
    ['Smith, John (Jack)'],
    ['Master Mensah'],
  ])('is not in %s', (text) => expect(withoutTitle(text)).toMatchObject({ title: '', name: text }));
  it.each([['Mr'], ['Mrs.'], ['Dr']])('alone is no name: %s', (text) =>
    expect(withoutTitle(text).name).toBe(''),
  );
  it.each([
    ['John Smith Jr', 'Jr', 'John Smith'],
    ['John Smith, Jnr.', 'Jnr', 'John Smith'],
    ['John Smith III', 'III', 'John Smith'],
    ['John Smith Sr', 'Sr', 'John Smith'],
    ['John Smith iv', 'iv', 'John Smith'],
    ['John Smithjr', '', 'John Smithjr'],
  ])('a suffix is kept: %s', (text, suffix, name) =>
    expect(withoutTitle(text)).toMatchObject({ suffix, name }),
  );
  it.each([
    ['Major Singh', true],
    ['Lord Smith', true],
    ['Smith, Lord', false],
    ['John Lord', false],
    ['Majority Smith', false],
  ])('may be a name in %s: %s', (text, isDoubtful) => expect(withoutTitle(text).isDoubtful).toBe(isDoubtful));
});

describe('where elements meet in a name', () => {
  const split = (text: string) => splitAtSeams(text.replaceAll('~', '\ue000'));
  it.each([
    ['John~Smith', ['John', 'Smith']],
    ['John ~Smith', ['John ', 'Smith']],
    ['John~ Smith', ['John', ' Smith']],
    ['SMITH~John', ['SMITH', 'John']],
    ['John~SMITH', ['John', 'SMITH']],
    ['ASH~DOWN, Mar~tin', ['ASHDOWN, Martin']],
    ['SMITH, MAR~TIN PAUL', ['SMITH, MARTIN PAUL']],
    ['Mc~Donald', ['McDonald']],
    ['Ann Mc~Donald', ['Ann McDonald']],
    ['Mc Peter~Smith', ['Mc Peter', 'Smith']],
    ['McDON~ALD, Iona', ['McDONALD, Iona']],
    ['ASH~~DOWN, Martin', ['ASHDOWN, Martin']],
    ['John~ ~Smith', ['John ', 'Smith']],
    [' ~John', [' John']],
    ['JOHN ~SMITH', ['JOHN ', 'SMITH']],
    ['JOHN~ SMITH', ['JOHN', ' SMITH']],
    ['Fitz~Roy', ['FitzRoy']],
    ['Smith-Mc~Donald', ['Smith-McDonald']],
    ['SMITH~, John', ['SMITH, John']],
    ['SMITH,~John', ['SMITH,', 'John']],
    ['Anne-~Marie', ['Anne-Marie']],
    ['Anne~-Marie', ['Anne-Marie']],
    ["O~'Neill", ["O'Neill"]],
    ['Smith, John (~Mr~)', ['Smith, John (Mr)']],
    ['~John~', ['John']],
    ['~~John~~Smith~~', ['John', 'Smith']],
    ['John~2', ['John', '2']],
    ['2~John', ['2', 'John']],
    ['2~john', ['2', 'john']],
    ['SMITH, JOHN~ ', ['SMITH, JOHN ']],
  ])('%s', (text, parts) => expect(split(text)).toEqual(parts));
  it.each([
    ['De~Souza'],
    ['Maria De~Souza'],
    ['Smith-De~Souza'],
    ['Mac~Donald'],
    ['Jo~Anne'],
    ['Mary~Ann Smith'],
    ['SMITH~JOHN'],
    ['SMITH, MAR~TIN'],
    ['SMITH, MAR~TIN '],
    ['SMITH, MAR~TIN~ '],
    ['SMITH, JO~HN'],
    ['ASH~DOWN'],
    ['ASH~DOWN '],
    ['ASH~DOWN~SON'],
    [' ASH~DOWN~SON'],
    ['ASH~DOWN, MAR~TIN'],
  ])('it is not certain whether %s has one word or two', (text) => expect(split(text)).toBeUndefined());
});
