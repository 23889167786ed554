import { describe, expect, it } from 'vitest';
import { linesOf, readPage } from './written.ts';

/** Which labels, boxes and sentences of a record say that the patient has died. `|` separates cells. */

const BANNER = 'WEST, Edna (Mrs) Born 02-Mar-1931 Gender Female NHS No. 999 012 3454';
const read = (...lines: string[]) => {
  const reading = readPage(linesOf([BANNER, ...lines].join('\n')), '2026-11-22');
  if (reading.kind !== 'patient') throw new Error(reading.reason);
  return reading;
};
const deceased = (...lines: string[]) => read(...lines).patient.deceased;

describe('a label for a death, with its value', () => {
  it.each([
    ['Decease date: 12/03/2019'],
    ['Deceased date: 12/03/2019'],
    ['DOD: 12/03/2019'],
    ['D.O.D. 12/03/2019'],
    ['Date of passing: 2019'],
    ['RIP: 2019'],
    ['R.I.P.: 2019'],
    ['Cause-of-death: lung cancer'],
    ['Cause of death: cancer\tPlace of death: home'],
    ['DECEASED - do not contact'],
    ['Deceased - 14/02/2021'],
    ['Deceased: see notes'],
    ['Deceased: ☑ Yes'],
    ['Deceased|☐ No|☑ Yes'],
    ['Deceased|☑ Yes|☐ No'],
    ['Deceased|☐ No|☒ Yes'],
    ['Deceased|☐|No|☑|Yes'],
    ['☐ Smoker|Deceased'],
    ['☐ Alive ☑ Deceased'],
    ['(RIP)'],
    ['(died)'],
    ['isAlive: false'],
    ['Is alive: No'],
    ['Alive|F'],
    ['Living: N'],
    ['Living?|No'],
    ['Alive: ~No'],
  ])('%s', (line) => expect(deceased(line)).toBe(true));
  it.each([
    ['Deceased|Yes ☐|No ☑'],
    ['Deceased: Yes ☐ No ☑'],
    ['Deceased|Yes|☐|No|☑'],
    ['Deceased|Yes☐|No☑'],
    ['Author: J. Death'],
    ['DEA - Death:'],
    ['Cause of death|Pneumonia:'],
    ['Place of death|GP: Dr Lall'],
    ['Deceased|☐ Yes|☑ No'],
    ['☐|Deceased'],
    ['☐ |Deceased'],
    ['☐ Deceased'],
    ['Deceased - No'],
    ['Deceased -|Alerts'],
    ['Living alone: No'],
    ['Lives alone: No'],
    ['Living with family: No'],
    ['Not alive: No'],
    ['Alive: Not known'],
    ['Alive: Yes, no concerns'],
    ['Alive: seen on a day with no rain'],
    ['Date deceased'],
    ['Deceased date'],
    ['Typed for J. Death'],
    ['Tom|wife|deceased'],
  ])('not from %s', (line) => expect(deceased(line)).toBe(false));
});

describe('a death below its label', () => {
  it.each([
    ['Cause of death', 'Pneumonia'],
    ['Place of death', 'Home'],
    ['Place of death', 'Own home'],
    ['Place of death', 'Home', 'and so on'],
    ['Time of death', '10:30'],
    ['Age at death', '88'],
    ['Status', 'Deceased'],
    ['Reason for leaving', 'Died'],
    ['Registration status', 'Death'],
  ])('%s, %s', (...lines) => expect(deceased(...lines)).toBe(true));
  it.each([
    ['Cause of death', '-'],
    ['Cause of death', 'Not known'],
    ['Cause of death', 'Gender: F'],
    ['Place of death', 'Home address: 1 High Street'],
    ['Place of death', 'Home: 020 7946 0000'],
    ['Place of death', 'Home|020 7946 0000'],
    ['Place of death', 'Occupation'],
    ['Date of death', 'Next review in spring'],
    ['Reason for removal', '', 'Death'],
    ['Place of death|Home address|1 High Street', 'Notes'],
    ['Topic', 'Death'],
    ['Location', 'Death'],
    ['Reason: moved away', 'Death'],
    ['Reason for removal', 'and so on', 'Death'],
    ['Cause of death', '', 'Pneumonia'],
  ])('not from %s, %s', (...lines) => expect(deceased(...lines)).toBe(false));
});

describe('a death as the value of another label', () => {
  it.each([
    ['DEA - Death'],
    ['Reason: Death'],
    ['Reason for deduction|Death'],
    ['Status: Died'],
    ['Alert: patient died 12 May 2019'],
    ['Place of death|Home'],
    ['Place of death|Care home'],
    ['Place of death|Home|Home phone|020 7946 0000'],
  ])('%s', (line) => expect(deceased(line)).toBe(true));
  it.each(
    'Problem|Problems|Diagnosis|Diagnoses|History|Subject|Topic|Need|Needs|Search|Filter|Event|Code|Codes|Letter|Document|Consultation|Concern|Concerns|Mother'
      .split('|')
      .map((label) => [label]),
  )('not of %s', (label) => {
    expect(deceased(`${label}: Death`)).toBe(false);
    expect(deceased(`${label}|Death`)).toBe(false);
    expect(deceased(`${label} - Death`)).toBe(false);
  });
});

