import { basename } from 'node:path';
import type { BoroughRules, Guidance } from '../../src/core/guidance/schema.ts';
import { namesOutsideSlots, slotFaults } from '../../src/core/guidance/slots.ts';
import { faultsIn, faultsInCitations, faultsInLinks } from '../../src/core/questions/guidance-faults.ts';
import type { RuleFile } from './rule-file.ts';

/**
 * Checks that a schema cannot make: that names used in one file exist in another, and that they are unique.
 */

/** Returns the problems within the guidance. */
export const checkGuidance = ({ rules, problem }: RuleFile<Guidance>): string[] =>
  faultsIn(rules).map(({ path, reason }) => problem(path, reason));

/** Returns the problems of the boroughs that do not depend on the guidance. */
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
        : [
            problem(
              ['borough', 'id'],
              `“${rules.borough.id}” must be the same as the name of the file; write "${file}", or rename the file to ${rules.borough.id}.json`,
            ),
          ]),
      ...(same
        ? [
            problem(
              ['borough', 'authority'],
              `“${rules.borough.authority}” is that of ${same.path} too; write this council’s own`,
            ),
          ]
        : []),
      ...(keys.includes('[]')
        ? []
        : [problem(['routes'], 'one route must be for the whole borough; leave out “for” in one of them')]),
      ...keys.flatMap((key, index) =>
        keys.indexOf(key) === index
          ? []
          : [
              problem(
                ['routes', index],
                key === '[]'
                  ? 'is a second route for the whole borough; say with “for” whom it is for'
                  : 'is for the same as a route above it, and would never be used; change its “for”, or take it out',
              ),
            ],
      ),
      ...rules.routes.flatMap((route, index) =>
        [...slotFaults(route), ...namesOutsideSlots(route)].map(({ path, reason }) =>
          problem(['routes', index, ...path], reason),
        ),
      ),
    ];
  });
}

/** Returns a problem for each need or source that a borough names and the guidance does not have. */
export function checkTogether(
  guidance: RuleFile<Guidance>,
  boroughs: readonly RuleFile<BoroughRules>[],
): string[] {
  const needs = guidance.rules.needs.map(({ id }) => id);
  return boroughs.flatMap((borough) => [
    ...[
      ...faultsInCitations(borough.rules, guidance.rules.sources),
      ...faultsInLinks(borough.rules, { ...guidance.rules.links, ...borough.rules.links }),
    ].map(({ path, reason }) => borough.problem(path, reason)),
    ...borough.rules.routes.flatMap(({ for: { need } }, index) =>
      need === undefined || needs.includes(need)
        ? []
        : [
            borough.problem(
              ['routes', index, 'for', 'need'],
              `“${need}” is none of the needs in ${guidance.path}; write one of them: ${needs.join(', ')}`,
            ),
          ],
    ),
  ]);
}
