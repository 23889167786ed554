import { basename } from 'node:path';
import type { BoroughRules, Guidance } from '../../src/guidance/schema.ts';
import type { RuleFile } from './rule-file.ts';

/** What one schema cannot see: that names used in one place exist in another, and stand only once. */

/** What is wrong within the guidance. */
export function checkGuidance(guidance: RuleFile<Guidance>): string[] {
  const { rules, problem } = guidance;
  return [
    ...repeated(guidance, ['needs'], rules.needs),
    ...repeated(guidance, ['exclusions'], rules.exclusions),
    ...repeated(guidance, ['conditions'], rules.conditions),
    ...repeated(guidance, ['roles', 'options'], rules.roles.options),
    ...repeated(guidance, ['codes'], rules.codes),
    ...unknownSources(guidance, rules),
    ...Object.entries(rules.sources)
      .filter(([, { reviewed, reviewBy }]) => reviewBy <= reviewed)
      .map(([id]) => problem(['sources', id, 'reviewBy'], 'must be after the day of the review')),
    ...(rules.age.to === undefined || rules.age.to >= rules.age.from
      ? []
      : [problem(['age', 'to'], 'must not be less than “from”')]),
    ...(rules.roles.options.some(({ refers }) => refers)
      ? []
      : [problem(['roles', 'options'], 'one of them must lead to a route: "refers": true')]),
  ];
}

/** What is wrong with the boroughs, whatever the guidance says. */
export function checkBoroughs(boroughs: readonly RuleFile<BoroughRules>[]): string[] {
  return boroughs.flatMap(({ path, rules, problem }, index) => {
    const file = basename(path, '.json');
    const same = boroughs
      .slice(0, index)
      .find((other) => other.rules.borough.authority === rules.borough.authority);
    const keys = rules.routes.map((route) => JSON.stringify(Object.entries(route.for).sort()));
    return [
      ...(file === rules.borough.id
        ? []
        : [problem(['borough', 'id'], `must be the same as the name of the file, “${file}”`)]),
      ...(same ? [problem(['borough', 'authority'], `is that of ${same.path} too`)] : []),
      ...(keys.includes('[]')
        ? []
        : [problem(['routes'], 'one route must be for the whole borough: without “for”')]),
      ...keys.flatMap((key, at) =>
        keys.indexOf(key) === at
          ? []
          : [
              problem(
                ['routes', at],
                key === '[]'
                  ? 'is a second route for the whole borough; say with “for” whom it is for'
                  : 'is for the same as a route above it, and would never be used',
              ),
            ],
      ),
    ];
  });
}

/** What the boroughs name that the guidance does not have. */
export function checkTogether(
  guidance: RuleFile<Guidance>,
  boroughs: readonly RuleFile<BoroughRules>[],
): string[] {
  const needs = guidance.rules.needs.map(({ id }) => id);
  return boroughs.flatMap((borough) => [
    ...unknownSources(borough, guidance.rules),
    ...borough.rules.routes.flatMap(({ for: { need } }, index) =>
      need === undefined || needs.includes(need)
        ? []
        : [
            borough.problem(
              ['routes', index, 'for', 'need'],
              `“${need}” is none of the needs in ${guidance.path}: ${needs.join(', ')}`,
            ),
          ],
    ),
  ]);
}

function repeated(
  { problem }: RuleFile<unknown>,
  path: readonly string[],
  items: readonly { id: string }[],
): string[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [problem([...path, index, 'id'], 'stands there twice; each needs an id of its own')],
  );
}

/** Every `cite` must name one of the guidance's sources, wherever it stands. */
function unknownSources(
  file: RuleFile<unknown>,
  { sources }: Guidance,
  within: unknown = file.rules,
  path: readonly PropertyKey[] = [],
): string[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, Array.isArray(within) ? Number(key) : key];
    if (key !== 'cite') return unknownSources(file, { sources } as Guidance, value, here);
    const { source } = value as { source: string };
    if (Object.hasOwn(sources, source)) return [];
    const known = Object.keys(sources).join(', ');
    return [file.problem([...here, 'source'], `“${source}” is none of the sources: ${known}`)];
  });
}
