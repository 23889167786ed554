import type { Guidance, Route } from './schema.ts';

/** What the patient said to the offer of a referral. */
export type Decision = Guidance['codes'][number]['when'];

/** The decisions in the order in which the panel shows them. */
export const DECISIONS: readonly Decision[] = ['accepted', 'declined', 'offered'];

/**
 * A note for the consultation, on one line: what was offered, what the patient said, the route, and the day.
 * It has nothing that identifies the patient.
 * @param routes the routes with their contacts; only for a referral that the patient accepted
 * @param day the day in words: `28 November 2026`
 */
export function recordNote(
  { service }: Guidance,
  decision: Decision,
  routes: readonly Pick<Route, 'title' | 'contact'>[],
  day: string,
): string {
  const offered = `${capitalised(service)} offered${SAID[decision]}, ${day}.`;
  if (decision !== 'accepted') return offered;
  return `${offered} Route: ${[...new Set(routes.map(nameOf))].join('; ')}.`;
}

const SAID: Record<Decision, string> = {
  accepted: ' and accepted',
  declined: ' and declined',
  offered: ', not yet decided',
};

/** The contact of a route with its role, unless one contains the other; the title of a route without contact. */
function nameOf({ title, contact }: Pick<Route, 'title' | 'contact'>): string {
  if (!contact) return title;
  const { name, role = '' } = contact;
  return role.includes(name) ? role : [name, role].filter(Boolean).join(', ');
}

/** A text that begins with a capital letter. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
