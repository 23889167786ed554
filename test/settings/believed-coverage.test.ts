import { describe, expect, it } from 'vitest';
import { chooseRoute } from '../../src/core/guidance/choose-route.ts';
import { coverageOf } from '../../src/core/guidance/coverage.ts';
import type { Place } from '../../src/core/places/place.ts';
import { applyRouteOverrides, overridesOf } from '../../src/settings/apply-route-overrides.ts';
import { withBelievedCoverage } from '../../src/settings/believed-coverage.ts';
import { parseSettings } from '../../src/settings/parse-settings.ts';
import { readRules } from '../../tools/rules/read-rules.ts';

/** How an organisation's policy affects which patients a route is known to cover. */

const { boroughs } = readRules('rules');
const PENROSE: Place = { borough: 'southwark', pcn: 'U06180', practice: 'G85084' };
const NEXUS: Place = { borough: 'southwark', pcn: 'U06180', practice: 'G85034' };
const PARKSIDE: Place = { borough: 'southwark', pcn: 'U60094', practice: 'G85030' };
const SOUTHWARK: Place = { borough: 'southwark' };

/** The publisher of the route at a place, and whether the route covers the place. */
function coverageAt(place: Place, policy: object): string {
  const { settings, refused } = parseSettings(policy, undefined);
  expect(refused).toEqual([]);
  const rules = boroughs.find(({ borough }) => borough.id === place.borough)?.routes ?? [];
  const routes = applyRouteOverrides(rules, overridesOf(settings), place);
  const route = chooseRoute(withBelievedCoverage(routes, settings, place), place);
  if (!route) throw new Error('No route.');
  return `${route.publisher.name}: ${coverageOf(route, place).kind}`;
}

const atEachPlace = (policy: object) =>
  [PENROSE, NEXUS, PARKSIDE, SOUTHWARK].map((place) => coverageAt(place, policy));

it('without a policy, the rules decide', () => {
  expect(atEachPlace({})).toEqual([
    'Penrose Health: covered',
    'Penrose Health: unknown',
    'Penrose Health: not covered',
    'Penrose Health: unknown',
  ]);
});

describe('an organisation that names itself', () => {
  it('and is the publisher, is believed, except for practices that the rules exclude', () => {
    for (const organisationName of ['Penrose Health', ' penrose  HEALTH '])
      expect(atEachPlace({ organisationName })).toEqual([
        'Penrose Health: covered',
        'Penrose Health: covered',
        'Penrose Health: not covered',
        'Penrose Health: covered',
      ]);
  });

  it('and is not the publisher, says nothing about the publisher’s route', () => {
    expect(atEachPlace({ organisationName: 'Example Health' })).toEqual(atEachPlace({}));
  });

  it('and sets a contact for the borough, is believed', () => {
    const policy = { organisationName: 'Example Health', contacts: { southwark: 'Alex Example' } };
    expect(atEachPlace(policy)).toEqual(Array(4).fill('Example Health: covered'));
  });

  it('and only rewords a title or note, leaves the route the publisher’s', () => {
    const routes = [{ borough: 'southwark', title: 'Refer', notes: ['Ask Alex.'] }];
    expect(atEachPlace({ organisationName: 'Example Health', routes })).toEqual(atEachPlace({}));
  });
});

it('an organisation without a name, that sets a contact for the borough, is not believed', () => {
  expect(atEachPlace({ contacts: { southwark: 'Alex Example' } })).toEqual(Array(4).fill(': unknown'));
});

