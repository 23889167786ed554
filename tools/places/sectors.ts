import { OUTSIDE, UNITS, unitNumber } from '../../src/core/places/sector-runs.ts';
import type { Borough } from './boroughs.ts';
import type { PostcodeRow } from './postcode-rows.ts';

/** The value for a postcode that the source does not have. */
export const UNSEEN = 0xffff;

/** A sector in the source. */
export interface Sector {
  /** For each possible postcode: 0 outside the boroughs, one more than a borough's index, or UNSEEN. */
  readonly places: Uint16Array;
  /** The number of live postcodes in each place. */
  readonly live: Map<number, number>;
}

/**
 * Collects the sectors of a source, whose rows may come in any order. Its memory depends on the number of
 * sectors in the country (some 12,000, under a kilobyte each), not on the number of rows.
 */
export class Sectors {
  /** Outward code → sector digit → sector. */
  readonly byOutward = new Map<string, Map<string, Sector>>();
  readonly #placeOf: ReadonlyMap<string, number>;

  constructor(boroughs: readonly Borough[]) {
    this.#placeOf = new Map(boroughs.map(({ authority }, index) => [authority, index + 1]));
  }

  /**
   * Adds a postcode.
   * @returns the postcode's place: 0 outside the boroughs, else one more than a borough's index
   * @throws {TableFault} for a postcode that occurs twice, in two places
   */
  add(row: PostcodeRow): number {
    const sector = this.#sector(row.outward, row.sector);
    const place = this.#placeOf.get(row.authority) ?? OUTSIDE;
    const unit = unitNumber(row.unit) ?? 0;
    const before = sector.places[unit];
    if (before !== UNSEEN && before !== place)
      throw row.fault(`${row.postcode} stands twice, in two authorities`);
    if (before === UNSEEN && row.live) sector.live.set(place, (sector.live.get(place) ?? 0) + 1);
    sector.places[unit] = place;
    return place;
  }

  #sector(outward: string, digit: string): Sector {
    const sectors = this.byOutward.get(outward) ?? new Map<string, Sector>();
    this.byOutward.set(outward, sectors);
    const sector = sectors.get(digit) ?? { places: new Uint16Array(UNITS).fill(UNSEEN), live: new Map() };
    sectors.set(digit, sector);
    return sector;
  }
}
