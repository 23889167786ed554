import { describe, expect, it } from 'vitest';
import { DECISIONS, recordNote } from '../../src/core/guidance/record-note.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { city } from '../second-city/city.ts';

const { guidance, boroughs } = readRules('rules');
const DAY = '28 November 2026';
const routesOf = (id: string) => boroughs.find(({ borough }) => borough.id === id)?.routes ?? [];

it.each([
  ['lambeth', 'Fiona McLees, PCN social prescriber'],
  ['lewisham', 'Joy platform'],
  ['southwark', 'social prescribing south Walworth, social prescribing hub'],
])('says what was offered and accepted, the route and the day, in %s', (borough, route) => {
  expect(recordNote(guidance, 'accepted', routesOf(borough), DAY)).toBe(
    `Social prescribing offered and accepted, 28 November 2026. Route: ${route}.`,
  );
});

it('names no route if the patient declined or has not decided', () => {
  const note = (decision: 'declined' | 'offered') => recordNote(guidance, decision, routesOf('lambeth'), DAY);
  expect(note('declined')).toBe('Social prescribing offered and declined, 28 November 2026.');
  expect(note('offered')).toBe('Social prescribing offered, not yet decided, 28 November 2026.');
});

it('names two routes, and the title of a route without a contact', () => {
  const [first, second] = city.boroughs.find(({ borough }) => borough.id === 'gullhaven')?.routes ?? [];
  if (!first || !second) throw new Error('The second city has these routes.');
  const { contact: _, ...without } = { ...second, title: 'Ring the front desk' };
  expect(recordNote(city.guidance, 'accepted', [first, without, first], DAY)).toBe(
    'Community connecting offered and accepted, 28 November 2026. Route: Tideline form; Ring the front desk.',
  );
});

describe('the codes', () => {
  it('are one for each decision, and each says who records it', () => {
    expect(guidance.codes.map(({ when, concept, by }) => [when, concept, by])).toEqual([
      ['accepted', '871731000000106', 'the link worker'],
      ['declined', '871711000000103', 'the link worker'],
      ['offered', '871691000000100', 'whoever offers it'],
    ]);
    expect(new Set(guidance.codes.map(({ when }) => when))).toEqual(new Set(DECISIONS));
  });
  it('the referral code is for acceptance, once', () => {
    expect(guidance.codes[0]?.note).toMatch(/^Once in an episode.*accepted/);
  });
  it('the code for an offer is marked as not confirmed, with its source', () => {
    expect(guidance.codes[2]).toMatchObject({
      note: expect.stringContaining('Not confirmed'),
      cite: { source: 'code-list', confirmed: false },
    });
  });
  it('only the platform is known to write codes into the record, and that is not confirmed', () => {
    expect(
      boroughs.flatMap(({ routes }) => routes.map(({ contact }) => contact?.writesCodes?.confirmed)),
    ).toEqual([undefined, false, undefined]);
  });
});
