import { describe, expect, it } from 'vitest';
import { isRelativesDeath } from '../../src/core/reader/relative-death.ts';
import { isOfRelative, isOfReport, relativeLabel } from '../../src/core/reader/relative-sentence.ts';
import { fieldsIn, linesOf, patientOf } from './written.ts';

/** Sentences about relatives: their death, date of birth and address are not the patient's. */

const BANNER = 'WEST, Edna (Mrs)|Born 02-Mar-1931|NHS No. 999 012 3454';
const diedIn = (line: string) => patientOf(BANNER, 'Notes', line).deceased;

describe('the death of a named or labelled relative is not the patient’s', () => {
  it.each([
    'Husband John died 12 Feb 2019',
    'Spouse: Mr Alan Pryce (born 04/05/1950), formerly of 1 High Street. Deceased 4 January 2024.',
    'Lives alone. Her husband John died on 12 Feb 2019.',
    'Lives alone since her husband John died on 12 Feb 2019.',
    'Social history: husband John Hale died 12/02/2019',
    'Mother Ann died 1990, father Tom died 1995',
    'Husband (John) deceased 2019',
    'Her late husband John West died in 2019.',
    '~Husband~ John died 12 Feb 2019',
    'Spouse: Alan Pryce, date of death 4 January 2024',
    'Wife: Mrs Ann Pryce, aged 82. She died on 4 January 2024.',
    'Partner: Jim Cole. Formerly of 1 High Street. Passed away on 3 May 2018.',
    'Brother-in-law Tom died on 3 May 2018',
    'Next of kin: John West, died 12 Feb 2019',
    'Sister Mary sadly passed away on 3 May 2018',
    'Grandmother Olive died 12 Feb 2019',
    'Husband (John Smith, DOB 01/02/1940) died 12 Feb 2019.',
    'Partner - Jim Cole - died 12/02/2019',
    'Emergency contact: John Hale (husband), died 12 Feb 2019',
    'Bereavement: husband John died 12 Feb 2019',
    'Spouse: Mr Alan Pryce, deceased 4 January 2024, formerly of 1 High Street.',
    'Husband:|John Hale, died 12 Feb 2019',
    'Spouse|Mr Alan Pryce (born 04/05/1950), formerly of 1 High Street. Deceased 4 January 2024.',
    '~Spouse:~ Mr Alan Pryce (born 04/05/1950), formerly of 1 High Street. Deceased 4 January 2024.',
  ])('%s', (line) => expect(diedIn(line)).toBe(false));
});

describe('any other mark of death beside a relative stops', () => {
  it.each([
    'Husband informed. Died 12 Feb 2019.',
    'Husband John informed. Died 12 Feb 2019.',
    'Daughter rang: died 12 Feb 2019',
    'Daughter rang, died 12 Feb 2019',
    'Next of kin: Ann West (daughter). Died 3 March 2020.',
    'Next of kin: Ann West (daughter). Patient died 3 March 2020.',
    'Spouse: Alan Pryce. Edna West. Deceased 4 January 2024.',
    'Spouse: Alan Pryce. Deceased: 4 January 2024',
    'Spouse: Alan Pryce|Deceased: 4 January 2024',
    'Spouse: Alan Pryce • Deceased 4 January 2024',
    'Spouse: Alan Pryce~ ~Deceased 4 January 2024',
    'Spouse: Alan Pryce. ~Deceased~ 4 January 2024',
    'Widow of John West, died 12 Feb 2019',
    'Edna West, mother of Tom, died 3 March 2020',
    'Edna West, wife of John, died on 3 March 2020',
    'Seen by husband John. Died 12 Feb 2019',
    'Spoke to daughter Ann died 12 Feb 2019',
    'Husband John died 12 Feb 2019. Patient died 3 March 2020.',
    'Husband John died 12 Feb 2019, she died 3 March 2020',
    'HUSBAND JOHN INFORMED DIED 12 FEB 2019',
    'Husband Informed Died 12 Feb 2019',
    'SPOUSE: ALAN PRYCE INFORMED. DIED 3 MARCH 2020.',
    'Wife: Edna West. Died 3 March 2020.',
    'Daughter Edna died 3 March 2020',
    'Mother: Edna West (Mrs). Deceased 4 January 2024.',
    'Spouse: Mr Alan Pryce. She died on 4 January 2024.',
    'Spouse: Mr Alan Pryce. Edna died on 4 January 2024.',
    'Lives with husband John. Died 12 Feb 2019.',
    'Carer: Jo Cole. Died 12 Feb 2019.',
    'Husband:|informed. Died 12 Feb 2019',
    'Husband|John informed. Died 12 Feb 2019',
    'Next of kin|Tom West|Died|12 Feb 2019',
    'Next of kin:|Tom West (son). Died 12 Feb 2019',
    'Husband:|Edna West, died 12 Feb 2019',
    'Mr Jo West (partner: Ann) died 12 Feb 2019',
    'Husband John and Edna died 12 Feb 2019',
    'Husband John says patient died 12 Feb 2019',
    'Informant: husband John. Died 12 Feb 2019.',
    'Son Tom present when she died 12 Feb 2019',
    'Husband: John West, present at death. Died 12 Feb 2019.',
    'Next of kin Tom West Died 12 Feb 2019',
    'Next of kin: Tom West Date of death: 12 Feb 2019',
  ])('%s', (line) => expect(diedIn(line)).toBe(true));

  it('a relative in another line makes no difference', () => {
    expect(patientOf(BANNER, 'Husband: John West', 'Died 12 Feb 2019').deceased).toBe(true);
    expect(patientOf(BANNER, 'Husband John died 12 Feb 2019', 'Deceased: Yes').deceased).toBe(true);
    expect(patientOf(`${BANNER}|Husband: John West|Died 12 Feb 2019`).deceased).toBe(true);
  });

  it('a long text before the word for death is read quickly', () => {
    expect(diedIn(`Husband John ${'of the High Street '.repeat(500)}. Died 12 Feb 2019`)).toBe(true);
  });
});

