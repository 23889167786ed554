import type { BoroughRules, Route } from '../../src/core/guidance/schema.ts';
import type { RuleFile } from './rule-file.ts';

/** The table of practices, as far as it says where a practice is. */
export interface WherePractices {
  /** The path of the table's file. */
  readonly path: string;
  readonly practices: Readonly<
    Record<string, { readonly borough: string; readonly pcn?: string | undefined }>
  >;
}

/** An entry of `covers` or `doesNotCover` of a route, with its path in the route. */
interface Entry {
  readonly path: readonly [string, string, number];
  /** The ODS code, or the borough's id. */
  readonly name: string;
  readonly level: 'practice' | 'pcn' | 'borough';
}

/**
 * Returns the problems in the lists of whom a borough's routes are for: a practice, network or borough that does
 * not exist, that belongs to another borough, or that is named twice.
 */
export const checkPublishers = (borough: RuleFile<BoroughRules>, table: WherePractices): string[] =>
  borough.rules.routes.flatMap((route, index) => {
    const entries = entriesOf(route);
    return entries.flatMap((entry, at) => {
      const reason =
        whyNotHere(entry, borough.rules, table) ?? whyNamedTwice(entry, entries.slice(0, at), entries, table);
      return reason === null ? [] : [borough.problem(['routes', index, ...entry.path, entry.level], reason)];
    });
  });

const entriesOf = ({ publisher }: Route): Entry[] =>
  (['covers', 'doesNotCover'] as const).flatMap((list) =>
    publisher[list].map((patients, index): Entry => {
      const level = patients.practice ? 'practice' : patients.pcn ? 'pcn' : 'borough';
      return { path: ['publisher', list, index], level, name: patients[level] ?? '' };
    }),
  );

function whyNotHere({ level, name }: Entry, { borough }: BoroughRules, table: WherePractices): string | null {
  if (level === 'borough')
    return name === borough.id ? null : `“${name}” is not the borough of this file; write "${borough.id}"`;
  const found = Object.entries(table.practices).filter(([code, { pcn }]) =>
    level === 'practice' ? code === name : pcn === name,
  );
  const kind = level === 'practice' ? 'practice' : 'network of a practice';
  if (level === 'practice' && Object.values(table.practices).some(({ pcn }) => pcn === name))
    return `“${name}” is a PCN in ${table.path}; write "pcn": "${name}"`;
  if (found.length === 0)
    return `“${name}” is no ${kind} in ${table.path}; search there for its name, and write the code`;
  const elsewhere = found.find(([, place]) => place.borough !== borough.id)?.[1].borough;
  if (found.some(([, place]) => place.borough === borough.id) || elsewhere === undefined) return null;
  return `“${name}” is a ${kind} of “${elsewhere}”: take it out here, and name it in that borough’s file`;
}

/** A place that an earlier entry names, or whose answer a wider entry of the same list gives already. */
function whyNamedTwice(
  { level, name, path: [, list] }: Entry,
  earlier: readonly Entry[],
  all: readonly Entry[],
  table: WherePractices,
): string | null {
  const same = earlier.find((each) => each.level === level && each.name === name);
  if (same) {
    return same.path[1] === list
      ? `“${name}” is named twice: take one out`
      : `“${name}” is named in “${same.path[1]}” too: it can only be in one of the two`;
  }
  const pcn = level === 'practice' ? table.practices[name]?.pcn : undefined;
  const wider =
    all.find((each) => each.level === 'pcn' && each.name === pcn) ??
    (level === 'borough' ? undefined : all.find((each) => each.level === 'borough'));
  return wider?.path[1] === list
    ? `“${name}” is named twice: “${wider.name}” in the same list has it already, so take it out`
    : null;
}
