import type { Provenance } from './provenance.ts';
import { OUTSIDE, readSector, unitNumber } from './sector-runs.ts';

/** `rules/places/postcodes.json`: the borough of each postcode. `npm run places` writes the file. */
export interface PostcodeTable extends Provenance {
  /** Borough ids. `sectors` numbers them in this order, from 1. */
  readonly boroughs: readonly string[];
  /** Outward codes of PO boxes, large users and the like, where nobody lives. */
  readonly notHomes: readonly string[];
  /**
   * Outward code → sector digit → the postcodes of the sector, in the format that `sector-runs.ts` explains.
   */
  readonly sectors: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Where a postcode is, according to the table. */
export interface PostcodeLocation {
  /** In capitals with one space: `SE17 3DW`. */
  readonly postcode: string;
  /** The id of the borough. Null: outside all boroughs of the table. */
  readonly borough: string | null;
  /** The postcode is newer than the source, so `borough` is that of most postcodes in its sector. */
  readonly likely: boolean;
  /** False if nobody lives in the outward code. The postcode then does not tell where the patient lives. */
  readonly home: boolean;
}

/** The parts of a well-formed postcode, in either case, with or without its space. Null for other texts. */
export function postcodeParts(text: string): { outward: string; sector: string; unit: string } | null {
  const match = /^([A-Z]{1,2}\d[A-Z\d]?)(\d)([A-Z]{2})$/.exec(text.toUpperCase().replace(/\s+/g, ''));
  const [, outward, sector, unit] = match ?? [];
  return outward && sector && unit && unitNumber(unit) !== null ? { outward, sector, unit } : null;
}

/**
 * Finds the borough of a postcode. The result is exact for every postcode of the source, live or terminated,
 * and `likely` for a newer one. An outward code that is not in the table is outside all of its boroughs.
 * @param text a postcode in either case, with or without its space
 * @returns null if the text is not a postcode, or if the table has the outward code but not the sector. A new
 * sector has no majority to go by.
 */
export function locatePostcode(table: PostcodeTable, text: string): PostcodeLocation | null {
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
