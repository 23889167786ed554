import { readFileSync } from 'node:fs';
import { ageInYears } from '../../src/core/patient/age.ts';
import type { Patient } from '../../src/core/patient/patient.ts';
import type { Reading } from '../../src/core/patient/reading.ts';
import { type Tables, whereRegistered } from '../../src/core/places/registration.ts';

/** A line that `npm run spot` prints. */
export interface Spotted {
  readonly file: string;
  readonly patient: (Patient & { readonly ageYears: number | null }) | null;
  readonly borough: { readonly id: string; readonly from: 'practice' | 'postcode' } | null;
  readonly reason: string;
}

/** Describes a reading, with the patient's borough and the evidence for it. */
export function spotted(file: string, reading: Reading, tables: Tables, today: string): Spotted {
  if (reading.kind !== 'patient') return { file, patient: null, borough: null, reason: reading.reason };
  const { nhsNumber, dateOfBirth, name, postcode, practice, deceased } = reading.patient;
  const ageYears = dateOfBirth && !deceased ? ageInYears(dateOfBirth, today) : null;
  const where = whereRegistered({ practice, postcode }, tables);
  const borough =
    where.kind === 'known'
      ? {
          id: where.place.borough,
          from: where.from === 'postcode' ? ('postcode' as const) : ('practice' as const),
        }
      : null;
  const patient = { nhsNumber, dateOfBirth, ageYears, name, postcode, practice, deceased };
  return { file, patient, borough, reason: 'One patient, with a labelled NHS number.' };
}

/** Reads the tables of practices and postcodes from a folder. */
export function readTables(places: string): Tables {
  const read = (table: string) => JSON.parse(readFileSync(`${places}/${table}.json`, 'utf8'));
  return { practices: read('practices'), postcodes: read('postcodes') };
}
