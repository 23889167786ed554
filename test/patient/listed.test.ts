import { describe, expect, it } from 'vitest';
import { TODAY } from '../panel/people.ts';
import { linesOf, readPage } from './written.ts';

/** If a number is in a list, a log or an article about patients, the page is not a patient's record. */

const JOHN = 'SMITH, John (Mr) Born 01-Jan-1960 NHS No. 999 000 0018';
const filler = (count: number) => Array<string>(count).fill('and so on');

/** Whether a page with these lines is read as a list. */
function isListed(...lines: string[]): boolean {
  const reading = readPage(linesOf(lines.join('\n')), TODAY);
  if (reading.kind === 'patient') return false;
  expect([
    'This page mentions an NHS number, but is not one patient’s record.',
    'This page is a list, not one patient’s record.',
  ]).toContain(reading.reason);
  return true;
}

describe('a heading', () => {
  it.each([
    'Patients',
    'Clients',
    'Service users',
    'Choose a patient',
    'Select an client',
    'Pick the person',
    'Switch patient',
    'Which patient',
    'Change another record',
    'Search',
    'Searching',
    'Searches',
    'Find',
    'Find a friend',
    'Look up',
    'Lookup',
    'Trace',
    'Work list',
    'Worklist',
    'Case load',
    'Caseload',
    'Waiting list',
    'Register',
    'Registers',
    'Audit',
    'Access history',
    'Merge',
    'Merging',
    'Duplicate',
    'Duplicates',
    'Compare',
    'Comparison',
    'Template',
    'Component',
    'Components',
    'Households',
    'Household members',
    'Story',
    'Stories',
    'Pattern',
    'Guide',
    'Guidance',
    'Tutorial',
    'Tutorials',
    'Module',
    'Example',
    'Examples',
    'What’s new',
    "What's new",
    'Whats new',
    'Upload',
    'Uploads',
    'Recent',
    'Recently seen',
    'Favourite',
    'Favourites',
    'Family members',
    'Household members',
    'Email template',
    'Matches',
    'Matching',
    'List',
    'Lists',
    'Task list',
    'Inbox',
    'FAQ',
    'FAQs',
    'How to',
    'Privacy',
  ])('of a list: %s', (heading) => {
    expect(isListed(`#${heading}`, ...filler(20), JOHN)).toBe(true);
  });
  it.each([
    'What patients know',
    'Find a service',
    'Find an appointment',
    'Find local support',
    'Find activities',
    'Find slots',
    'Problem list',
    'Problems list',
    'Medication list',
    'Drug list',
    'Drugs lists',
    'Allergies list',
    'Prescription list',
    'Prescriptions lists',
    'Patient',
    'Summary',
    'Catalogue',
    'On the carers register',
    'Added to the ward list',
    'Back to search',
    'Household',
    'Upload a document',
    'Upload document',
    'Search for a medicine',
    'Compare results',
    'New search',
    'Form 2 Summary (2)',
    'Summary (1) of care',
    'Listen',
    'Research',
  ])('of no list: %s', (heading) => {
    expect(isListed(`#${heading}`, JOHN)).toBe(false);
  });
  it('applies until another heading of its level or above', () => {
    expect(isListed('#Patients', ...filler(20), JOHN)).toBe(true);
    expect(isListed('#Patients', '#Summary', JOHN)).toBe(false);
    expect(isListed('#Patients', '#Form 2', JOHN)).toBe(false);
    expect(isListed('#Patients', '[other]#Summary', JOHN)).toBe(true);
    expect(isListed('[other]#Patients', JOHN)).toBe(false);
    expect(isListed(JOHN, '#Patients')).toBe(false);
  });
  it.each(['#SMITH, John', '#301022'])('applies to the entry %s below it', (entry) => {
    expect(isListed('#Patients', entry, JOHN)).toBe(true);
  });
  it('of a place of care applies to what follows', () => {
    expect(isListed('[place]#Residents', JOHN)).toBe(true);
    expect(isListed('[place]Search results', JOHN)).toBe(true);
  });
  it('of a higher level applies too', () => {
    const under = (...levels: [number, string][]) =>
      readPage([...levels.map(([heading, text]) => ({ text, heading })), { text: JOHN }], TODAY).kind;
    expect(under([1, 'Patients'], [2, 'Summary'])).toBe('none');
    expect(under([2, 'Patients'], [1, 'Summary'])).toBe('patient');
    expect(under([1, 'Patients'], [1, 'Summary'])).toBe('patient');
    expect(under([1, 'Patients'], [3, 'Summary'], [2, 'Details'])).toBe('none');
    expect(under([3, 'Patients'], [2, 'Summary'], [7, 'Details'])).toBe('patient');
  });
});

