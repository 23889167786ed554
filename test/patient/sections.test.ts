import { describe, expect, it } from 'vitest';
import { TODAY } from '../panel/people.ts';
import { fieldsOf, linesOf, patientOf, readPage } from './written.ts';

/** Whom details are about, under a heading that mentions staff, a place of care or other patients. */

const JOHN = ['Name: SMITH, John', 'Born 01-Jan-1960', 'NHS No. 999 000 0018'];
const place = (line: string) => `[place]${line}`;

describe('under a heading that mentions a place of care', () => {
  it('a whole banner is about the patient', () => {
    expect(patientOf('[place]#Ward 6', ...JOHN.map(place))).toMatchObject({
      name: 'SMITH, John',
      dateOfBirth: '1960-01-01',
    });
  });
  it('details without an identifier are about the place', () => {
    const ward = ['[place]#Ward details', '[place]Name: Nelson Ward', '[place]Postcode: SE1 7EH'];
    expect(patientOf(...ward, '#Record', ...JOHN.slice(1))).toMatchObject({ name: null, postcode: null });
    expect(fieldsOf('[place]Name: Nelson Ward')).toEqual(['name: Nelson Ward [staff]']);
  });
  it('ends at the next heading of a place', () => {
    const found = fieldsOf(
      ['[place]#Ward', '[place]Name: Ann', '[place]#Team', '[place]DOB: 1/1/1960'].join('\n'),
    );
    expect(found).toContain('name: Ann [staff]');
    expect(found).toContain('date of birth: 1/1/1960');
  });
});

describe('a section of other patients', () => {
  const kindOf = (...lines: string[]) => readPage(linesOf(lines.join('\n')), TODAY).kind;
  it('makes a conflict with another number', () => {
    expect(kindOf(...JOHN, 'Linked records', 'NHS No. 999 000 0026')).toBe('conflict');
    expect(kindOf(...JOHN, '[apart]NHS No. 999 000 0026')).toBe('conflict');
  });
  it('makes no conflict with the patient’s own number', () => {
    expect(kindOf(...JOHN, 'Recently viewed', 'NHS No. 999 000 0018')).toBe('patient');
  });
  it('makes no conflict if they are relatives', () => {
    expect(kindOf(...JOHN, 'Linked family members', 'NHS No. 999 000 0026')).toBe('patient');
  });
  it('makes no patient by itself', () => {
    expect(kindOf('Recently viewed', ...JOHN)).toBe('none');
  });
});

it.each(['GP Partner', 'Practice partner', 'Service user'])(
  '%s is neither a relative nor the user',
  (words) => {
    expect(patientOf(words, ...JOHN)).toMatchObject({ name: 'SMITH, John' });
  },
);

describe('words alone are the title of the lines below', () => {
  const sectionBelow = (title: string) =>
    / \[(\w+)\]$/.exec(fieldsOf(`${title}\nGender: F\nName: Ann`).at(-1) ?? '')?.[1];
  it.each([
    ['other', ['Next of kin', 'Next~of~kin:', ' Next of kin ', 'Signed in as', 'Carer / friend', 'Carers']],
    ['other', ['Nominated pharmacy', 'Referrer']],
    [undefined, ['Carer: none', '#Carers', ' Previous address ']],
    ['apart', ['Other patients', 'The other patients', 'My recent patients', 'Your linked patients']],
    ['apart', ['Previous patients', 'Previous address book']],
    [undefined, ['All recent visits', 'Ward', 'Nurse', 'Details', 'Carer 4', `Carer ${'x'.repeat(50)}`]],
    [undefined, ['No carer', 'Live with carer', 'Lives with carer', 'Living with carer', 'Has a carer']],
    [
      undefined,
      ['Signed in as Ann', 'Logged in as Ann', 'Dear parent', 'Not a carer', 'Nothing about carers'],
    ],
    [
      undefined,
      ['Previous address', 'Previous home address', 'The previous GP practice', 'My previous name'],
    ],
    [undefined, ['Previous home GP practice', 'Your previous surname']],
  ])('%s: %j', (section, titles) => {
    for (const title of titles) expect([title, sectionBelow(title)]).toEqual([title, section]);
  });
  it('for nine lines, up to a blank line or a heading, and not in a menu', () => {
    const last = (...lines: string[]) => fieldsOf(['Next of kin', ...lines, 'Name: Ann'].join('\n')).at(-1);
    expect(last(...Array<string>(7).fill('Gender: F'))).toBe('name: Ann [other]');
    expect(last(...Array<string>(8).fill('Gender: F'))).toBe('name: Ann');
    expect(last('')).toBe('name: Ann');
    expect(last('#Details')).toBe('name: Ann');
    const menu = ['Home', 'Letters', 'Tests', 'Visits', 'Alerts'];
    expect(fieldsOf([...menu, 'Carers', 'Name: Ann'].join('\n')).at(-1)).toBe('name: Ann');
    const details = Array<string>(5).fill('Gender: Female');
    expect(fieldsOf([...details, 'Carers', 'Name: Ann'].join('\n')).at(-1)).toBe('name: Ann [other]');
    expect(fieldsOf([...menu.slice(1), 'Carers', 'Name: Ann'].join('\n')).at(-1)).toBe('name: Ann [other]');
  });
});

describe('the title of a line in its first cell', () => {
  it.each([
    'Next of kin|Name: Ann Hale',
    'Next of kin|Full name: Ann Hale',
    ' Next of kin |~Name~: Ann Hale',
    'Next~of~kin|Surname: Hale',
    'Next of kin|Forename : Ann',
  ])('%s', (line) => expect(fieldsOf(line).at(-1)).toMatch(/\[other\]$/));
  it.each([
    'Next of kin|Ann Hale',
    'Next of kin|Married name: Ann Hale',
    'Ward|Name: Ann Hale',
    'Next of kin|Name: Ann Hale, NHS number: 999 000 0018',
  ])('not %s', (line) => expect(fieldsOf(line).at(-1)).not.toMatch(/\[other\]$/));
});

describe('details under a heading of a place or a service are the patient’s', () => {
  const nameIn = (section: string, ...lines: string[]) =>
    fieldsOf([...lines, 'Name: Ann'].map((line) => `[${section}]${line}`).join('\n')).at(-1);
  it.each([
    ...['NHS number: 999 000 0018', 'N.H.S. no 999-000-0018', 'NHS 9990000018', 'NHS 999.000.0018'],
    ...['DOB: 1/1/1960', 'D.O.B. 1/1/1960', 'Date of birth 1/1/1960', 'Born on 1/1/1960'],
  ])('with %s', (line) => {
    expect(nameIn('place', '#Ward', line)).toBe('name: Ann');
    expect(nameIn('place', '#Ward', 'x', 'x', 'x', line)).toBe('name: Ann');
    expect(nameIn('service', '#Pharmacy', 'x', line)).toBe('name: Ann');
    expect(nameIn('service', '#Pharmacy', 'x', 'x', line)).toBe('name: Ann [other]');
  });
  it.each([
    ...['NHS number: 999 000 001', 'NHS 99 000 0018', 'NHS 999 00 0018', 'NHS number'],
    ...['Born in Leeds', 'DOB: not known', `NHS ${'x'.repeat(41)}999 000 0018`, 'NHS 999/000/0018'],
  ])('not with %s', (line) => {
    expect(nameIn('place', '#Ward', line)).toBe('name: Ann [staff]');
    expect(nameIn('service', '#Pharmacy', line)).toBe('name: Ann [other]');
  });
});
