import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { BoroughRules, Guidance } from '../../src/core/guidance/schema.ts';
import { notHomes, type Practices, postcodeTable, practiceTable } from './place-schemas.ts';
import { checkPublishers } from './publishers.ts';
import { type RuleFile, readRuleFile } from './rule-file.ts';

const WRITTEN_BY = 'npm run places writes it';
const NOT_HOMES = 'not-homes.json';

/**
 * Returns the problems between tables and rules. Both must have the same boroughs. The tables must have the
 * practices and networks that the rules name.
 */
export function checkTables(
  folder: string,
  guidance: RuleFile<Guidance> | undefined,
  boroughs: readonly RuleFile<BoroughRules>[],
): string[] {
  const problems: string[] = [];
  const read = <Schema extends z.ZodType>(name: string, shape: Schema) => {
    const path = join(folder, name);
    if (existsSync(path)) return readRuleFile(path, shape, problems);
    problems.push(`${path}: is missing; ${WRITTEN_BY}`);
    return undefined;
  };
  const practices = read('practices.json', practiceTable);
  const postcodes = read('postcodes.json', postcodeTable);
  // Not every place has codes in which nobody lives.
  if (existsSync(join(folder, NOT_HOMES))) read(NOT_HOMES, notHomes);
  if (boroughs.length > 0 && practices) {
    const listed = Object.entries(practices.rules.practices).map(([code, { borough }]): Listed => {
      return { borough, path: ['practices', code, 'borough'] };
    });
    problems.push(...differing(practices, listed, boroughs), ...unknownNetworks(practices));
  }
  if (boroughs.length > 0 && postcodes) {
    const listed = postcodes.rules.boroughs.map((borough, index): Listed => {
      return { borough, path: ['boroughs', index] };
    });
    problems.push(...differing(postcodes, listed, boroughs));
  }
  if (practices) {
    const table = { path: practices.path, practices: practices.rules.practices };
    problems.push(
      ...boroughs.flatMap((borough) => [
        ...unknownPlaces(borough, practices),
        ...checkPublishers(borough, table),
      ]),
    );
    if (guidance) problems.push(...unknownPractices(guidance, practices));
  }
  return problems;
}

/** A borough that a table names, with the path of its name there. */
interface Listed {
  readonly borough: string;
  readonly path: readonly PropertyKey[];
}

/**
 * Boroughs in only one of table and rules. Their patients would get no route, or never be found in the table.
 */
function differing(
  { path, problem }: RuleFile<unknown>,
  listed: readonly Listed[],
  boroughs: readonly RuleFile<BoroughRules>[],
): string[] {
  const ids = boroughs.map(({ rules }) => rules.borough.id);
  const first = new Map([...listed].reverse().map((each) => [each.borough, each]));
  return [
    ...ids
      .filter((id) => !first.has(id))
      .map((id) => `${path}: does not have the borough “${id}” yet; ${WRITTEN_BY} again`),
    ...[...first.values()]
      .filter(({ borough }) => !ids.includes(borough))
      .reverse()
      .map((each) =>
        problem(
          each.path,
          `has the borough “${each.borough}”, for which there are no rules (there are ${ids.join(', ')}); ${WRITTEN_BY} again`,
        ),
      ),
  ];
}

/** Practices in the table whose network has no name there. */
const unknownNetworks = ({ rules: { practices, pcns }, problem }: RuleFile<Practices>): string[] =>
  Object.entries(practices).flatMap(([code, { pcn }]) =>
    pcn === undefined || Object.hasOwn(pcns, pcn)
      ? []
      : [
          problem(
            ['practices', code, 'pcn'],
            `“${pcn}” is none of the networks under “pcns”; ${WRITTEN_BY} again`,
          ),
        ],
  );

function unknownPlaces(
  { rules, problem }: RuleFile<BoroughRules>,
  { path, rules: table }: RuleFile<Practices>,
): string[] {
  const here = Object.entries(table.practices).filter(([, { borough }]) => borough === rules.borough.id);
  const codes = new Set(here.map(([code]) => code));
  const networks = new Set(here.map(([, { pcn }]) => pcn));
  return rules.routes.flatMap(({ for: { practice, pcn } }, index) => [
    ...(practice === undefined || codes.has(practice)
      ? []
      : [
          problem(
            ['routes', index, 'for', 'practice'],
            `“${practice}” is no practice of ${rules.borough.name} in ${path}; search there for the practice’s name`,
          ),
        ]),
    ...(pcn === undefined || networks.has(pcn)
      ? []
      : [
          problem(
            ['routes', index, 'for', 'pcn'],
            `“${pcn}” is the network of no practice of ${rules.borough.name} in ${path}; search there for its name`,
          ),
        ]),
  ]);
}

function unknownPractices(
  { rules, problem }: RuleFile<Guidance>,
  { path, rules: table }: RuleFile<Practices>,
): string[] {
  return (rules.practices?.only ?? []).flatMap(({ odsCode }, index) =>
    Object.hasOwn(table.practices, odsCode)
      ? []
      : [
          problem(
            ['practices', 'only', index, 'odsCode'],
            `“${odsCode}” is no practice in ${path}; search there for the practice’s name`,
          ),
        ],
  );
}
