import { basename, join } from 'node:path';
import type { BoroughRules, Guidance } from '../../src/guidance/schema.ts';

/** What one schema cannot see: that names used in one place exist in another, and stand only once. */
export function checkReferences(
  folder: string,
  guidance: Guidance,
  boroughs: readonly (readonly [path: string, rules: BoroughRules])[],
): string[] {
  const file = join(folder, 'guidance.json');
  const needs = new Set(guidance.needs.map(({ id }) => id));
  return [
    ...unknownSources(file, guidance, guidance),
    ...repeated(file, 'needs', guidance.needs),
    ...repeated(file, 'exclusions', guidance.exclusions),
    ...repeated(file, 'conditions', guidance.conditions),
    ...repeated(file, 'roles', guidance.roles.options),
    ...(guidance.roles.options.some(({ refers }) => refers)
      ? []
      : [`${file}, roles: none of them leads to a route (refers: true)`]),
    ...reviewedBeforeDue(file, guidance),
    ...repeated(
      join(folder, 'routes'),
      'boroughs',
      boroughs.map(([, { borough }]) => borough),
    ),
    ...boroughs.flatMap(([path, rules]) => [
      ...unknownSources(path, rules, guidance),
      ...(basename(path, '.json') === rules.borough.id
        ? []
        : [`${path}, borough, id: must be the name of the file, “${basename(path, '.json')}”`]),
      ...(rules.routes.some(({ for: only }) => Object.keys(only).length === 0)
        ? []
        : [`${path}, routes: one route must be for the whole borough (without “for”)`]),
      ...rules.routes.flatMap(({ for: { need } }, index) =>
        need === undefined || needs.has(need)
          ? []
          : [
              `${path}, routes, item ${index + 1}, for, need: “${need}” is none of the needs of guidance.json`,
            ],
      ),
    ]),
  ];
}

function repeated(file: string, list: string, items: readonly { id: string }[]): string[] {
  const ids = items.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${file}, ${list}: “${id}” stands there twice`,
  );
}

function reviewedBeforeDue(file: string, { sources }: Guidance): string[] {
  return Object.entries(sources)
    .filter(([, { reviewed, reviewBy }]) => reviewBy <= reviewed)
    .map(([id]) => `${file}, sources, ${id}, reviewBy: must be after the day of the review`);
}

/** Every `cite` must name one of the guidance's sources, wherever it stands. */
function unknownSources(file: string, within: unknown, { sources }: Guidance, place = ''): string[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([key, value]: [string, unknown]) => {
    const here = `${place}, ${/^\d+$/.test(key) ? `item ${Number(key) + 1}` : key}`;
    if (key !== 'cite') return unknownSources(file, value, { sources } as Guidance, here);
    const { source } = value as { source: string };
    return Object.hasOwn(sources, source)
      ? []
      : [`${file}${here}, source: “${source}” is none of the sources of guidance.json`];
  });
}