describe('the date of birth and the address of a relative in a sentence are not the patient’s', () => {
  it.each([
    'Husband John lives at 1 High Street SE17 3DW',
    'Daughter Ann Hale born 3 May 1990, lives at 1 High Street SE17 3DW',
    'Spouse: Mr Alan Pryce. Born 04/05/1950. Lives at 1 High Street SE17 3DW.',
    'Spouse:|Mr Alan Pryce (born 04/05/1950), formerly of 1 High Street SE17 3DW',
    'Next of kin|Tom West (son), 1 High Street SE17 3DW, born 3 May 1960',
    'Mother: Mrs Olive Hale, lives at 1 High Street SE17 3DW, practice: Penrose Surgery',
  ])('%s', (line) => {
    expect(patientOf(BANNER, line)).toMatchObject({
      dateOfBirth: '1931-03-02',
      postcode: null,
      practice: null,
    });
  });

  it('but an address at which the patient lives with a relative is the patient’s', () => {
    expect(patientOf(BANNER, 'Lives with son Tom at 1 High Street SE17 3DW').postcode).toBe('SE17 3DW');
  });

  it('but a second NHS number is still a conflict', () => {
    expect(() => patientOf(BANNER, 'Son Tom NHS number 999 203 7008')).toThrow('more than one NHS number');
  });
});

