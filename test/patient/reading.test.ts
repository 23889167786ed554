import { describe, expect, it } from 'vitest';
import { combineReadings, conflict, none, samePerson } from '../../src/core/patient/reading.ts';
import { AMINA, JOHN, JOHN_DECEASED, JOHN_UNDATED, NOT_JOHN, patient, person } from '../panel/people.ts';

/** Combines several readings of one page, such as those of its frames. */

describe('the same person', () => {
  it('has the same number, and not two dates of birth', () => {
    expect(samePerson(JOHN, { ...JOHN, name: null })).toBe(true);
    expect(samePerson(JOHN, JOHN_UNDATED)).toBe(true);
    expect(samePerson(JOHN_UNDATED, JOHN)).toBe(true);
    expect(samePerson(JOHN_UNDATED, JOHN_UNDATED)).toBe(true);
  });
  it('has neither another number nor another date of birth', () => {
    expect(samePerson(JOHN, { ...JOHN, nhsNumber: AMINA.nhsNumber })).toBe(false);
    expect(samePerson(JOHN_UNDATED, { ...JOHN_UNDATED, nhsNumber: AMINA.nhsNumber })).toBe(false);
    expect(samePerson(JOHN, NOT_JOHN)).toBe(false);
  });
});

describe('several readings are combined to', () => {
  const nobody = none('Nobody.');
  const bare = person(JOHN.nhsNumber);

  it('the patient on whom they agree, with the details of each', () => {
    expect(combineReadings([nobody, patient(JOHN), none('Nobody either.')])).toEqual(patient(JOHN));
    for (const [one, other] of [
      [bare, JOHN],
      [JOHN, bare],
    ] as const)
      expect(combineReadings([patient(one), patient(other)])).toEqual(patient(JOHN));
    const named = { ...JOHN, name: 'SMITH, Jack', postcode: 'SE1 1AA', practice: null };
    expect(combineReadings([patient(named), patient(JOHN)])).toEqual(
      patient({ ...named, practice: JOHN.practice }),
    );
  });
  it('a patient who has died, if any reading says so', () => {
    expect(combineReadings([patient(JOHN), patient(JOHN_DECEASED)])).toEqual(patient(JOHN_DECEASED));
    expect(combineReadings([patient(JOHN_DECEASED), patient(JOHN)])).toEqual(patient(JOHN_DECEASED));
  });
  it('the remark of any reading, and of two remarks the first', () => {
    const remark = (said: string) => ({ source: 'page', words: said }) as const;
    const [death, birth] = [remark('Deceased'), remark('is not certain')];
    const readings = [
      patient(JOHN, { birth }),
      patient(JOHN_DECEASED, { death }),
      patient(JOHN, { birth: death }),
    ];
    expect(combineReadings(readings)).toEqual(patient(JOHN_DECEASED, { birth, death }));
  });
  it('a conflict, if two name different people or any is a conflict', () => {
    expect(combineReadings([patient(JOHN), nobody, patient(AMINA)])).toEqual(
      conflict('This page shows two different patients.'),
    );
    expect(combineReadings([patient(bare), patient(JOHN), patient(NOT_JOHN)]).kind).toBe('conflict');
    expect(combineReadings([patient(JOHN), conflict('Two.')])).toEqual(conflict('Two.'));
  });
  it('otherwise nobody, with the first reason', () => {
    expect(combineReadings([nobody, none('Nobody either.')])).toEqual(nobody);
    expect(combineReadings([])).toEqual(none('There is nothing to read on this page.'));
  });
});
