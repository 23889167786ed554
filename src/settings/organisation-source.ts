import type { Cite, Guidance } from '../core/guidance/schema.ts';
import type { Settings } from './settings-table.ts';

/**
 * The id of the source of an organisation's changes. The sources of the guidance include it if the
 * organisation gives a date of review.
 */
export const ORGANISATION = 'organisation-settings';

export const ORGANISATION_CITE: Cite = { source: ORGANISATION };

/**
 * Adds the organisation's changes to the sources of the guidance, if the organisation gives a date of review.
 */
export function addOrganisationSource(
  guidance: Guidance,
  { organisationName, routesReviewed }: Pick<Settings, 'organisationName' | 'routesReviewed'>,
): Guidance {
  if (!routesReviewed) return guidance;
  const source = {
    title: 'Contacts, routes and messages set by your organisation',
    publisher: organisationName || 'Your organisation',
    reviewed: routesReviewed,
    reviewBy: sixMonthsAfter(routesReviewed),
  };
  return { ...guidance, sources: { ...guidance.sources, [ORGANISATION]: source } };
}

function sixMonthsAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 6);
  return date.toISOString().slice(0, 10);
}
