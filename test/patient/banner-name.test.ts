import { describe, expect, it } from 'vitest';
import { patientOf } from './written.ts';

/** The patient's name without a label: in the line of the NHS number, above it, or right below it. */

const NUMBER = 'NHS No. 999 000 0018';
const BORN = 'Date of birth: 01-Jan-1960';
const filler = (count: number) => Array<string>(count).fill('and so on');
const nameOf = (...lines: string[]) => patientOf(...lines).name;

describe('words of headings are a name before an age or a sex', () => {
  it.each([
    ...[' female', ', female', ' (Female)', '(female)', ' [Female]', ' woman', ' man', ' male'],
    ...[' 66y', ' 66 y', ' 66yr', ' 66 yrs', ' 66 year old', ' 66 years', ' 66yo', ' 66y/o', ' 6 m', ' 66F'],
    ...[' aged 66', ' age 66', ' aged 66 years', ' 102y'],
  ])('beside it: %j', (words) => expect(nameOf(`Susan Green${words}`, NUMBER, BORN)).toBe('GREEN, Susan'));
  it.each(['66 years', 'Female, 66y', 'aged 66', '(66y)', 'Female'])('below it: %s', (words) =>
    expect(nameOf('Susan Green', words, NUMBER, BORN)).toBe('GREEN, Susan'),
  );
  it.each(['', ' 66', ' femalex', ' 66yx', ' aged'])('but not before %j', (words) =>
    expect(nameOf(`Susan Green${words}`, NUMBER, BORN)).toBeNull(),
  );
  it.each(['66', 'Leeds', 'about 66 years'])('nor above %s', (words) =>
    expect(nameOf('Susan Green', words, NUMBER, BORN)).toBeNull(),
  );
  it.each(['Susan~Green~66y', 'Susan~Green~Female'])('in elements: %s', (line) =>
    expect(nameOf(line, NUMBER, BORN)).toBe('GREEN, Susan'),
  );
  it.each([
    ['our Susan Green 66y', NUMBER],
    ['Susan Green|Overview|Search', '66 years'],
  ])('but not among other words: %s', (...lines) => expect(nameOf(...lines, NUMBER, BORN)).toBeNull());
  it.each([
    ['John Paul Manning', 'MANNING, John Paul'],
    ['John Paul Malek', 'MALEK, John Paul'],
    ['Mary Jane Mansfield', 'MANSFIELD, Mary Jane'],
  ])('a name may begin like a sex: %s', (text, name) =>
    expect(nameOf(text, ...filler(1), NUMBER, BORN)).toBe(name),
  );
});

describe('other words after a name', () => {
  it.each([
    ['SMITH, John~Bed 4', 'SMITH, John'],
    ['SMITH, John~~Bed 12', 'SMITH, John'],
    ['SMITH, John~ Ward 4', 'SMITH, John'],
    ['SMITH, John~Bed 4~Female', 'SMITH, John'],
    ['SMITH, John (Mr)~Bed 4', 'SMITH, John (Mr)'],
    ['SMITH, John (Bed 4)', 'SMITH, John'],
    ['SMITH, John (Mr) (Bed B4)', 'SMITH, John (Mr)'],
    ['John Smith (4 Mill Lane)', 'SMITH, John'],
    ['SMITH, John (Johnny) (Mr)', 'SMITH, John (Mr)'],
  ])('%s', (line, name) => expect(nameOf(line, NUMBER, BORN)).toBe(name));
  it.each([
    ['Jane Smith~Active', 'SMITH, Jane'],
    ['Active~Jane Smith', 'SMITH, Jane'],
    ['Anna~Jane Smith~Active', null],
    ['Jane Smith~Jones~Active', null],
  ])('one element of several, unless another may belong to the name: %s', (line, name) =>
    expect(nameOf(line, NUMBER, BORN)).toBe(name),
  );
});

