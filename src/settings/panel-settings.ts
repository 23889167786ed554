import boroughs from 'virtual:boroughs';
import builtIn from 'virtual:guidance';
import type { Referrer } from '../core/guidance/referral-text.ts';
import type { Guidance, Route } from '../core/guidance/schema.ts';
import type { Place } from '../core/places/place.ts';
import type { PracticeTable } from '../core/places/practices.ts';
import { applyPatientMessages } from './apply-patient-messages.ts';
import { applyRouteOverrides, linksAt, overridesOf } from './apply-route-overrides.ts';
import { withBelievedCoverage } from './believed-coverage.ts';
import { addOrganisationSource } from './organisation-source.ts';
import { parseSettings } from './parse-settings.ts';
import { usualPlace } from './usual-place.ts';

/** The effect of settings on the panel. Loaded only if something is set. */
export interface PanelSettings {
  readonly guidance: Guidance;
  /** The name of the organisation that set it. Empty if it gave no name. */
  readonly organisation: string;
  /** Who refers. Each part that is not set is empty. */
  readonly referrer: Referrer;
  /** Whether there is a default place. It needs the table of practices. */
  readonly hasUsual: boolean;
  /** Whether the route, or whom it is for, depends on the network or practice, not only on the borough. */
  readonly dependsOnPractice: boolean;
  /** Whether the organisation alone decides on which sites patients are spotted. */
  readonly areSitesLocked: boolean;
  /** Whether a single key can answer a question. */
  readonly areKeysOn: boolean;
  usual(practices: PracticeTable): Place | undefined;
  routesAt(routes: readonly Route[], place: Place): readonly Route[];
  linksAt(place: Place | null): Readonly<Record<string, string>>;
  /** A message for the clinician about the settings. Empty if there is none. */
  readonly notice: string;
}

/** Reads the settings, as the browser stores them, for the panel. */
export function parsePanelSettings(managed: unknown, local: unknown): PanelSettings {
  const { settings, refused } = parseSettings(managed, local, { boroughs: boroughs.map(({ id }) => id) });
  const overrides = overridesOf(settings);
  return {
    guidance: applyPatientMessages(addOrganisationSource(settings.guidance ?? builtIn, settings), settings),
    organisation: settings.organisationName,
    referrer: {
      name: settings.referrerName,
      role: settings.referrerRole,
      organisation: settings.referrerOrganisation,
      reply: settings.referrerReply,
    },
    hasUsual: settings.defaultBorough !== '' || settings.defaultPractice !== '',
    dependsOnPractice:
      settings.ownPractices.length > 0 ||
      overrides.some(({ pcn, practice }) => pcn !== undefined || practice !== undefined),
    areSitesLocked: settings.locked.includes('sites'),
    areKeysOn: settings.singleKeys === 'on',
    usual: (practices) => usualPlace(settings, practices),
    routesAt: (routes, place) =>
      withBelievedCoverage(applyRouteOverrides(routes, overrides, place), settings, place),
    linksAt: (place) => linksAt(settings.links, overrides, place),
    notice:
      refused.some(({ key }) => key === 'guidance') && !settings.guidance
        ? 'Your organisation’s guidance could not be used, so this is the built-in guidance. IT can see why on the diagnostics page.'
        : '',
  };
}
