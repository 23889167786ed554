import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSector, UNIT_LETTERS, UNITS, unitNumber } from '../../src/core/places/sector-runs.ts';
import { type Sector, UNSEEN } from '../../tools/places/sectors.ts';
import { writeSector } from '../../tools/places/write-sector.ts';

/**
 * A sector made of runs of postcodes in one place, given as `[place, length]`. The rest is unknown postcodes.
 */
function sectorOf(runs: readonly (readonly [number, number])[]): Sector {
  const places = new Uint16Array(UNITS).fill(UNSEEN);
  let start = 0;
  for (const [place, length] of runs) {
    places.fill(place, start, Math.min(start + length, UNITS));
    start += length;
  }
  const live = new Map<number, number>();
  for (const place of places) if (place !== UNSEEN) live.set(place, (live.get(place) ?? 0) + 1);
  return { places, live };
}

const place = fc.oneof(fc.constant(UNSEEN), fc.integer({ min: 0, max: 4 }), fc.constantFrom(63, 400));
const sector = fc
  .array(fc.tuple(place, fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom(62, 63, 64, 126, 400))), {
    minLength: 1,
    maxLength: 80,
  })
  .map(sectorOf)
  .filter(({ places }) => places.some((place) => place !== UNSEEN));

describe('a sector’s string', () => {
  it('gives the exact borough of every known postcode', () => {
    fc.assert(
      fc.property(sector, (sector) => {
        const written = writeSector(sector);
        sector.places.forEach((place, unit) => {
          if (place !== UNSEEN) expect(readSector(written, unit)).toEqual({ place, known: true });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('gives the majority for every unknown postcode, marked as unknown, unless no postcode of the sector is in our boroughs', () => {
    fc.assert(
      fc.property(sector, (sector) => {
        const written = writeSector(sector);
        const most = Math.max(...sector.live.values());
        const wholly = [...sector.live.keys()].every((place) => place === 0);
        sector.places.forEach((place, unit) => {
          if (place !== UNSEEN) return;
          const read = readSector(written, unit);
          expect(read.known).toBe(wholly);
          expect(sector.live.get(read.place)).toBe(most);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has the documented notation', () => {
    expect(writeSector(sectorOf([[0, 10]]))).toBe('0');
    expect(writeSector(sectorOf([[2, 3]]))).toBe('2 3');
    expect(writeSector(sectorOf([[2, 400]]))).toBe('2 ');
    expect(
      writeSector(
        sectorOf([
          [UNSEEN, 5],
          [2, 70],
          [0, 64],
          [UNSEEN, 9],
          [2, 1],
        ]),
      ),
    ).toBe('2,0 05__891 _7_1');
  });

  it('lists first the place of most live postcodes, and breaks ties by all postcodes', () => {
    const moved = sectorOf([
      [1, 30],
      [2, 20],
    ]);
    const live = (one: number, two: number) =>
      writeSector({
        ...moved,
        live: new Map([
          [1, one],
          [2, two],
        ]),
      });
    expect(live(4, 5)).toMatch(/^2,1 /);
    expect(live(5, 4)).toMatch(/^1,2 /);
    expect(live(5, 5)).toMatch(/^1,2 /);
  });

  it('has a position for each pair of letters at the end of a postcode', () => {
    const numbers = [...UNIT_LETTERS].flatMap((a) => [...UNIT_LETTERS].map((b) => unitNumber(a + b)));
    expect(numbers).toEqual(Array.from({ length: UNITS }, (_, i) => i));
    for (const letters of ['AC', 'IA', 'A', '', 'aa']) expect(unitNumber(letters)).toBeNull();
  });
});
