import { DIGITS, OUTSIDE } from '../../src/core/places/sector-runs.ts';
import { type Sector, UNSEEN } from './sectors.ts';

/** A sector in the notation that `src/core/places/sector-runs.ts` explains and reads. */
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
 * The places in a sector, the most frequent first. Live postcodes count before terminated ones, as a new postcode
 * appears among the live: whole sectors have moved to another borough's side over the decades.
 */
function placesOf(sector: Sector, known: Uint16Array): number[] {
  const all = new Map<number, number>();
  for (const place of known) all.set(place, (all.get(place) ?? 0) + 1);
  const count = (counts: ReadonlyMap<number, number>, place: number) => counts.get(place) ?? 0;
  return [...all.keys()].sort(
    (a, b) => count(sector.live, b) - count(sector.live, a) || count(all, b) - count(all, a) || a - b,
  );
}

/** Lengths of the runs in which turns come round in order; the last run is left out, as it is what remains. */
function runs(sequence: readonly number[], turns: number): string {
  let written = '';
  let turn = 0;
  let length = 0;
  for (const at of sequence) {
    while (at !== turn) {
      written += digits(length);
      length = 0;
      turn = (turn + 1) % turns;
    }
    length += 1;
  }
  return written;
}

function digits(length: number): string {
  const more = DIGITS.length - 1;
  return DIGITS.charAt(more).repeat(Math.floor(length / more)) + DIGITS.charAt(length % more);
}
