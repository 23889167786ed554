import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BoroughRules, Guidance } from '../../src/core/guidance/schema.ts';
import { checkPublishers } from './publishers.ts';
import { type RuleFile, readRuleFile } from './rule-file.ts';

/** The parts of the tables in `rules/places/` with which the rules have to agree. */
const practiceTable = z.looseObject({
  pcns: z.record(z.string(), z.string()),
  practices: z.record(z.string(), z.looseObject({ borough: z.string(), pcn: z.string().optional() })),
});
const postcodeTable = z.looseObject({ boroughs: z.array(z.string()) });

type Practices = z.infer<typeof practiceTable>;

const WRITTEN_BY = 'npm run places writes it';

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
  if (boroughs.length > 0 && practices) {
    const listed = new Set(Object.values(practices.rules.practices).map(({ borough }) => borough));
    problems.push(...differing(practices.path, listed, boroughs));
  }
  if (boroughs.length > 0 && postcodes)
    problems.push(...differing(postcodes.path, new Set(postcodes.rules.boroughs), boroughs));
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

/**
 * Boroughs in only one of table and rules. Their patients would get no route, or never be found in the table.
 */
function differing(
  table: string,
  listed: ReadonlySet<string>,
  boroughs: readonly RuleFile<BoroughRules>[],
): string[] {
  const ids = boroughs.map(({ rules }) => rules.borough.id);
  return [
    ...ids
      .filter((id) => !listed.has(id))
      .map((id) => `${table}: does not have the borough “${id}” yet; ${WRITTEN_BY} anew`),
    ...[...listed]
      .filter((id) => !ids.includes(id))
      .map((id) => `${table}: has the borough “${id}”, for which there are no rules; ${WRITTEN_BY} anew`),
  ];
}

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
            `“${practice}” is no practice of ${rules.borough.name} in ${path}`,
          ),
        ]),
    ...(pcn === undefined || networks.has(pcn)
      ? []
      : [
          problem(
            ['routes', index, 'for', 'pcn'],
            `“${pcn}” is the network of no practice of ${rules.borough.name} in ${path}`,
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
      : [problem(['practices', 'only', index, 'odsCode'], `is no practice in ${path}`)],
  );
}
