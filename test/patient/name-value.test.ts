import { describe, expect, it } from 'vitest';
import { mayBeNamePart, nameOf, namePartOf } from '../../src/core/reader/name-value.ts';

/** The name at the beginning of a label's value, and what may be beside it. `~` marks where elements meet. */

const withSeams = (text: string) => text.replaceAll('~', '\ue000');
const nameIn = (text: string) => nameOf(withSeams(text));

describe('a tag or a link beside a name is no part of the name', () => {
  it.each(
    'Female|Male|M|F|Deceased|Died|Dead|Verified|Unverified|Active|Inactive|Registered|Confidential|Test|Patient|Edit|Copy|Change|View|Show|Hide|Print|Open|Update|Details|VIP|Carer|Housebound|Veteran|DNACPR|Alert|Alerts|Allergy|Allergies|✓|(Edit)|View details|★ VIP'
      .split('|')
      .map((tag) => [tag]),
  )('%s', (tag) => {
    expect(nameIn(`SMITH, John~${tag}`)).toBe('SMITH, John');
    expect(nameIn(`SMITH, John ~ ${tag}`)).toBe('SMITH, John');
    expect(nameIn(`SMITH, John~${tag}~Edit`)).toBe('SMITH, John');
  });
  it.each(['Vegan', 'Malek', 'Mr Jones', 'Activeness', 'Allergic reaction to nuts'])(
    'but %s may be part of a name',
    (text) => expect(nameIn(`SMITH, John ~${text}`)).not.toBe('SMITH, John'),
  );
  it.each([
    ['DECEASED - SMITH, John', 'SMITH, John'],
    ['Patient - SMITH, John', 'SMITH, John'],
    ['Test | SMITH, John', 'SMITH, John'],
    ['Test | Patient | SMITH, John', 'SMITH, John'],
    ['Jones | SMITH, John', null],
    ['Test', 'TEST'],
    ['1 SMITH, John', null],
  ])('before a name: %s', (text, name) => expect(nameIn(text)).toBe(name));
});

describe('a name ends', () => {
  it.each([
    ['SMITH, John\tMale'],
    ['SMITH, John | Male'],
    ['SMITH, John · Male'],
    ['SMITH, John • Male'],
    ['SMITH, John; Male'],
    ['SMITH, John 12/03/1961'],
    ['SMITH, John - Male'],
    ['SMITH, John / Male'],
    ['SMITH, John   Male'],
    ['SMITH, John (age 66)'],
    ['SMITH, John (aged 66)'],
    ['SMITH, John (born 1960)'],
    ['SMITH, John (died 2019)'],
    ['SMITH, John (b. 1960)'],
    ['SMITH, John (d. 2019)'],
    ['SMITH, John. Lives alone'],
    ['SMITH, John | Dr JONES, Ann'],
    ['SMITH, John | (Dr JONES, Ann)'],
    ['SMITH, John | Prof JONES, Ann'],
    ['SMITH, John | SMITH, John'],
    ['SMITH, John | Smith, John'],
  ])('%j', (text) => expect(nameIn(text)).toBe('SMITH, John'));
  it.each([
    ['SMITH, John (Mr)~SMITH, John (Mr)'],
    ['SMITH, John (Mr)~Some other words'],
    ['SMITH, John (Mr) ~ and so on'],
    ['SMITH,~John (Mr)~Some other words'],
  ])('with its title: %j', (text) => expect(nameIn(text)).toBe('SMITH, John (Mr)'));
  it.each([
    ['SMITH, John | JONES, Ann'],
    ['SMITH, John | Mr Andrew JONES'],
    ['SMITH, John | JONES, Ann (Dr)'],
    ['De~Souza, Maria'],
    ['SMITH, John (Mr)~JONES, Ann (Mrs)'],
    ['SMITH, John ~Vegan'],
    ['SMITH,John ~Vegan'],
    ['John Paul Smith ~Vegan'],
    ['SMITH (Mr) ~Vegan (vegan) diet'],
  ])('at no certain place in %j', (text) => expect(nameIn(text)).toBeNull());
  it.each([
    ['John ~Smith', 'SMITH, John'],
    ['John Paul ~Smith', 'SMITH, John Paul'],
    ['Mr ~John ~Smith', 'SMITH, John (Mr)'],
    ['SMITH~, ~John', 'SMITH, John'],
    ['SMITH,~John~Edit', 'SMITH, John'],
    ['SMITH, John ~Paul (Mr) ', 'SMITH, John Paul (Mr)'],
    [`SMITH, John ${'and so on '.repeat(30)}`, null],
    [`SMITH, John | ${'and so on '.repeat(30)} | JONES, Ann`, 'SMITH, John'],
  ])('and goes on in the next element: %j', (text, name) => expect(nameIn(text)).toBe(name));
});

