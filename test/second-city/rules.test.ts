import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { whereRegistered } from '../../src/core/places/where-registered.ts';
import { check } from '../../tools/places/check.ts';
import { readRules } from '../../tools/rules/read-rules.ts';
import { filesIn } from '../files.ts';
import { CITY, city, cityTables } from './city.ts';

/**
 * The rules of the second city are complete and valid, differ from ours everywhere, and are named only in its
 * files.
 */

const ours = readRules('rules');
const source = (name: string) => fileURLToPath(new URL(`sources/${name}.csv`, import.meta.url));

it('passes npm run rules', () => {
  const { stdout, status } = spawnSync(process.execPath, ['--import=tsx', 'tools/rules.ts', CITY], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/are sound: 4 needs, 2 exclusions, 2 boroughs, 5 routes, 1 record system\.\n$/);
  expect(status).toBe(0);
}, 60_000);

it('has the kinds of criteria and routes that the shipped rules lack', () => {
  const { guidance, boroughs } = city;
  expect([ours.guidance.age.to, guidance.age.to]).toEqual([undefined, 65]);
  expect([ours.guidance.practices, guidance.practices?.only.length]).toEqual([undefined, 4]);
  expect([ours.guidance.conditions.length, guidance.conditions.map(({ id }) => id)]).toEqual([
    0,
    ['consent', 'able-to-engage'],
  ]);
  const narrow = boroughs.flatMap(({ routes }) => routes.flatMap((route) => Object.keys(route.for)));
  expect(narrow.sort()).toEqual(['need', 'pcn', 'practice']);
});

it('shares no name with the shipped rules', () => {
  const names = ({ guidance, boroughs, systems }: typeof city) => [
    guidance.service,
    guidance.record,
    guidance.worker,
    ...guidance.needs.map(({ id }) => id),
    ...boroughs.map(({ borough }) => borough.id),
    ...systems.map(({ system }) => system),
  ];
  const shared = names(city).filter((name) => names(ours).includes(name));
  expect(shared).toEqual([]);
});

it('is not named in src/', () => {
  const names = [
    city.guidance.record,
    city.guidance.service,
    'Tideline',
    'Gullhaven',
    'Fernwick',
    'Wexmouth',
  ];
  for (const file of filesIn('src')) {
    const text = readFileSync(file, 'utf8');
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  }
});

it('has tables written by npm run places from its two files', async () => {
  const asked = {
    practices: source('practices'),
    postcodes: source('postcodes'),
    rules: CITY,
    decided: new Map(),
  };
  const { right, lines } = await check(asked, () => {});
  expect({ right, lines }).toMatchObject({ right: true });
});

describe('finds where its patients are registered', () => {
  it.each([
    ['by code', { practice: { odsCode: 'Y99003', name: null } }, 'gullhaven', 'practice code'],
    ['by name', { practice: { odsCode: null, name: 'Heron Road Surgery' } }, 'fernwick', 'practice name'],
    ['by postcode', { postcode: 'QW1 2AB' }, 'gullhaven', 'postcode'],
    ['by a postcode over the border', { postcode: 'QW1 2AD' }, 'fernwick', 'postcode'],
  ])('%s', (_, clues, borough, from) => {
    expect(whereRegistered(clues, cityTables)).toMatchObject({ kind: 'known', place: { borough }, from });
  });
  it('and that a patient of the shipped boroughs is not', () => {
    expect(whereRegistered({ practice: { odsCode: 'G85084', name: null } }, cityTables).kind).toBe(
      'elsewhere',
    );
    expect(whereRegistered({ postcode: 'SE17 3DW' }, cityTables)).toMatchObject({ livesOutside: 'SE17 3DW' });
  });
});
