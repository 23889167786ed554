import { chooseRoute } from '../core/guidance/choose-route.ts';
import { SLOT } from '../core/guidance/fill-contact.ts';
import type { Route } from '../core/guidance/schema.ts';
import type { Place } from '../core/places/place.ts';
import { ORGANISATION_CITE } from './organisation-source.ts';
import type { RouteOverride } from './route-override-schema.ts';
import type { Settings } from './settings-table.ts';

/** Whether an ODS code is a network's. All other codes that settings accept are practices'. */
export const isNetwork = (code: string): boolean => /^U\d{5}$/.test(code);

/**
 * The changes that settings make to routes. Contacts come first, so that the more detailed entries of
 * `routes` win.
 */
export function overridesOf({ contacts, routes }: Pick<Settings, 'contacts' | 'routes'>): RouteOverride[] {
  const named = Object.entries(contacts).map(([target, name]): RouteOverride => {
    const contact = { name };
    if (isNetwork(target)) return { pcn: target, contact };
    return /^[A-Z]/.test(target) ? { practice: target, contact } : { borough: target, contact };
  });
  return [...named, ...routes];
}

/**
 * The routes of a place with an organisation's changes. Changes for the borough are applied first, then those
 * for the network and the practice, so that the narrowest wins.
 *
 * An entry with steps is a new route, which takes precedence over routes for a wider area. An entry without
 * steps changes the route that its area has. It does not change the rules' routes for narrower areas.
 *
 * @param routes the rules' routes for the borough
 */
export function applyRouteOverrides(
  routes: readonly Route[],
  overrides: readonly RouteOverride[],
  place: Place,
): readonly Route[] {
  return overrides
    .filter((each) => matches(each, place))
    .sort((a, b) => narrowness(a) - narrowness(b))
    .reduce((changed, override) => applyOverride(changed, override, place), routes);
}

/** The links at a place. Links of its route changes override the links for everybody. */
export function linksAt(
  links: Readonly<Record<string, string>>,
  overrides: readonly RouteOverride[],
  place: Place | null,
): Readonly<Record<string, string>> {
  const here = place ? overrides.filter((each) => matches(each, place)) : [];
  return Object.assign(
    {},
    links,
    ...here.sort((a, b) => narrowness(a) - narrowness(b)).map((override) => override.links),
  );
}

function matches({ borough, pcn, practice }: RouteOverride, place: Place): boolean {
  if (borough !== undefined) return borough === place.borough;
  return pcn !== undefined ? pcn === place.pcn : practice === place.practice;
}

const narrowness = ({
  pcn,
  practice,
}: {
  pcn?: string | undefined;
  practice?: string | undefined;
}): number => (practice ? 2 : pcn ? 1 : 0);

function applyOverride(routes: readonly Route[], override: RouteOverride, place: Place): readonly Route[] {
  const { pcn, practice, need, steps, title } = override;
  const target = { ...(pcn && { pcn }), ...(practice && { practice }), ...(need && { need }) };
  const candidates = routes.filter((route) => narrowness(route.for) <= narrowness(override));
  const currentRoute = chooseRoute(candidates, place, need);
  if (!currentRoute) {
    // There is no route to change. A new route needs a title and steps.
    return steps && title
      ? [
          ...routes,
          changed({ for: target, publisher: publisherOf(override), title, steps: [], notes: [] }, override),
        ]
      : routes;
  }
  // A change for one need makes a new route. The route for all needs stays, for the other needs.
  const isNew = steps !== undefined || currentRoute.for.need !== need;
  const route = changed(isNew ? { ...currentRoute, for: target } : currentRoute, override);
  const isReplaced = (each: Route) =>
    isNew
      ? each.for.pcn === pcn && each.for.practice === practice && each.for.need === need
      : each === currentRoute;
  return [...routes.filter((each) => !isReplaced(each)), route];
}

/**
 * A route with the changes of an entry. New steps have the contact of the entry, or else the first name that
 * they copy. Otherwise new steps remove the former contact, unless the title or a step still mentions it.
 */
function changed(route: Route, override: RouteOverride): Route {
  const { title, contact, steps, notes } = override;
  const [copied] = steps?.flatMap(({ copy }) => copy ?? []) ?? [];
  const name = copied === undefined || copied === SLOT ? undefined : copied;
  const withChanges = {
    ...route,
    ...((contact || steps) && { publisher: publisherOf(override) }),
    ...(title && { title }),
    ...(steps && { steps: steps.map((step) => ({ ...step, cite: ORGANISATION_CITE })) }),
    notes: notes?.map((text) => ({ text, cite: ORGANISATION_CITE })) ?? (steps ? [] : route.notes),
    ...(route.contact && { contact: { ...route.contact, notes: notes || steps ? [] : route.contact.notes } }),
  };
  if (contact) return withContact(withChanges, contact, steps ? contact.name : route.contact?.name);
  if (name !== undefined) return withContact(withChanges, { name }, name);
  return steps && !speaksOfContact(withChanges) ? withoutContact(withChanges) : withChanges;
}

/** An organisation that sets a contact or steps makes the route its own, for the network or practice it names. */
const publisherOf = ({ pcn, practice }: RouteOverride): Route['publisher'] => ({
  // Settings may give the organisation's name: see believed-coverage.ts.
  name: '',
  covers:
    (pcn ?? practice)
      ? [{ ...(pcn && { pcn }), ...(practice && { practice }), cite: ORGANISATION_CITE }]
      : [],
  doesNotCover: [],
  cite: ORGANISATION_CITE,
});

const speaksOfContact = ({ title, steps }: Route): boolean =>
  [title, ...steps.map(({ text }) => text)].some((words) => words.includes(SLOT));

const withoutContact = ({ contact, ...route }: Route): Route => route;

/**
 * A route with another contact.
 * @param formerName the name of the former contact. Steps that copy it copy the new name instead.
 */
function withContact(
  route: Route,
  { name, role, writesCodes }: NonNullable<RouteOverride['contact']>,
  formerName: string | undefined,
): Route {
  return {
    ...route,
    contact: {
      name,
      ...(role && { role }),
      ...(writesCodes && { writesCodes: ORGANISATION_CITE }),
      notes: [],
      cite: ORGANISATION_CITE,
    },
    steps: route.steps.map((step) => {
      if (step.copy === SLOT || (formerName !== undefined && step.copy === formerName))
        return { ...step, copy: SLOT, cite: ORGANISATION_CITE };
      return step.text.includes(SLOT) ? { ...step, cite: ORGANISATION_CITE } : step;
    }),
  };
}
