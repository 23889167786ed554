import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRoute } from '../../src/core/guidance/choose-route.ts';
import { coverageOf, type PatientsOf } from '../../src/core/guidance/coverage.ts';
import { routeDoubt } from '../../src/core/guidance/route-doubt.ts';
import type { Route } from '../../src/core/guidance/schema.ts';
import type { Place } from '../../src/core/places/place.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { tables } from '../places/shipped-tables.ts';
import { cityRoutes } from '../second-city/city.ts';

const cite = { source: 'x' };
const publisher = (covers: PatientsOf[], doesNotCover: PatientsOf[] = []): Route['publisher'] => ({
  name: 'Hill Partnership',
  covers: covers.map((each) => ({ ...each, cite })),
  doesNotCover: doesNotCover.map((each) => ({ ...each, cite })),
  cite,
});
const coverage = (covers: PatientsOf[], doesNotCover: PatientsOf[], place: Place, only: Route['for'] = {}) =>
  coverageOf({ for: only, publisher: publisher(covers, doesNotCover) }, place);

const PRACTICE: Place = { borough: 'hill', pcn: 'U11111', practice: 'A11111' };
const BOROUGH: Place = { borough: 'hill' };

describe('whether a route is for a patient', () => {
  it.each<[string, PatientsOf[], PatientsOf[], Place, string]>([
    ['nothing is known', [], [], PRACTICE, 'unknown'],
    ['nothing is known, of the borough alone', [], [], BOROUGH, 'unknown'],
    ['the practice is covered', [{ practice: 'A11111' }], [], PRACTICE, 'covered'],
    ['another practice is covered', [{ practice: 'A22222' }], [], PRACTICE, 'unknown'],
    [
      'a practice is covered, but only the borough is known',
      [{ practice: 'A11111' }],
      [],
      BOROUGH,
      'unknown',
    ],
    ['the network is covered', [{ pcn: 'U11111' }], [], PRACTICE, 'covered'],
    ['the borough is covered', [{ borough: 'hill' }], [], BOROUGH, 'covered'],
    [
      'the borough is covered, without one network',
      [{ borough: 'hill' }],
      [{ pcn: 'U22222' }],
      PRACTICE,
      'covered',
    ],
    [
      'of that borough, only the borough is known',
      [{ borough: 'hill' }],
      [{ pcn: 'U22222' }],
      BOROUGH,
      'unknown',
    ],
    ['the practice is excluded', [], [{ practice: 'A11111' }], PRACTICE, 'not covered by practice'],
    ['the network is excluded', [], [{ pcn: 'U11111' }], PRACTICE, 'not covered by pcn'],
    ['the borough is excluded', [], [{ borough: 'hill' }], BOROUGH, 'not covered by borough'],
    [
      'a practice of an excluded network is covered',
      [{ practice: 'A11111' }],
      [{ pcn: 'U11111' }],
      PRACTICE,
      'covered',
    ],
    [
      'a practice of a covered network is excluded',
      [{ pcn: 'U11111' }],
      [{ practice: 'A11111' }],
      PRACTICE,
      'not covered by practice',
    ],
  ])('%s', (_, covers, doesNotCover, place, expected) => {
    const found = coverage(covers, doesNotCover, place);
    expect([found.kind, ...('by' in found ? ['by', found.by] : [])].join(' ')).toBe(expected);
  });

  it('a route that was made for the network or the practice covers it', () => {
    expect(coverage([], [], PRACTICE, { pcn: 'U11111' }).kind).toBe('covered');
    expect(coverage([], [], PRACTICE, { practice: 'A11111' }).kind).toBe('covered');
    expect(coverage([], [], PRACTICE, { need: 'debt' }).kind).toBe('unknown');
  });
});

