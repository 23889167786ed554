import type { Place } from '../places/place.ts';
import type { Route } from './schema.ts';

/** From narrow to wide. */
const LEVELS = ['practice', 'pcn', 'borough'] as const;

/** Whether a route is for a patient. `by` says at which level the rules exclude the patient. */
export type Coverage =
  | { readonly kind: 'covered' | 'unknown' }
  | { readonly kind: 'not covered'; readonly by: (typeof LEVELS)[number] };

/** An entry of `covers` or `doesNotCover`, without its source. */
export type PatientsOf = { readonly [Level in (typeof LEVELS)[number]]?: string | undefined };

/**
 * Whether a route is for the patients of a place. The narrowest entry that names the place decides: its
 * practice, then its network, then its borough. A route that was made for a practice or network covers it.
 *
 * If the place has no practice or network, and the route excludes some of them, the patient may be one of
 * those, so a wider entry is no evidence.
 * @param place where the patient is registered. The route must be one of the routes for this place.
 */
export function coverageOf(
  { for: target, publisher }: Pick<Route, 'for' | 'publisher'>,
  place: Place,
): Coverage {
  const covers: readonly PatientsOf[] = [{ practice: target.practice, pcn: target.pcn }, ...publisher.covers];
  const doesNotCover: readonly PatientsOf[] = publisher.doesNotCover;
  for (const level of LEVELS) {
    const here = place[level];
    if (here === undefined) {
      if (doesNotCover.some((each) => each[level] !== undefined)) return { kind: 'unknown' };
      continue;
    }
    if (doesNotCover.some((each) => each[level] === here)) return { kind: 'not covered', by: level };
    if (covers.some((each) => each[level] === here)) return { kind: 'covered' };
  }
  return { kind: 'unknown' };
}