describe('words above a number', () => {
  it.each([
    'Search results',
    'Search result',
    'Searched for Smith',
    'Search for Smith',
    'Results for "Smith"',
    'Result for “Smith”',
    '3 patients',
    '1 patient found',
    '1 result',
    '12 results',
    '2 matches',
    '1 match',
    '1 record found',
    '5 records found',
    'No patients',
    'No result',
    'No results',
    'No matches here',
    'No record',
    'No records',
    'Patient not found',
    'We could not find anybody',
    'It could not be found',
    'Patient search',
    'Find a patient',
    'Select a patient',
    'Select the patient',
    'Work list',
    'Worklist',
    'Case load',
    'Caseload',
    'Access log',
    'Event log',
    'Duplicate of',
    'Record closed',
    'You have closed it',
    '1 patient',
    'One client',
    'Search~results',
    '~Worklist~',
    '1 service user',
    '1 resident',
    '1 participant',
    '1 baby',
    '1 record',
    '1 hit',
    '12 hits',
    '12 referrals match',
    'Total: 12',
    'Hits:12',
    'Total results: 12',
    'Showing 5 per page',
    'Displaying all 8',
    '1-10 of 87',
    '11 to 20 of 240',
    'Rows 11-20 of 240',
    'Displaying all 12',
    '1-5 of 8',
    '1-10 of 1,240',
    '11 to 20 of 1,240',
    'Rows 11-20 of 1,240',
    'No match',
    'Refine result',
    'Rose Lodge nursing home: 12 residents / 1 vacancy',
  ])('of a list: %s', (words) => {
    expect(isListed(words, JOHN)).toBe(true);
  });
  it.each([
    'Results for blood',
    '1 patient selected',
    'Find a patient’s surgery',
    'No patient information',
    'Notes',
    'Letter of 12 March about the waiting list',
    'Waiting list times are long',
    'Home > Search results > Record',
    'Dashboard / Waiting list / Record',
    'Dose 2/1-2 of 3',
    `Search results ${'x'.repeat(105)}`,
  ])('of no list: %s', (words) => {
    expect(isListed(words, JOHN)).toBe(words.startsWith('No patient'));
  });
  it('apply up to twelve lines above, but not beyond a heading', () => {
    expect(isListed('Search results', ...filler(11), JOHN)).toBe(true);
    expect(isListed('Search results', ...filler(12), JOHN)).toBe(false);
    expect(isListed('Search results', '#Summary', JOHN)).toBe(false);
    expect(isListed('[other]Search results', JOHN)).toBe(false);
    expect(isListed(`Search results ${'x'.repeat(104)}`, JOHN)).toBe(true);
  });
  it('apply below the number if they give a number of rows', () => {
    expect(isListed(JOHN, 'Showing 1 of 1')).toBe(true);
    expect(isListed(JOHN, 'x', 'x', 'Rows 10')).toBe(true);
    expect(isListed(JOHN, 'x', 'x', 'x', 'Rows 10')).toBe(false);
    expect(isListed(JOHN, 'Tomorrows 1')).toBe(false);
    expect(isListed('Rows 10', JOHN)).toBe(false);
    expect(isListed(JOHN, 'Allergies: none', 'Showing 1 of 12')).toBe(true);
    expect(isListed(JOHN, '#Allergies', 'Showing 1 of 12')).toBe(false);
  });
  it.each([
    '1–1 of 87 patients',
    '1 to 1 of 1,240 people · Page 1 of 620',
    'Page 1 of 87|1-1 of 87 patients',
    '~1-1~ of ~87~ patients',
    '87 patients',
    '1-1 of 24 results',
    '1-25 of 87 patients',
    '(87 patients)',
    '12 of 87',
    '11-20 of 240',
    '11 to 20 of 240',
    '12 patients found',
    'One patient on this page',
    '1 patient listed',
    '1 person in this list',
    '1 result shown',
    '1 match found',
    '1 record found',
    '11-25 of 240 records',
  ])('apply below the number: %s', (words) => {
    expect(isListed(JOHN, words)).toBe(true);
  });
  it.each([
    'Record 1 of 87',
    'Page 1 of 87',
    '1-1 of 1 patients',
    'This practice looks after 87 patients',
    '1 patient',
    'Take 1-2 of 20 tablets',
    '87 results',
  ])('do not apply below the number: %s', (words) => {
    expect(isListed(JOHN, words)).toBe(false);
  });
  it('apply up to twelve lines below the number', () => {
    expect(isListed(JOHN, ...filler(11), '87 patients')).toBe(true);
    expect(isListed(JOHN, ...filler(12), '87 patients')).toBe(false);
    expect(isListed('[other]87 patients', JOHN)).toBe(false);
  });
});

describe('a status or an act', () => {
  it.each([
    'On worklist',
    'Appt: 11:32am On worklist',
    'Added to waiting list',
    'On the physiotherapy waiting list',
    'On the caseload',
    'On today’s ward round list',
    'Back to search results',
    'New patient search',
    'Waiting list: 12 weeks|Seen',
  ])('does not make a list: %s', (words) => {
    expect(isListed(words, JOHN)).toBe(words.startsWith('Waiting'));
  });
  it.each(['People on the caseload', 'My worklist', 'Worklist (3)', 'Patients on waiting list'])(
    'is not a heading of a list: %s',
    (words) => {
      expect(isListed(words, JOHN)).toBe(true);
    },
  );
});