it.each([
  ['Preference for place of death: Home'],
  ['Expected death: Yes'],
  ['Anticipated death: Yes'],
  ['In the event of death: call Ann'],
  ['Wish for place of death: Home'],
  ['Wishes about death: at home'],
  ['Planned place of death: Home'],
  ['Plans for death: at home'],
  ['Plan for death: Yes'],
  ['Fear of death: Yes'],
  ['Thought of death: often'],
  ['Thoughts of death: often'],
  ['Risk of death: high'],
  ['Benefit on death: Yes'],
  ['Death benefits: Yes'],
  ['Death grant: Yes'],
  ['Family history of death before 60: Yes'],
  ['Donation at death: Yes'],
  ['Record death: Yes'],
  ['Report a death: Yes'],
  ['Deceased users: 4'],
  ['Deceased service users: 4'],
])('a plan, a wish, a fear or a benefit is no death: %s', (line) => expect(deceased(line)).toBe(false));

describe('a sentence with the patient’s name', () => {
  it.each([
    ['Edna West is deceased'],
    ['Mrs West has died'],
    ['Mrs. West has died.'],
    ['Mrs Edna West is dead'],
    ['Edna has sadly died'],
    ['WEST, Edna is deceased'],
    ['Please note that Mrs West is deceased'],
    ['Alert: Mrs West is deceased'],
    ['Note: Edna is deceased'],
  ])('%s', (line) => expect(deceased(line)).toBe(true));
  it.each([
    ['Mr West has died'],
    ['West has died'],
    ['Edna Smith has died'],
    ['Edna’s husband has died'],
    ['Edna-May has died'],
    ['Mrs Westerby has died'],
    ['If Mrs West is deceased, close the record'],
    ['Mrs West is not deceased'],
    ['Is Mrs West deceased?'],
  ])('not from %s', (line) => expect(deceased(line)).toBe(false));
});

it('a title above the banner, or a letter of condolence to somebody else', () => {
  expect(deceased('Dear Mr Hall', 'I was sorry to hear of the death of your mother.')).toBe(true);
  expect(deceased('Dear Mrs West', 'I was sorry to hear of the death of your mother.')).toBe(false);
  const titled = (title: string) => readPage(linesOf(`${title}\n${BANNER}`), '2026-11-22');
  expect(titled('#Death certificate')).toMatchObject({ patient: { deceased: true } });
  expect(titled('#Birth certificate')).toMatchObject({ patient: { deceased: false } });
});

describe('a mark among other words', () => {
  const SENTENCE = 'Please note that the patient has died';
  it('counts up to three lines from the banner', () => {
    expect(deceased('one', 'two', SENTENCE)).toBe(true);
    expect(deceased('one', 'two', 'three', SENTENCE)).toBe(false);
  });
  it('does not count after another label', () => {
    expect(deceased('Comments: we talked about the late Tom Smith')).toBe(false);
  });
});

describe('the remark quotes', () => {
  it.each([
    ['the label of the value', ['Reason for leaving|Death'], 'Reason for leaving Death'],
    ['but not a label above', ['Status', 'Deceased'], 'Deceased'],
    ['nor a label with a value of its own', ['Gender: Female|Deceased'], 'Deceased'],
    ['the value up to the next detail', ['Deceased 12/03/2019 GP Dr Lall'], 'Deceased 12/03/2019'],
    ['and the next detail if a word for death is in it', ['Flags: male, deceased'], 'Flags: male, deceased'],
    [
      'a sentence up to the next detail',
      ['The patient died at home, tel 020 7946 0000'],
      'The patient died at home',
    ],
  ])('%s', (_, lines, words) => expect(read(...lines).remarks?.death?.words).toBe(words));
  it.each([
    'patient is deceased',
    'patient is dead',
    'patient has died',
    'patient passed away',
    'Edna West, Dec’d',
    "Edna West, Dec'd",
    'The late Edna West',
    'Edna West †',
  ])('the part of a long line with the word: %s', (mark) => {
    const words = read(`${'and so on '.repeat(9)}${mark} ${'and so on '.repeat(9)}`).remarks?.death?.words;
    expect(words).toMatch(/^….*…$/);
    expect(words).toMatch(/deceased|dead|died|passed away|Dec['’]d|late|†/);
    expect(words?.length).toBeLessThanOrEqual(62);
  });
});
