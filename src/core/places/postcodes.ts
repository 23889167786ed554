import type { Provenance } from './provenance.ts';
import { OUTSIDE, readSector, unitNumber } from './sector-runs.ts';

/** `rules/places/postcodes.json`: where each postcode lies, written by `npm run places`. */
export interface PostcodeTable extends Provenance {
  /** Borough ids, in the order in which `sectors` numbers them from 1. */
  readonly boroughs: readonly string[];
  /** Outward codes of PO boxes, large users and the like: nobody lives there. */
  readonly notHomes: readonly string[];
  /** Outward code → sector digit → its postcodes, as `sector-runs.ts` explains. */
  readonly sectors: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Where a postcode lies, as far as the table can tell. */
export interface Lies {
  /** With one space, in capitals: `SE17 3DW`. */
  readonly postcode: string;
  /** A borough's id, or null for the rest of the country. */
  readonly borough: string | null;
  /** Newer than the source: the answer is that of most postcodes in its sector. */
  readonly likely: boolean;
  /** False for an outward code where nobody lives: it says nothing of the patient's home. */
  readonly home: boolean;
}

/** The parts of a well-formed postcode, in either case, with or without its space; null for anything else. */
export function postcodeParts(text: string): { outward: string; sector: string; unit: string } | null {
  const match = /^([A-Z]{1,2}\d[A-Z\d]?)(\d)([A-Z]{2})$/.exec(text.toUpperCase().replace(/\s+/g, ''));
  const [, outward, sector, unit] = match ?? [];
  return outward && sector && unit && unitNumber(unit) !== null ? { outward, sector, unit } : null;
}

/**
 * Where a postcode lies: exact for every postcode of the source, live or terminated; `likely` for a newer one.
 * An outward code which the table does not hold touches none of its boroughs.
 * @param text a postcode in either case, with or without its space
 * @returns null for what is not a postcode, and for a whole new sector of an outward code that the table does
 * hold: there is no majority to go by
 */
export function whereLies(table: PostcodeTable, text: string): Lies | null {
  const parts = postcodeParts(text);
  const unit = parts && unitNumber(parts.unit);
  if (!parts || unit === null) return null;
  const postcode = `${parts.outward} ${parts.sector}${parts.unit}`;
  const home = !table.notHomes.includes(parts.outward);
  const sectors = Object.hasOwn(table.sectors, parts.outward) ? table.sectors[parts.outward] : undefined;
  if (!sectors) return { postcode, borough: null, likely: false, home };
  const sector = sectors[parts.sector];
  if (sector === undefined) return null;
  const { place, known } = readSector(sector, unit);
  const borough = place === OUTSIDE ? null : (table.boroughs[place - 1] ?? null);
  return { postcode, borough, likely: !known, home };
}