describe('in random rules', () => {
  const code = (letter: string) => fc.constantFrom(`${letter}11111`, `${letter}22222`, `${letter}33333`);
  const patients: fc.Arbitrary<PatientsOf> = fc.oneof(
    fc.record({ practice: code('A') }),
    fc.record({ pcn: code('U') }),
    fc.record({ borough: fc.constantFrom('hill', 'dale') }),
  );
  const list = fc.array(patients, { maxLength: 4 });
  const places: fc.Arbitrary<Place> = fc.oneof(
    fc.record({ borough: fc.constantFrom('hill', 'dale') }),
    fc.record({ borough: fc.constantFrom('hill', 'dale'), pcn: code('U'), practice: code('A') }),
  );
  const isNamed = (entries: readonly PatientsOf[], place: Place) =>
    entries.some(
      ({ practice, pcn, borough }) =>
        (practice ?? pcn ?? borough) === (practice ? place.practice : pcn ? place.pcn : place.borough),
    );

  it('nobody is covered or excluded whom no entry names', () => {
    fc.assert(
      fc.property(list, list, places, (covers, doesNotCover, place) => {
        const { kind } = coverage(covers, doesNotCover, place);
        if (kind === 'covered') expect(isNamed(covers, place)).toBe(true);
        if (kind === 'not covered') expect(isNamed(doesNotCover, place)).toBe(true);
        if (!isNamed(covers, place) && !isNamed(doesNotCover, place)) expect(kind).toBe('unknown');
      }),
      { numRuns: 3000 },
    );
  });

  it('a borough without a practice is never covered if a practice of it might be excluded', () => {
    fc.assert(
      fc.property(list, list, (covers, doesNotCover) => {
        if (coverage(covers, doesNotCover, BOROUGH).kind !== 'covered') return;
        expect(doesNotCover.filter(({ borough }) => borough === undefined)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('there is a doubt exactly if the patient is not known to be covered', () => {
    fc.assert(
      fc.property(list, list, places, (covers, doesNotCover, place) => {
        const found = coverage(covers, doesNotCover, place);
        const names = { borough: place.borough, pcn: place.pcn, practice: place.practice };
        const doubt = routeDoubt({ publisher: publisher(covers, doesNotCover) }, found, names);
        expect(doubt === null).toBe(found.kind === 'covered');
        for (const words of doubt ? [doubt.forClinician, doubt.forTeam] : [])
          expect(words).toMatch(/^This is Hill Partnership’s route\. (?!.*undefined).+\.$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the doubt in words', () => {
  const words = (
    place: Place,
    covers: PatientsOf[],
    doesNotCover: PatientsOf[],
    name = 'Hill Partnership',
  ) => {
    const whose = { ...publisher(covers, doesNotCover), name };
    const names = {
      borough: 'Hill',
      ...(place.practice && { practice: 'MILL SURGERY' }),
      ...(place.pcn && { pcn: 'NORTH PCN' }),
    };
    return routeDoubt({ publisher: whose }, coverageOf({ for: {}, publisher: whose }, place), names)
      ?.forClinician;
  };

  it.each([
    [
      'another network’s practice',
      words(PRACTICE, [], [{ pcn: 'U11111' }]),
      'This is Hill Partnership’s route. It is not for MILL SURGERY, which is in NORTH PCN: ask the practice how it refers.',
    ],
    [
      'an excluded practice',
      words(PRACTICE, [], [{ practice: 'A11111' }]),
      'This is Hill Partnership’s route. It is not for MILL SURGERY: ask the practice how it refers.',
    ],
    [
      'a practice of which nothing is known',
      words(PRACTICE, [], []),
      'This is Hill Partnership’s route. It may not be for MILL SURGERY: ask the practice how it refers.',
    ],
    [
      'a borough alone, of which nothing is known',
      words(BOROUGH, [], []),
      'This is Hill Partnership’s route. It may not be for every practice in Hill: ask the patient’s practice how it refers.',
    ],
    [
      'a borough alone, where the practice decides',
      words(BOROUGH, [{ practice: 'A11111' }], []),
      'This is Hill Partnership’s route. It may not be for every practice in Hill: choose the practice with “Change”, or ask the practice how it refers.',
    ],
    [
      'an excluded borough',
      words(BOROUGH, [], [{ borough: 'hill' }]),
      'This is Hill Partnership’s route. It is not for practices in Hill: choose the practice with “Change”, or ask the practice how it refers.',
    ],
    [
      'a publisher whose name ends in s',
      words(PRACTICE, [], [], 'Hill Neighbours'),
      'This is Hill Neighbours’ route. It may not be for MILL SURGERY: ask the practice how it refers.',
    ],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));

  it('does without the names while the tables are loading', () => {
    const words = (by: 'practice' | 'pcn') =>
      routeDoubt({ publisher: publisher([]) }, { kind: 'not covered', by }, { borough: 'Hill' })
        ?.forClinician;
    expect(words('practice')).toBe(
      'This is Hill Partnership’s route. It is not for the patient’s practice: ask the patient’s practice how it refers.',
    );
    expect(words('pcn')).toBe(
      'This is Hill Partnership’s route. It is not for the patient’s practice, which is in another PCN: ask the patient’s practice how it refers.',
    );
  });

  it('keeps the record’s own words for a practice out of the referral text', () => {
    const route = { publisher: publisher([]) };
    const names = { borough: 'Hill', practiceInRecord: 'Dr Brown, 2nd floor' };
    expect(routeDoubt(route, { kind: 'unknown' }, names)).toEqual({
      forClinician:
        'This is Hill Partnership’s route. It may not be for Dr Brown, 2nd floor: ask the practice how it refers.',
      forTeam:
        'This is Hill Partnership’s route. It may not be for every practice in Hill. If the patient is not yours, please tell the referrer.',
    });
  });

  it('asks the team to say if the patient is not theirs', () => {
    const route = { publisher: publisher([], [{ pcn: 'U11111' }]) };
    const names = { borough: 'Hill', pcn: 'NORTH PCN', practice: 'MILL SURGERY' };
    expect(routeDoubt(route, { kind: 'not covered', by: 'pcn' }, names)?.forTeam).toBe(
      'This is Hill Partnership’s route. It is not for MILL SURGERY, which is in NORTH PCN. If the patient is not yours, please tell the referrer.',
    );
  });
});

it('a route that an organisation set without its name is the clinician’s own, and for the team the referrer’s', () => {
  const unnamed = { publisher: { ...publisher([]), name: '' } };
  const names = { borough: 'Hill', practice: 'MILL SURGERY' };
  expect(routeDoubt(unnamed, { kind: 'unknown' }, names)).toEqual({
    forClinician:
      'This is your organisation’s route. It may not be for MILL SURGERY: ask the practice how it refers.',
    forTeam:
      'The referrer’s organisation set this route. It may not be for MILL SURGERY. If the patient is not yours, please tell the referrer.',
  });
});

describe('the built-in routes', () => {
  const { boroughs } = readRules('rules');
  const practices = Object.entries(tables.practices.practices);

  it('cover Penrose Surgery, exclude South Southwark, and leave all other practices unknown', () => {
    expect(practices.length).toBeGreaterThan(90);
    for (const [practice, { borough, pcn }] of practices) {
      const place = { borough, practice, ...(pcn && { pcn }) };
      const routes = boroughs.find((rules) => rules.borough.id === borough)?.routes ?? [];
      const route = chooseRoute(routes, place);
      if (!route) throw new Error(`${borough} has no route.`);
      const expected = practice === 'G85084' ? 'covered' : pcn === 'U60094' ? 'not covered' : 'unknown';
      expect(coverageOf(route, place).kind, practice).toBe(expected);
    }
  });

  it('are all Penrose Health’s, and for a borough alone nothing is known', () => {
    for (const { borough, routes } of boroughs)
      for (const route of routes) {
        expect(route.publisher.name).toBe('Penrose Health');
        expect(coverageOf(route, { borough: borough.id }).kind).toBe('unknown');
      }
  });
});

it('the second city has one case of each kind', () => {
  const coverageAt = (place: Place, need?: string) => {
    const route = chooseRoute(cityRoutes[place.borough] ?? [], place, need);
    return route && coverageOf(route, place);
  };
  const lantern = { borough: 'gullhaven', pcn: 'U99002', practice: 'Y99001' };
  expect(coverageAt(lantern, 'company')).toEqual({ kind: 'covered' });
  expect(coverageAt(lantern, 'debt')).toEqual({ kind: 'not covered', by: 'pcn' });
  expect(coverageAt({ borough: 'gullhaven', pcn: 'U99001', practice: 'Y99002' })).toEqual({
    kind: 'covered',
  });
  expect(coverageAt({ borough: 'fernwick', pcn: 'U99003', practice: 'Y99005' })).toEqual({ kind: 'unknown' });
  expect(coverageAt({ borough: 'gullhaven' }, 'company')).toEqual({ kind: 'covered' });
  expect(coverageAt({ borough: 'gullhaven' }, 'debt')).toEqual({ kind: 'unknown' });
});
