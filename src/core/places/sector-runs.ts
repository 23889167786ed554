/**
 * How a postcode sector is written in the table, and read back: one short string which says of each of its 400
 * possible postcodes whether the source knows it, and where it lies.
 *
 *     1,3 0Jk2d 5Af1
 *     │   │     └ along the known ones: how many lie in the first place listed, in the next, … and round again
 *     │   └ along all 400 in order, AA, AB, AD … ZZ: how many are known, unknown, known, …
 *     └ the places, the sector's majority first: 0 none of ours, 1 the first borough of the table's list, …
 *
 * Where all the known ones lie in one place the last part is left out. `0` alone is a sector wholly outside: the same
 * is answered for its known and its unknown ones, and so it does not say which are which. Each length is one sign of DIGITS, `_` for 63 and go on adding. What follows the last length
 * belongs to the next in turn.
 */

/** The letters of a postcode's last two places, in order; Royal Mail leaves out those easily misread. */
export const UNIT_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
/** How many postcodes a sector can hold. */
export const UNITS = UNIT_LETTERS.length ** 2;
/** 0 to 62; the last sign means 63 and more to come. */
export const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
/** In place of a borough's number: none of ours. */
export const OUTSIDE = 0;

const MORE = DIGITS.length - 1;

/** The place of a unit in a sector's order, `AA` 0 … `ZZ` 399; null for letters that no postcode ends with. */
export function unitNumber(letters: string): number | null {
  const first = UNIT_LETTERS.indexOf(letters[0] ?? '?');
  const second = UNIT_LETTERS.indexOf(letters[1] ?? '?');
  return first < 0 || second < 0 ? null : first * UNIT_LETTERS.length + second;
}

/**
 * What a sector's string says of one unit.
 * @returns the place, 0 for none of ours, else one more than the index of a borough; `known` is false where the
 * source has no such postcode, and the place is then the sector's majority
 */
export function readSector(sector: string, unit: number): { place: number; known: boolean } {
  const [listed = '', known = '', lying = ''] = sector.split(' ');
  const places = listed.split(',').map(Number);
  const majority = places[0] ?? OUTSIDE;
  if (known === '' && lying === '') return { place: majority, known: true };
  const seen = turnAt(known, 2, unit);
  if (seen.turn === 1) return { place: majority, known: false };
  // Among the known ones, this unit's rank is how many known stand before it.
  const place = places.length === 1 ? majority : places[turnAt(lying, places.length, seen.before).turn];
  return { place: place ?? majority, known: true };
}

/**
 * Whose turn it is at a position in run lengths that go round, and how many positions before it had that turn.
 */
function turnAt(runs: string, turns: number, position: number): { turn: number; before: number } {
  const had = new Array<number>(turns).fill(0);
  let turn = 0;
  let start = 0;
  for (const sign of runs) {
    const digit = DIGITS.indexOf(sign);
    const length = digit === MORE ? MORE : digit;
    if (position < start + length) break;
    start += length;
    had[turn] = (had[turn] ?? 0) + length;
    if (digit !== MORE) turn = (turn + 1) % turns;
  }
  return { turn, before: (had[turn] ?? 0) + position - start };
}
