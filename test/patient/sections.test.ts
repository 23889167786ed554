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
