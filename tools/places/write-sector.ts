import { DIGITS, OUTSIDE } from '../../src/core/places/sector-runs.ts';
import { type Sector, UNSEEN } from './sectors.ts';

/** Writes a sector in the format that `src/core/places/sector-runs.ts` explains and reads. */
export function writeSector(sector: Sector): string {
  const known = sector.places.filter((place) => place !== UNSEEN);
  const places = placesOf(sector, known);
  if (places.length === 1 && places[0] === OUTSIDE) return String(OUTSIDE);
  const seen = runs(
    Array.from(sector.places, (place) => (place === UNSEEN ? 1 : 0)),
    2,
  );
  const parts = [places.join(','), seen];
  if (places.length > 1)
    parts.push(
      runs(
        Array.from(known, (place) => places.indexOf(place)),
        places.length,
      ),
    );
  return parts.join(' ');
}

/**
 * Returns the places in a sector, the most frequent first. Live postcodes count before terminated ones: whole
 * sectors have moved to another borough over the decades, and a new postcode is like the live ones.
 */
function placesOf(sector: Sector, known: Uint16Array): number[] {
  const all = new Map<number, number>();
  for (const place of known) all.set(place, (all.get(place) ?? 0) + 1);
  const count = (counts: ReadonlyMap<number, number>, place: number) => counts.get(place) ?? 0;
  return [...all.keys()].sort(
    (a, b) => count(sector.live, b) - count(sector.live, a) || count(all, b) - count(all, a) || a - b,
  );
}

/**
 * Writes the lengths of the runs in a sequence of the values 0 to `count` − 1, which take turns in order. The
 * last run is left out: it is the remainder.
 */
function runs(sequence: readonly number[], count: number): string {
  let written = '';
  let turn = 0;
  let length = 0;
  for (const value of sequence) {
    while (value !== turn) {
      written += digits(length);
      length = 0;
      turn = (turn + 1) % count;
    }
    length += 1;
  }
  return written;
}

function digits(length: number): string {
  const more = DIGITS.length - 1;
  return DIGITS.charAt(more).repeat(Math.floor(length / more)) + DIGITS.charAt(length % more);
}