describe('one part of a name', () => {
  it.each([
    ['Smith', 'Smith'],
    ['~ Smith ~', 'Smith'],
    ['~~Smith~~', 'Smith'],
    ['Smith\tMale', 'Smith'],
    ['Smith, John', 'Smith'],
    ['Smith; x', 'Smith'],
    ['Smith · x', 'Smith'],
    ['Smith | x', 'Smith'],
    ['Smith (Mr)', 'Smith'],
    ['Smith~Edit', 'Smith'],
    ['Smith~Edit~Copy', 'Smith'],
    ['Smith~Jones', 'Smith Jones'],
    ['Smith~Jones~Edit', 'Smith Jones'],
    ['Edit', 'Edit'],
    ['Mc~Donald', 'McDonald'],
    ['De~Souza', null],
    ['12', ''],
    ['Smith 2', null],
    ['', ''],
    ['-', ''],
    ['N/A', ''],
    ['Not known', ''],
    ['not', ''],
    ['Unknown', ''],
    ['Unknown name', ''],
    ['unregistered', ''],
    ['undefined', ''],
    ['NaN', ''],
    ['null', ''],
    ['Loading', ''],
    ['Loading now', ''],
    ['No name', ''],
    ['Nothing', 'Nothing'],
    ['Noname', 'Noname'],
  ])('%j', (text, part) => {
    expect(namePartOf(withSeams(text), 'family')).toBe(part);
    expect(namePartOf(withSeams(text), 'given')).toBe(part);
  });
  it.each(['None', 'Nil', 'NA', 'na', 'NO', 'no', 'nil', 'none'])('%s may be a family name', (text) =>
    expect(namePartOf(text, 'family')).toBe(text),
  );
  it.each(['none', 'nil', 'NA', 'na', 'NO', 'no'])('%s is no given name', (text) =>
    expect(namePartOf(text, 'given')).toBe(''),
  );
  it.each(['None-Marie', 'Nilam', 'Anno', 'NATHAN', 'NOAH', 'nora', 'naomi'])('%s is a given name', (text) =>
    expect(namePartOf(text, 'given')).toBe(text),
  );
  it('Null is a family name, and no given name', () => {
    expect(namePartOf('Null', 'family')).toBe('Null');
    expect(namePartOf('Null', 'given')).toBe('');
  });
});

describe('an element beside a name', () => {
  it.each([
    'Smith',
    ' Smith ',
    'St. John',
    'O’Neill',
    "D'Arcy",
    'Anne-Marie',
    'Van Damme',
    'J',
    'J P',
    'Åse Öst',
    'Anne Green',
  ])('%s may be a part of it', (text) => expect(mayBeNamePart(text)).toBe(true));
  it.each([
    'smith',
    'Smith 2',
    '2 Smith',
    'Smith jones',
    'Smith and Jones',
    'One Two Three',
    'Female',
    'Edit',
    'Patient summary',
    'Blood Pressure',
    '',
    'Smith,',
  ])('%s is none', (text) => expect(mayBeNamePart(text)).toBe(false));
});
