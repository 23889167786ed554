import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Tables } from '../../src/core/places/where-registered.ts';
import { readRules } from '../../tools/rules/read-rules.ts';

/** The rules of an invented city: other boroughs, systems and needs, and criteria that ours do not have. */

export const CITY = fileURLToPath(new URL('rules', import.meta.url));
export const city = readRules(CITY);

const table = (name: string) => JSON.parse(readFileSync(`${CITY}/places/${name}.json`, 'utf8'));
export const cityTables: Tables = { practices: table('practices'), postcodes: table('postcodes') };

export const cityRoutes = Object.fromEntries(
  city.boroughs.map(({ borough, routes }) => [borough.id, routes]),
);
