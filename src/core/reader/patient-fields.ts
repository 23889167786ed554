import type { Field } from './field.ts';

/** The patient's details are read up to this many lines above or below the banner. */
const FURTHEST = 40;

/** The distance from a line to the nearest line of the banner (lines). */
export const distance = (line: number, bannerLines: readonly number[]) =>
  Math.min(...bannerLines.map((bannerLine) => Math.abs(bannerLine - line)));

/** Fields that a page rule found come first. */
const rank = ({ line, located }: Field, bannerLines: readonly number[]) =>
  located ? -1 : distance(line, bannerLines);

/**
 * The patient's own fields of the given kinds, nearest to the banner first.
 * @param bannerLines the indexes of the lines of the banner
 */
export function patientFields(
  fields: readonly Field[],
  bannerLines: readonly number[],
  ...kinds: Field['kind'][]
): Field[] {
  return fields
    .filter(
      ({ kind, section, line, located }) =>
        kinds.includes(kind) && section === undefined && (located || distance(line, bannerLines) <= FURTHEST),
    )
    .sort((a, b) => rank(a, bannerLines) - rank(b, bannerLines));
}
