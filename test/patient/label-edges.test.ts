import { describe, expect, it } from 'vitest';
import { fieldsOf } from './written.ts';

/** Where a label begins and ends in a line, and which known words are no label. `|` separates cells, `~` elements. */

describe('a remark or a format belongs to the label', () => {
  it.each([
    ['DOB [as given] 1/1/1960'],
    ['DOB (as given) 1/1/1960'],
    ['DOB dd/mm/yyyy 1/1/1960'],
    ['DOB dd-mm-yyyy 1/1/1960'],
    ['DOB dd.mm.yyyy 1/1/1960'],
    ['DOB dd mm yyyy 1/1/1960'],
    ['DOB~(dd/mm/yyyy)~1/1/1960'],
    ['DOB m/d/y: 1/1/1960'],
  ])('%s', (text) => expect(fieldsOf(text)).toEqual(['date of birth: 1/1/1960']));
  it('but not another format, nor a part of a word', () => {
    expect(fieldsOf('DOB dd/mm-yyyy 1/1/1960')).not.toEqual(['date of birth: 1/1/1960']);
    expect(fieldsOf('Name [4471] Ann Smith')).not.toEqual(['name: Ann Smith']);
  });
  it('a format alone is the hint in an empty box', () =>
    expect(fieldsOf('Date of birth\ndd/mm/yyyy')).toEqual(['date of birth: ', 'free: dd/mm/yyyy']));
});

describe('the label of another number', () => {
  it.each([
    'Hospital number 4471',
    'Hospital no 4471',
    'Hospital no. 4471',
    'Hospital ID AB4471',
    'Hospital ref 4471',
    'Hospital reference 4471',
    'Reference ABCD4471',
    'GP ref 4471',
  ])('%s', (text) => expect(fieldsOf(text)).toEqual([`foreign: ${text.split(' ').at(-1)}`]));
  it.each([
    'Hospital number ABCDE4471',
    'Reference date 1/1/2020',
    'Hospital number not known',
    'Number of beds 4471',
  ])('not %s', (text) => expect(fieldsOf(text)).toEqual([`free: ${text}`]));
  it.each(['and', 'or 2'])('not in the middle of a line: %s', (words) =>
    expect(fieldsOf(`Seen ${words} hospital no 4471`)).toEqual([`free: Seen ${words} hospital no 4471`]),
  );
});

describe('the status of an NHS number is no label', () => {
  it.each([
    'Number present and verified: 999 000 0018',
    'Number present but not traced: 999 000 0018',
    'Trace required: 999 000 0018',
    'Trace attempted: 999 000 0018',
    'Trace needs to be resolved: 999 000 0018',
    'Trace in progress: 999 000 0018',
    'Trace postponed: 999 000 0018',
  ])('%s', (value) => {
    expect(fieldsOf(`NHS number|${value}`)).toEqual([`nhs number: ${value}`]);
    expect(fieldsOf(`NHS number: ${value}`)).toEqual([`nhs number: ${value}`]);
  });
});

describe('a part of a word, marked by a search of the page, is no label', () => {
  it.each([
    'Re~v John Smith',
    'Re~~v John Smith',
    'SMITH, ~Re~becca',
    "O'GR~ID~EZ, Ann",
    "O'GR~~ID~~EZ, Ann",
    'AB~NO~TT, Ann',
    'Under~born~ 1/1/1960',
    'Under~~born~ 1/1/1960',
  ])('%s', (text) => expect(fieldsOf(text)).toEqual([`free: ${text}`]));
  it.each([
    ['~Re~ John Smith', ['name: John Smith']],
    ['ID~NAME~ANN SMITH', ['foreign: ', 'name: ANN SMITH']],
    ['MALE~ID 4471~NAME ANN SMITH', ['free: MALE', 'foreign: 4471', 'name: ANN SMITH']],
    ['MALE~ ID~AB4471', ['free: MALE', 'foreign: AB4471']],
    ['Male~ born 1/1/1960', ['free: Male', 'date of birth: 1/1/1960']],
    ['DOB 1/1/1960~approx', ['date of birth: 1/1/1960~approx']],
  ])('but a whole word is: %s', (text, fields) => expect(fieldsOf(text)).toEqual(fields));
});

describe('a word for a death is a label only before a date, and not of a relative', () => {
  it.each([
    ['R.I.P. 2019', ['died: 2019']],
    ['RIP 2019', ['died: 2019']],
    ['SMITH, John RIP 2019', ['free: SMITH, John', 'died: 2019']],
    ['SMITH, John R.I.P', ['free: SMITH, John R.I.P']],
    ['RIP SMITH, John', ['free: RIP SMITH, John']],
    ['His father, RIP 2019', ['free: His father, RIP 2019']],
    ['RIP 2019 his father', ['died: 2019 his father']],
    ['Trip 2019', ['free: Trip 2019']],
  ])('%s', (text, fields) => expect(fieldsOf(text)).toEqual(fields));
});

describe('a word in brackets is a remark', () => {
  it.each(['999 000 0018 (old)', '999 000 0018 (name)', '(old) Ann'])('%s', (text) =>
    expect(fieldsOf(text)).toEqual([`free: ${text}`]),
  );
  it('unless it is certainly a label, or the bracket has more words', () => {
    expect(fieldsOf('999 000 0018 (NHS number)')).toEqual(['nhs number: 999 000 0018 (']);
    expect(fieldsOf('SMITH, John (born 1/1/1960)')).toEqual([
      'free: SMITH, John (',
      'date of birth: 1/1/1960)',
    ]);
  });
});

describe('a label at the start of a part of a line', () => {
  it.each([
    ['Seen. Name Ann Smith', ['free: Seen.', 'name: Ann Smith']],
    ['Seen, name Ann Smith', ['free: Seen,', 'name: Ann Smith']],
    ['Male • Name Ann Smith', ['free: Male •', 'name: Ann Smith']],
    ['Male - Name Ann Smith', ['free: Male -', 'name: Ann Smith']],
    ['Drug name Ann Smith', ['free: Drug name Ann Smith']],
    ['Some-name Ann Smith', ['free: Some-name Ann Smith']],
    ['a - b Name Ann Smith', ['free: a - b Name Ann Smith']],
    ['Mr. Smith name Ann', ['free: Mr. Smith name Ann']],
    ['logged in as Ann Smith', ['foreign: Ann Smith']],
    ['Today signed in as Ann', ['free: Today signed in as Ann [other]']],
  ])('%s', (text, fields) => expect(fieldsOf(text)).toEqual(fields));
  it.each(['Mother Ann Smith', 'Mother Ann Smith,', 'His mother Ann Smith was'])(
    'may be a relative’s: %s',
    (words) => {
      expect(fieldsOf(`${words} born 1/1/1960`)).toContain('foreign: 1/1/1960');
      expect(fieldsOf(`${words}, NHS number 999 000 0018`)).toContain('nhs number: 999 000 0018');
    },
  );
  it.each(['|', ' | ', ' • ', ' · '])('is not the relative’s of the part before %j', (separator) => {
    expect(fieldsOf(`Mother Ann Smith${separator}born 1/1/1960`)).toContain('date of birth: 1/1/1960');
    expect(fieldsOf(`Leeds${separator}Mother Ann Smith born 1/1/1960`)).toContain('foreign: 1/1/1960');
  });
});