describe('one entry', () => {
  it.each([
    '1 Result found.',
    'One match',
    '1 person',
    '1 child',
    '1 referral found',
    'Filter results',
    'Sort by',
  ])('is a list under %s', (words) => {
    expect(isListed(words, JOHN)).toBe(true);
    expect(isListed(words, '##301022', JOHN)).toBe(true);
    expect(isListed(words, '#SMITH, John', JOHN)).toBe(true);
    expect(isListed(words, '#Summary', JOHN)).toBe(false);
  });
  it('is a list under a heading that gives a number', () => {
    expect(isListed('#All appointments (1)', JOHN)).toBe(true);
    expect(isListed('#All appointments (12)', JOHN)).toBe(true);
    expect(isListed('#John Smith (66)', JOHN)).toBe(false);
  });
});

describe('a row', () => {
  it('that starts with a time is an appointment', () => {
    expect(isListed(`9:30 ${JOHN}`)).toBe(true);
    expect(isListed(`09.30 ${JOHN}`)).toBe(true);
    expect(isListed(`9:3 ${JOHN}`)).toBe(false);
    expect(isListed(`At 09:30 ${JOHN}`)).toBe(false);
  });
  it('of several belongs to a list', () => {
    const row = 'SMITH, John|01-Jan-1960|999 000 0018';
    const head = '=Name|Date of birth|NHS number';
    expect(isListed(head, row)).toBe(false);
    expect(isListed(head, row, '-|-|-')).toBe(true);
  });
  it('of a table belongs to a list if the heading mentions no record', () => {
    const row = 'SMITH, John|01-Jan-1960|999 000 0018';
    const head = '=Name|Date of birth|NHS number';
    expect(isListed('#Clinic', head, row)).toBe(true);
    expect(isListed('#Clinic', `${head}|Allergies`, `${row}|None`)).toBe(true);
    for (const word of [
      'Patient',
      'Client',
      'Person',
      'Details',
      'Demographic data',
      'Demographics',
      'Summary',
      'Record',
      'Records',
      'Identity',
      'Information',
    ])
      expect([word, isListed(`#${word}`, head, row)]).toEqual([word, false]);
    const below = [1, 2].map((heading) => ({ text: heading === 1 ? 'Patient' : 'Clinic', heading }));
    expect(readPage([...below, ...linesOf(`${head}\n${row}`)], TODAY).kind).toBe('patient');
    expect(isListed('#Clinic', 'Name|Date of birth|NHS number', row)).toBe(false);
    expect(isListed('#Clinic', head, 'x', JOHN)).toBe(false);
  });
});

describe('a table of one row', () => {
  const HEADER = ['=Name|Date of birth|NHS number', 'SMITH, John|01-Jan-1960|999 000 0018'];
  const kindOf = (...lines: string[]) => readPage(linesOf(lines.join('\n')), TODAY).kind;
  it.each<[string, string[]]>([
    ['a table of problems', ['=Problem|Onset|Status', 'Asthma|2001|Active']],
    [
      'a headed table of problems',
      ['#Problems', '=Problem|Onset|Status', 'Asthma|2001|Active', 'Gout|2011|Old'],
    ],
    ['a headed table of medication', ['#Repeat medication', '=Drug|Dose|Started', 'Ramipril|5 mg|2020']],
    ['a table of medication under words', ['Medication', '=Drug|Dose|Started', 'Ramipril|5 mg|2020']],
  ])('over %s is one patient’s record', (_, below) => {
    expect(kindOf(...HEADER, ...below)).toBe('patient');
    expect(kindOf('#Penrose Surgery', ...HEADER, ...below.filter((line) => line !== 'Medication'))).toBe(
      'patient',
    );
  });
  it.each<[string, string[]]>([
    ['a heading and a second patient', ['#Bay 2', 'BELL, Ann|01-Feb-1970|9992037008']],
    ['a count of people', ['Showing 1 of 12']],
    ['a count of appointments', ['Showing 1 of 12 appointments']],
  ])('over %s is not', (_, below) => {
    expect(kindOf(...HEADER, ...below)).not.toBe('patient');
  });
});

describe('a sentence about the patient', () => {
  const SENTENCE = 'John Smith, born on 1 January 1960 and whose NHS number is 999 000 0018.';
  const kindOf = (...lines: string[]) => readPage(linesOf(lines.join('\n')), TODAY).kind;
  it.each([
    ['Showing 1 of 12 problems'],
    ['Showing 1 to 10 of 12 active problems'],
    ['Showing 1 of 12 Problems'],
    ['1 of 12 medicines'],
    ['#Problems', 'Showing 1 to 10 of 12'],
  ])('is one patient’s record over %s', (...below) => {
    expect(kindOf(SENTENCE, ...below)).toBe('patient');
  });
  it.each([
    ['Showing 1 of 12'],
    ['Showing 1 of 12 patients'],
    ['Showing 1 of 12 results'],
    ['#Patients', 'Showing 1 to 10 of 12'],
  ])('is not over %s', (...below) => {
    expect(kindOf(SENTENCE, ...below)).not.toBe('patient');
  });
});