describe('how far from the number', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('%s lines above', (count) =>
    expect(nameOf('SMITH, John', ...filler(count - 1), NUMBER, BORN)).toBe('SMITH, John'),
  );
  it('not nine lines above', () => expect(nameOf('SMITH, John', ...filler(8), NUMBER, BORN)).toBeNull());
  it('up to two lines below', () => {
    expect(nameOf(`${BORN} ${NUMBER}`, 'SMITH, John')).toBe('SMITH, John');
    expect(nameOf(`${BORN} ${NUMBER}`, 'Male', 'SMITH, John')).toBe('SMITH, John');
    expect(nameOf(`${BORN} ${NUMBER}`, 'Male', 'Leeds', 'SMITH, John')).toBeNull();
  });
  it.each([
    ...[
      'Some text.',
      'Some text,',
      'Really?',
      'Yours sincerely',
      'With best wishes',
      'Kind regards',
      'Signed',
    ],
    'faithfully and so on',
  ])('not two lines below, after the end of a letter: %s', (words) =>
    expect(nameOf(`${BORN} ${NUMBER}`, words, 'SMITH, John')).toBeNull(),
  );
  it('two lines below, after words that end no sentence', () =>
    expect(nameOf(`${BORN} ${NUMBER}`, 'Male, Leeds', 'SMITH, John')).toBe('SMITH, John'));
  it('above, whatever is below', () =>
    expect(nameOf('SMITH, John', `${BORN} ${NUMBER}`, 'Some text.')).toBe('SMITH, John'));
  it('not above a heading, but in it', () => {
    expect(nameOf('John Smith', '#Details', NUMBER, BORN)).toBeNull();
    expect(nameOf('#John Smith', '#Details', NUMBER, BORN)).toBe('SMITH, John');
    expect(nameOf('#Details', 'John Smith', NUMBER, BORN)).toBe('SMITH, John');
    expect(nameOf('John Smith', NUMBER, '#Details', BORN)).toBe('SMITH, John');
    expect(nameOf('#Details', 'John Smith', ...filler(1), NUMBER, BORN)).toBe('SMITH, John');
    expect(nameOf('John Smith', ...filler(1), NUMBER, '#Details', BORN)).toBe('SMITH, John');
  });
});

describe('one of several names', () => {
  it.each<[string, string[], string | null]>([
    ['far above, if another is nearer', ['BELLO, Amina', ...filler(3), 'John Smith', NUMBER, BORN], null],
    ['three lines above', ['BELLO, Amina', 'and so on', 'John Smith', NUMBER, BORN], 'BELLO, Amina'],
    [
      'three lines above, below others',
      [...filler(3), 'BELLO, Amina', ...filler(1), 'John Smith', NUMBER, BORN],
      'BELLO, Amina',
    ],
    [
      'far above, if another is further',
      ['BELLO, Amina', 'SMITH, John', ...filler(4), NUMBER, BORN],
      'SMITH, John',
    ],
    [
      'far above, if it is the same',
      ['SMITH, John', ...filler(3), 'John Smith', NUMBER, BORN],
      'SMITH, John',
    ],
    ['far above, if it is the only one', ['SMITH, John', ...filler(4), NUMBER, BORN], 'SMITH, John'],
    ['of two without form', ['John Smith', 'Ann Bello', NUMBER, BORN], null],
    ['the one in the line of the number', ['John Smith', `Ann Bello ${NUMBER}`, BORN], 'BELLO, Ann'],
    ['the one above', ['John Smith', `${BORN} ${NUMBER}`, 'Ann Bello'], 'SMITH, John'],
    ['the one below', [`${BORN} ${NUMBER}`, 'Ann Bello'], 'BELLO, Ann'],
    ['the same twice', ['John Smith', 'John Smith', NUMBER, BORN], 'SMITH, John'],
    ['a doctor’s right above', ['Dr John Smith', NUMBER, BORN], 'SMITH, John (Dr)'],
    ['a doctor’s further above', ['Dr John Smith', 'and so on', NUMBER, BORN], null],
    ['a doctor’s and another', ['Dr John Smith', 'Ann Bello', NUMBER, BORN], 'BELLO, Ann'],
    ['somebody called Doctor', ['DOCTOR, John', 'and so on', NUMBER, BORN], 'DOCTOR, John'],
  ])('%s', (_, lines, name) => expect(nameOf(...lines)).toBe(name));
});

