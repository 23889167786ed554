import type { Field } from './field.ts';

/** How far above or below an NHS number, in lines, its owner's details can stand. */
const NEAR = 40;

/** How far a line is from the nearest of those of the banner. */
export const distance = (line: number, at: readonly number[]) =>
  Math.min(...at.map((each) => Math.abs(each - line)));

/** Those at places that a page rule tells come first. */
const rank = ({ line, located }: Field, at: readonly number[]) => (located ? -1 : distance(line, at));

/** The patient's own fields of some kinds, nearest to the NHS number first. */
export function ownFields(
  fields: readonly Field[],
  at: readonly number[],
  ...kinds: Field['kind'][]
): Field[] {
  return fields
    .filter(
      ({ kind, about, line, located }) =>
        kinds.includes(kind) && about === undefined && (located || distance(line, at) <= NEAR),
    )
    .sort((a, b) => rank(a, at) - rank(b, at));
}
