import { readFileSync } from 'node:fs';
import { chooseRoute } from '../../src/core/guidance/choose-route.ts';
import { type Coverage, coverageOf } from '../../src/core/guidance/coverage.ts';
import { routeDoubt } from '../../src/core/guidance/route-doubt.ts';
import type { BoroughRules } from '../../src/core/guidance/schema.ts';
import { ageInYears } from '../../src/core/patient/age.ts';
import type { Patient } from '../../src/core/patient/patient.ts';
import type { Reading } from '../../src/core/patient/reading.ts';
import { placeNames } from '../../src/core/places/practices.ts';
import { type Tables, type Whereabouts, whereRegistered } from '../../src/core/places/where-registered.ts';

/** A line that `npm run spot` prints. */
export interface Spotted {
  readonly file: string;
  readonly patient: (Patient & { readonly ageYears: number | null }) | null;
  readonly borough: { readonly id: string; readonly from: 'practice' | 'postcode' } | null;
  /**
   * The route at the patient's place: whose it is, whether it is for the patient, and the warning in the panel,
   * without an organisation's settings. Null if there is none.
   */
  readonly route: {
    readonly publisher: string;
    readonly coverage: Coverage['kind'];
    readonly warning: string | null;
  } | null;
  readonly reason: string;
}

/** The rules and tables by which `spotted` describes a reading. */
export interface SpotRules {
  readonly boroughs: readonly BoroughRules[];
  readonly tables: Tables;
}

/** Describes a reading, with the patient's borough, the evidence for it, and whose route it has. */
export function spotted(file: string, reading: Reading, rules: SpotRules, today: string): Spotted {
  if (reading.kind !== 'patient')
    return { file, patient: null, borough: null, route: null, reason: reading.reason };
  const { nhsNumber, dateOfBirth, name, postcode, practice, deceased } = reading.patient;
  const ageYears = dateOfBirth && !deceased ? ageInYears(dateOfBirth, today) : null;
  const where = whereRegistered({ practice, postcode }, rules.tables);
  const borough =
    where.kind === 'known'
      ? {
          id: where.place.borough,
          from: where.from === 'postcode' ? ('postcode' as const) : ('practice' as const),
        }
      : null;
  const patient = { nhsNumber, dateOfBirth, ageYears, name, postcode, practice, deceased };
  return {
    file,
    patient,
    borough,
    route: routeAt(where, rules),
    reason: 'One patient, with a labelled NHS number.',
  };
}

function routeAt(where: Whereabouts, { boroughs, tables }: SpotRules): Spotted['route'] {
  if (where.kind !== 'known') return null;
  const { place, notRecognised } = where;
  const rules = boroughs.find(({ borough }) => borough.id === place.borough);
  const route = chooseRoute(rules?.routes ?? [], place);
  if (!rules || !route) return null;
  const coverage = coverageOf(route, place);
  const names = { borough: rules.borough.name, ...placeNames(place, tables.practices) };
  const warning = routeDoubt(route, coverage, { ...names, practiceInRecord: notRecognised });
  return { publisher: route.publisher.name, coverage: coverage.kind, warning: warning?.forClinician ?? null };
}

/** Reads the tables of practices and postcodes from a folder. */
export function readTables(places: string): Tables {
  const read = (table: string) => JSON.parse(readFileSync(`${places}/${table}.json`, 'utf8'));
  return { practices: read('practices'), postcodes: read('postcodes') };
}