describe('a detail is a relative’s after', () => {
  it.each([
    ['Husband John H. Hale ', 'died'],
    ['Husband John Roche ', 'died'],
    ['Husband John Shepherd ', 'died'],
    ['Husband John who was recently ', 'deceased'],
    ['Wife Ann, age 82, ', 'died'],
    ['Wife Ann, aged 82, ', 'died'],
    ['Wife Ann (née Cole) ', 'died'],
    ['Wife Ann (nee Cole) ', 'died'],
    ['Next of kin: Ann Hale (wife), Tom Hale (son), ', 'died'],
    ['Seen today. She came because husband John ', 'died'],
    ['Husband John ', 'DOB'],
    ['Husband John ', 'date of Birth'],
    ['Husband John ', 'D.O.B.'],
    ['Husband John ', 'd.ob'],
    ['Spouse: Alan Pryce. ', 'Deceased'],
    ['Spouse: Alan Pryce; ', 'Deceased'],
    ['Spouse: Alan Pryce, née Cole, 1 year old. ', 'Deceased'],
    ['Spouse: Alan Pryce, nee Cole, 82 years. ', 'Deceased'],
    ['Spouse: Alan Pryce, age 82 yr. ', 'Deceased'],
    ['Spouse: Alan Pryce, aged 82 yrs. ', 'Deceased'],
    ['Spouse: Alan Pryce. Formerly of 1 High Street. Retired. ', 'Deceased'],
    ['Brother: Tom Hale. He ', 'died'],
    ['Sister: Ann Hale. She ', 'died'],
    ['Stepfather: Tom Hale. He ', 'died'],
    ['Step-father: Tom Hale. He ', 'died'],
    ['Half brother: Tom Hale. He sadly ', 'died'],
    ['Grandfather: Tom Hale; he then ', 'died'],
    ['Stepmother: Ann Hale. She ', 'died'],
    ['Half-sister: Ann Hale. She ', 'died'],
    ['Grandmother: Ann Hale. She ', 'died'],
    ['Partner: Mr Hale. He ', 'died'],
    ['Partner: Miss Hale. She ', 'died'],
  ])('%j %s', (before, detail) => expect(isOfRelative(before, detail)).toBe(true));
  it.each([
    ['Husband John this ', 'died'],
    ['Husband John washed ', 'died'],
    ['Husband John eMailed ', 'died'],
    ['Husband recently: ', 'died'],
    ['Husband John ', 'Patient DOB'],
    ['Husband ', 'died'],
    ['', 'died'],
    ['HUSBAND JOHN REPORTS ', 'died'],
    ['HUSBAND JOHN REPORT ', 'died'],
    ['HUSBAND JOHN STATES ', 'died'],
    ['HUSBAND JOHN STATE ', 'died'],
    ['HUSBAND JOHN SAYS ', 'died'],
    ['HUSBAND JOHN SAY ', 'died'],
    ['HUSBAND JOHN CONFIRMS ', 'died'],
    ['HUSBAND JOHN CONFIRM ', 'died'],
    ['Spouse: Alan Pryce ', 'Deceased'],
    ['Spouse: Alan Pryce. Formerly of Hill Street ', 'Deceased'],
    ['Spouse: Alan Pryce, that. ', 'Deceased'],
    ['Spouse: Alan Pryce. Tom Hale. ', 'Deceased'],
    ['Spouse: Alan Pryce. Formerly informed us. ', 'Deceased'],
    ['Spouse: Alan Pryce. 82. ', 'Deceased'],
    ['Seen today. ', 'Deceased'],
    ['Sister: Ann Son. He ', 'died'],
    ['Brother: Tom Mum. She ', 'died'],
    ['Partner: Ann Hale of 1 High Street, Mr. He ', 'died'],
    ['Partner: Tom Hale of 1 High Street, Miss. She ', 'died'],
    ['Husband: John Hale. She ', 'died'],
  ])('but not %j %s', (before, detail) => expect(isOfRelative(before, detail)).toBe(false));
});

it('the label of a relative alone in a cell', () => {
  for (const cell of ['Husband', ' Husband ', 'Husband:', 'Husband :', '\ue000Husband:\ue000'])
    expect(relativeLabel(cell)).toBe('Husband: ');
  expect(relativeLabel('Family: husband:')).toBe('Family: husband: ');
  for (const cell of ['Husband: John', 'Husband John', 'Ward', undefined])
    expect(relativeLabel(cell)).toBe('');
});

it('the label of a report', () => {
  expect(isOfReport('Daughter rang:')).toBe(true);
  expect(isOfReport('Daughter:')).toBe(false);
});

describe('each word for death in the cell of a mark', () => {
  const isRelatives = (
    text: string,
    label: string,
    value = '',
    patientName: string | null = 'WEST, Edna (Mrs)',
  ) => {
    const [line] = linesOf(text);
    const [field] = fieldsIn([{ text: '' }]);
    return isRelativesDeath(
      line?.text ?? '',
      { ...field, label, value, kind: 'free', line: 0, section: undefined, listed: false },
      patientName,
    );
  };
  it.each([
    ['Husband John died 2019|Alerts', 'died'],
    ['Husband John died 12 May. Note: see below', 'died'],
    ['Husband: John. RIP 2019', 'RIP'],
    ['Husband: John. R.I.P. 2019', 'R.I.P.'],
    ['Husband John dec’d 2019', 'dec’d'],
    ['Mother Ann died 1990; father Tom died 1995', 'died'],
    ['Mother Ann died 1990 and father Tom died 1995', 'died'],
    ['Husband E died 2019', 'died'],
  ])('may be a relative’s: %s', (text, label) => {
    expect(isRelatives(text, label)).toBe(true);
    expect(isRelatives(text, label, '', null)).toBe(true);
    expect(isRelatives(text, label, '', 'WEST, E')).toBe(true);
  });
  it('also in a cell without a label', () =>
    expect(isRelatives('Alerts|Husband John is dead', '', 'Husband John is dead')).toBe(true));
  it.each([
    ['Husband John died 2019|died 2020', 'died'],
    ['Husband John died: 2019', 'died'],
    ['Husband John died : 2019', 'died'],
    ['Mother Ann died 1990 died 1995', 'died'],
    ['Mother Ann died 1990, then died 1995', 'died'],
    ['Husband John', 'died'],
  ])('or not: %s', (text, label) => expect(isRelatives(text, label)).toBe(false));
});
