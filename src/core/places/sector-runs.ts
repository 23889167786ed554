/**
 * The format of a postcode sector in the table: one short string that says for each of the sector's 400
 * possible postcodes whether the source has it, and where it is.
 *
 *     1,3 0Jk2d 5Af1
 *     │   │     └ of the known postcodes: how many are in the first place of the list, the second, … in turn
 *     │   └ of all 400 in order, AA, AB, AD … ZZ: how many are known, unknown, known, … in turn
 *     └ the places, the sector's majority first: 0 outside, 1 the first borough of the table's list, …
 *
 * The last part is left out if all known postcodes are in one place. `0` alone is a sector wholly outside. It
 * does not say which postcodes are known, because the answer is the same for all. Each length is one
 * character of DIGITS. `_` means 63, and the next character is added to it. Postcodes after the last length
 * belong to the next turn.
 */

/**
 * The letters of a postcode's last two characters, in order. Royal Mail does not use letters that are easily
 * misread.
 */
export const UNIT_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
/** The number of postcodes that a sector can have. */
export const UNITS = UNIT_LETTERS.length ** 2;
/** The characters for lengths 0 to 62. The last character means 63, and the next character is added. */
export const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
/** In place of a borough's number: outside all boroughs of the table. */
export const OUTSIDE = 0;

const MORE = DIGITS.length - 1;

/** The index of a unit in its sector, `AA` 0 … `ZZ` 399. Null for letters that no postcode ends with. */
export function unitNumber(letters: string): number | null {
  const first = UNIT_LETTERS.indexOf(letters[0] ?? '?');
  const second = UNIT_LETTERS.indexOf(letters[1] ?? '?');
  return first < 0 || second < 0 ? null : first * UNIT_LETTERS.length + second;
}

/**
 * Reads one unit from a sector's string.
 * @returns `place` is 0 outside all boroughs, otherwise the index of a borough plus one. `known` is false if
 * the source does not have the postcode. `place` is then the sector's majority.
 */
export function readSector(sector: string, unit: number): { place: number; known: boolean } {
  const [placeList = '', knownRuns = '', placeRuns = ''] = sector.split(' ');
  const places = placeList.split(',').map(Number);
  const majority = places[0] ?? OUTSIDE;
  if (knownRuns === '' && placeRuns === '') return { place: majority, known: true };
  const knownTurn = turnAt(knownRuns, 2, unit);
  if (knownTurn.turn === 1) return { place: majority, known: false };
  // The index of this unit among the known postcodes is the number of known postcodes before it.
  const place =
    places.length === 1 ? majority : places[turnAt(placeRuns, places.length, knownTurn.before).turn];
  return { place: place ?? majority, known: true };
}

/**
 * Finds the turn that a position falls in, where run lengths alternate between `turns` turns. `before` is the
 * number of earlier positions with the same turn.
 */
function turnAt(runs: string, turns: number, position: number): { turn: number; before: number } {
  const counts = new Array<number>(turns).fill(0);
  let turn = 0;
  let start = 0;
  for (const character of runs) {
    const digit = DIGITS.indexOf(character);
    const length = digit === MORE ? MORE : digit;
    if (position < start + length) break;
    start += length;
    counts[turn] = (counts[turn] ?? 0) + length;
    if (digit !== MORE) turn = (turn + 1) % turns;
  }
  return { turn, before: (counts[turn] ?? 0) + position - start };
}
