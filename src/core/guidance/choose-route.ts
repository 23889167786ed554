import type { Place } from '../places/place.ts';
import type { Route } from './schema.ts';

/**
 * The narrowest route for a need at a place. A route for the practice comes before one for its network, and
 * that before one for the borough. At each level, a route for the need comes before one for all needs.
 * Undefined if none matches.
 */
export function chooseRoute(routes: readonly Route[], place: Place, need?: string): Route | undefined {
  const matches = ({ for: target }: Route) =>
    (target.practice === undefined || target.practice === place.practice) &&
    (target.pcn === undefined || target.pcn === place.pcn) &&
    (target.need === undefined || target.need === need);
  const narrowness = ({ for: target }: Route) =>
    (target.practice ? 4 : 0) + (target.pcn ? 2 : 0) + (target.need ? 1 : 0);
  return routes.filter(matches).sort((a, b) => narrowness(b) - narrowness(a))[0];
}