describe('another name of the patient', () => {
  it.each([
    ...['Previous name', 'Previous surname', 'Alias', 'Aliases', 'Known as', 'Also known as', 'Maiden name'],
    'Preferred name',
  ])('below %s', (label) => {
    expect(nameOf(label, 'BELLO, Amina', NUMBER, BORN)).toBeNull();
    expect(nameOf(`${label}:`, 'BELLO, Amina', NUMBER, BORN)).toBeNull();
  });
  it.each(['Deceased', '(Deceased)', 'DECEASED'])('after %s is the patient’s', (mark) =>
    expect(nameOf(`${mark} SMITH, John`, NUMBER, BORN)).toBe('SMITH, John'),
  );
  it.each(['DECEASED', 'Deceased', '(Deceased)'])('on a ribbon: %s', (mark) =>
    expect(nameOf(`${mark}~SMITH, John (Mr) ${BORN} ${NUMBER}`)).toBe('SMITH, John (Mr)'),
  );
  it.each(['Deceased -', 'Died', 'Deceased date', 'Date deceased|'])('after %s is not certain', (mark) =>
    expect(nameOf(`${mark} SMITH, John`, NUMBER, BORN)).toBeNull(),
  );
});

describe('somebody else’s name', () => {
  it.each([
    ...['Log out SMITH, John', 'Sign-off SMITH, John', 'Logout SMITH, John', 'Logged in SMITH, John'],
    ...['Signed in: SMITH, John', 'Welcome SMITH, John', 'Hello John Smith', 'SMITH, John | My account'],
    ...['SMITH, John - Switch user', 'Home > SMITH, John', 'Home|SMITH, John', 'Patients / SMITH, John'],
    ...[
      'Dashboard |SMITH, John',
      'Nurse SMITH, John',
      'SMITH, John, receptionist',
      'SMITH, John|Receptionist',
    ],
    ...['SMITH, John~Clinical lead', 'Mr John Smith|Consultant Surgeon', 'Mr John Smith|Mill Hospital'],
    ...[
      'Mr John Smith, Mill Hospital',
      'SMITH, John|Carer',
      '#SMITH, John|Carers',
      '#SMITH, John|Young carer',
      '#SMITH, John|Main carer',
      '#SMITH, John|Carer|Ann Bello',
    ],
    ...['Home|Patients|SMITH, John', 'Home~/~SMITH, John', 'Start|SMITH, John|Bookings'],
  ])('in %s', (line) => expect(nameOf(line, NUMBER, BORN)).toBeNull());
  it.each(['Receptionist', 'Log out', 'Sign off', 'Logout', 'Signoff'])('above %s', (line) => {
    expect(nameOf('Mr John Smith', line, NUMBER, BORN)).toBeNull();
    expect(nameOf('SMITH, John', line, NUMBER, BORN)).toBeNull();
  });
  it.each(['Receptionist 2', 'Diabetes nurse'])('above the job %s', (line) =>
    expect(nameOf('SMITH, John', line, NUMBER, BORN)).toBeNull(),
  );
  it('in a heading above their job', () =>
    expect(nameOf('#Mr John Smith', 'Carer', '#Details', NUMBER, BORN)).toBeNull());
  it.each(['Mill Hospital', 'Consultant Surgeon', 'Practice nurse'])(
    'above %s with a title, but not in the form of a record',
    (line) => {
      expect(nameOf('Mr John Smith', line, NUMBER, BORN)).toBeNull();
      expect(nameOf('SMITH, John', line, NUMBER, BORN)).toBe('SMITH, John');
    },
  );
  it('but it is the patient’s above several details', () =>
    expect(nameOf('Mr John Smith', `Key nurse Ann Bello|${BORN}|${NUMBER}`)).toBe('SMITH, John (Mr)'));
  it('but it is the patient’s above a label whose value is a job', () =>
    expect(nameOf('SMITH, John', 'Referrer: Practice nurse', NUMBER, BORN)).toBe('SMITH, John'));
  it.each(['Dr Ann Bello, GP', 'Nurse 123 456', `${'x'.repeat(70)} nurse`, 'Please log out', 'Log out now'])(
    'but it is the patient’s above %s',
    (line) => expect(nameOf('Mr John Smith', line, NUMBER, BORN)).toBe('SMITH, John (Mr)'),
  );
  it.each([
    ...['Viewing SMITH, John', 'Record of SMITH, John', 'about SMITH, John', 'Seeing SMITH, John'],
    ...['SMITH, John - lives at home / alone'],
    ...['#SMITH, John|Carer', 'SMITH, John|Mill Hospital', 'Now viewing the record of SMITH, John'],
  ])('and in %s', (line) => expect(nameOf(line, NUMBER, BORN)).toBe('SMITH, John'));
  it('and with a title before a place', () =>
    expect(nameOf('SMITH, John (Mr)|Mill Hospital', NUMBER, BORN)).toBe('SMITH, John (Mr)'));
});
