import type { Act, State } from './states.ts';

/**
 * Whose route it is: the routes of the three boroughs for a practice that is covered, for one that is not, and
 * for one of which nothing is known. The covered practice of Southwark has a picture as `route-hub`.
 */

const BY_HAND = 'no-patient.html';

const registeredAt = (practice: string): Act => ({
  fill: 'paste',
  with: `SMITH, John (Mr)  Born 01-Jan-1960 (66y)  Gender Male  NHS No. 999 000 0018\nRegistered practice: ${practice}`,
});

const TO_ROUTE: readonly Act[] = [
  { tick: 'Social isolation' },
  { tick: 'None of these', in: 'exclusions' },
  { press: 'Social prescriber' },
  { await: '.route' },
];

/** Of Lambeth and Lewisham, the rules know nobody who is covered or not. An organisation's policy does. */
const EXAMPLE_HEALTH = {
  organisationName: 'Example Health',
  contacts: { lambeth: 'Alex Example', lewisham: 'Example Health link workers' },
  ownPractices: ['G85724', 'G85020'],
};

const registered = (name: string, practice: string, settings?: State['settings']): State => ({
  name,
  page: BY_HAND,
  ...(settings && { settings }),
  acts: [registeredAt(practice), ...TO_ROUTE],
});

export const WHOSE_ROUTE_STATES: readonly State[] = [
  registered('southwark-not-covered', 'PARKSIDE MEDICAL CENTRE (G85030)'),
  registered('southwark-unknown', 'NEXUS HEALTH GROUP (G85034)'),
  {
    name: 'southwark-by-hand',
    page: BY_HAND,
    acts: [{ press: '18 or over' }, { press: 'Southwark' }, ...TO_ROUTE],
  },
  registered('lambeth-covered', 'EDITH CAVELL PRACTICE (G85724)', EXAMPLE_HEALTH),
  registered('lambeth-not-covered', 'STREATHAM HIGH PRACTICE (G85002)', EXAMPLE_HEALTH),
  registered('lambeth-unknown', 'STREATHAM HIGH PRACTICE (G85002)'),
  registered('lewisham-covered', 'KINGFISHER MEDICAL CENTRE (G85020)', EXAMPLE_HEALTH),
  registered('lewisham-not-covered', 'THE QRP SURGERY (G85015)', EXAMPLE_HEALTH),
  registered('lewisham-unknown', 'THE QRP SURGERY (G85015)'),
];
