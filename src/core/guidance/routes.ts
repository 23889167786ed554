import type { Place } from '../places/place.ts';
import type { Route } from './schema.ts';

/**
 * The narrowest route for a need at a place: one for the practice before one for its network before one for
 * the borough, and at each of these one for the need before one for all. Undefined where none fits.
 */
export function routeFor(routes: readonly Route[], place: Place, need?: string): Route | undefined {
  const fits = ({ for: only }: Route) =>
    (only.practice === undefined || only.practice === place.practice) &&
    (only.pcn === undefined || only.pcn === place.pcn) &&
    (only.need === undefined || only.need === need);
  const narrowness = ({ for: only }: Route) =>
    (only.practice ? 4 : 0) + (only.pcn ? 2 : 0) + (only.need ? 1 : 0);
  return routes.filter(fits).sort((a, b) => narrowness(b) - narrowness(a))[0];
}