describe('an organisation that names practices', () => {
  it('is believed for these, and for no others', () => {
    expect(atEachPlace({ ownPractices: ['G85034', 'G85030'] })).toEqual([
      'Penrose Health: covered',
      'Penrose Health: covered',
      'Penrose Health: covered',
      'Penrose Health: unknown',
    ]);
    expect(atEachPlace({ ownPractices: ['G85034'] })[2]).toBe('Penrose Health: not covered');
  });

  it('by their PCN, is believed for all its practices', () => {
    expect(atEachPlace({ ownPractices: ['U60094'] })).toEqual([
      'Penrose Health: covered',
      'Penrose Health: unknown',
      'Penrose Health: covered',
      'Penrose Health: unknown',
    ]);
  });

  it('and whose own route it is, excludes all others', () => {
    const ownPractices = ['G85034'];
    expect(atEachPlace({ organisationName: 'Penrose Health', ownPractices })).toEqual([
      'Penrose Health: covered',
      'Penrose Health: covered',
      'Penrose Health: not covered',
      'Penrose Health: unknown',
    ]);
    const contacts = { southwark: 'Alex Example' };
    expect(atEachPlace({ organisationName: 'Example Health', ownPractices, contacts })).toEqual([
      'Example Health: not covered',
      'Example Health: covered',
      'Example Health: not covered',
      'Example Health: unknown',
    ]);
  });
});

describe('a route of its own, named or not, is believed', () => {
  it.each([
    ['a contact of the PCN', { contacts: { U60094: 'Alex Example' } }],
    ['steps of the PCN', { routes: [{ pcn: 'U60094', title: 'Ring', steps: [{ text: 'Ring them.' }] }] }],
    ['a contact of the practice', { contacts: { G85030: 'Alex Example' } }],
    [
      'a contact of the PCN, and other practices',
      { contacts: { U60094: 'Alex Example' }, ownPractices: ['G85034'] },
    ],
  ])('%s', (_, policy) => {
    expect(coverageAt(PARKSIDE, policy)).toBe(': covered');
    expect(coverageAt(SOUTHWARK, policy)).toBe('Penrose Health: unknown');
  });

  it('for that PCN only', () => {
    const contacts = { U60094: 'Alex Example' };
    expect(coverageAt(NEXUS, { contacts })).toBe('Penrose Health: unknown');
  });
});

describe('a policy that names something wrong is refused, key by key, with its reason', () => {
  const names = { boroughs: ['southwark'], odsCodes: new Set(['G85084', 'U06180']) };
  const UNKNOWN = 'is the ODS code of no practice or PCN in the tables of this version';

  it.each<[string, object, string[], object]>([
    [
      'a practice twice',
      { ownPractices: ['G85084', 'U06180', 'G85084'] },
      ['ownPractices: “G85084” stands there twice; once is enough'],
      { ownPractices: ['G85084', 'U06180'] },
    ],
    [
      'a practice that does not exist',
      { ownPractices: ['G85084', 'G99999'] },
      [`ownPractices: “G99999” ${UNKNOWN}`],
      { ownPractices: ['G85084'] },
    ],
    [
      'a name instead of a code',
      { ownPractices: ['Penrose Surgery', 'G85084'] },
      ['ownPractices: item 1 (“Penrose Surgery”): must be the ODS code of a practice or PCN'],
      { ownPractices: ['G85084'] },
    ],
    [
      'a default practice that does not exist',
      { defaultPractice: 'G99999' },
      [`defaultPractice: “G99999” ${UNKNOWN}`],
      { defaultPractice: '' },
    ],
    [
      'a contact of a PCN that does not exist',
      { contacts: { U99999: 'Alex', U06180: 'Sam' } },
      [`contacts: “U99999” ${UNKNOWN}`],
      { contacts: { U06180: 'Sam' } },
    ],
    [
      'a route of a practice that does not exist',
      { routes: [{ practice: 'G99999', title: 'Ring' }] },
      [`routes: “G99999” ${UNKNOWN}`],
      { routes: [] },
    ],
  ])('%s', (_, policy, reasons, used) => {
    const { refused, settings } = parseSettings({ ...policy, organisationName: 'Used' }, undefined, names);
    expect(refused.map(({ key, reason }) => `${key}: ${reason}`)).toEqual(reasons);
    expect(settings).toMatchObject({ ...used, organisationName: 'Used' });
  });

  it('without the tables, a code is not checked against them', () => {
    expect(parseSettings({ ownPractices: ['G99999'] }, undefined, { boroughs: [] }).refused).toEqual([]);
  });
});
