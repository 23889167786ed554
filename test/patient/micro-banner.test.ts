import fc from 'fast-check';
import { expect, test } from 'vitest';
import { microBannerOf } from '../../src/core/patient/micro-banner.ts';
import { readPasted } from '../../src/core/reader/read-pasted.ts';
import { bannerName, dateOfBirth, nhsNumber, TODAY } from './arbitraries.ts';

const patient = {
  nhsNumber: '9990000018',
  name: 'SMITH, John (Mr)',
  dateOfBirth: '1960-01-01',
  postcode: 'SE17 3DW',
  practice: null,
  deceased: false,
};

test('the banner shows name, date of birth with age, and NHS number', () =>
  expect(microBannerOf(patient, TODAY)).toEqual({
    name: 'SMITH, John (Mr)',
    born: '01-Jan-1960',
    age: '66y',
    nhsNumber: '999 000 0018',
    testPatient: true,
    deceased: false,
  }));

test('the banner leaves out unknown details, and the age after a death', () => {
  expect(microBannerOf({ ...patient, name: null, dateOfBirth: null }, TODAY)).toEqual({
    nhsNumber: '999 000 0018',
    testPatient: true,
    deceased: false,
  });
  expect(microBannerOf({ ...patient, deceased: true }, TODAY)).not.toHaveProperty('age');
});

test('the reader reads every printed banner, on one line or several', () =>
  fc.assert(
    fc.property(
      nhsNumber,
      bannerName,
      dateOfBirth,
      fc.boolean(),
      fc.constantFrom(' ', '\n', '\t', ' | ', '   '),
      (number, name, born, deceased, gap) => {
        const shown = microBannerOf(
          { ...patient, nhsNumber: number, name, dateOfBirth: born, deceased },
          TODAY,
        );
        const text = [
          shown.name,
          `Born ${shown.born}${shown.age ? ` (${shown.age})` : ''}`,
          'Gender Female',
          `NHS No. ${shown.nhsNumber}`,
        ].join(gap);
        const reading = readPasted(text, TODAY);
        expect(reading).toMatchObject({
          kind: 'patient',
          patient: { nhsNumber: number, name, dateOfBirth: born },
        });
      },
    ),
  ));
