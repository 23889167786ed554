import boroughs from 'virtual:boroughs';
import builtIn from 'virtual:guidance';
import type { Guidance, Route } from '../guidance/schema.ts';
import type { Place } from '../places/place.ts';
import type { PracticeTable } from '../places/practices.ts';
import { linksAt, overridesOf, withOrganisation, withOverrides } from './overrides.ts';
import { parseSettings } from './parse.ts';
import { usualPlace } from './usual-place.ts';

/** What settings change in the panel. Loaded only where something is set. */
export interface ForPanel {
  readonly guidance: Guidance;
  /** Who set it; empty where they gave no name. */
  readonly organisation: string;
  /** Whether there is a default place, which the table of practices is needed for. */
  readonly hasUsual: boolean;
  /** Whether the practice decides the route, not the borough alone. */
  readonly hasRoutesOfPractices: boolean;
  /** Whether single keys answer. */
  readonly areKeysOn: boolean;
  usual(practices: PracticeTable): Place | undefined;
  routesAt(routes: readonly Route[], place: Place): readonly Route[];
  linksAt(place: Place | null): Readonly<Record<string, string>>;
  /** Something in the settings that a clinician should know of. */
  readonly notice: string;
}

/** What the panel makes of settings as the browser holds them. */
export function forPanel(managed: unknown, local: unknown): ForPanel {
  const { settings, refused } = parseSettings(managed, local, { boroughs: boroughs.map(({ id }) => id) });
  const overrides = overridesOf(settings);
  return {
    guidance: withOrganisation(settings.guidance ?? builtIn, settings),
    organisation: settings.organisationName,
    hasUsual: settings.defaultBorough !== '' || settings.defaultPractice !== '',
    hasRoutesOfPractices: overrides.some(({ pcn, practice }) => pcn !== undefined || practice !== undefined),
    areKeysOn: settings.singleKeys === 'on',
    usual: (practices) => usualPlace(settings, practices),
    routesAt: (routes, place) => withOverrides(routes, overrides, place),
    linksAt: (place) => linksAt(settings.links, overrides, place),
    notice:
      refused.some(({ key }) => key === 'guidance') && !settings.guidance
        ? 'Your organisation’s guidance could not be used, so this is the built-in guidance. IT can see why on the diagnostics page.'
        : '',
  };
}
