import { coverageOf, type PatientsOf } from '../core/guidance/coverage.ts';
import type { Route } from '../core/guidance/schema.ts';
import type { Place } from '../core/places/place.ts';
import { isNetwork } from './apply-route-overrides.ts';
import { ORGANISATION_CITE } from './organisation-source.ts';
import type { Settings } from './settings-table.ts';

type Publisher = Route['publisher'];
type Organisation = Pick<Settings, 'organisationName' | 'ownPractices'>;

/**
 * The routes of a place, with what an organisation's settings say about whom the routes are for.
 *
 * - A practice or PCN in `ownPractices` is covered, by the organisation's routes and by all others.
 * - A route is the organisation's own if it set the contact or the steps, or if it has the publisher's name.
 *   An own route covers the borough if the organisation gives its name and no list of practices. Practices
 *   that the rules exclude stay excluded. With a list of practices, an own route is for no other practice.
 */
export function withBelievedCoverage(
  routes: readonly Route[],
  organisation: Organisation,
  place: Place,
): readonly Route[] {
  return routes.map((route) => ({ ...route, publisher: believed(route, organisation, place) }));
}

function believed(route: Route, { organisationName, ownPractices }: Organisation, place: Place): Publisher {
  const { publisher } = route;
  const isSetHere = publisher.cite.source === ORGANISATION_CITE.source;
  const isOwn = isSetHere || isSameName(publisher.name, organisationName);
  const named = { ...publisher, ...(isSetHere && organisationName && { name: organisationName }) };
  if (coverageOf({ ...route, publisher: named }, place).kind === 'covered') return named;

  const listed = ownPractices.map(entryFor);
  const covers = [...listed, ...named.covers];
  if (listed.some((each) => isAt(each, place))) return { ...named, covers, doesNotCover: [] };
  if (listed.length > 0) {
    const others = isOwn && place.practice ? [entryFor(place.practice)] : [];
    return { ...named, covers, doesNotCover: [...named.doesNotCover, ...others] };
  }
  if (!isOwn || organisationName === '') return named;
  return {
    ...named,
    covers: [...covers, { borough: place.borough, cite: ORGANISATION_CITE }],
    // The clinician named no practice: the organisation's own patients are the ones that are meant.
    doesNotCover: place.practice === undefined ? [] : named.doesNotCover,
  };
}

const entryFor = (code: string): Publisher['covers'][number] => ({
  ...(isNetwork(code) ? { pcn: code } : { practice: code }),
  cite: ORGANISATION_CITE,
});

const isAt = ({ pcn, practice }: PatientsOf, place: Place): boolean =>
  pcn !== undefined ? pcn === place.pcn : practice === place.practice;

const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
