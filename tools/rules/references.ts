import { basename } from 'node:path';
import { namesOutsideSlots, slotFaults } from '../../src/core/guidance/contact-slot-faults.ts';
import type { RuleFault } from '../../src/core/guidance/fault.ts';
import type { BoroughRules, Guidance } from '../../src/core/guidance/schema.ts';
import { faultsIn, faultsInCitations, faultsInLinks } from '../../src/core/questions/guidance-faults.ts';
import { ageFaults } from './ages.ts';
import type { RuleFile } from './rule-file.ts';

/**
 * Checks that a schema cannot make: that names used in one file exist in another, and that they are unique.
 */

/** Returns the problems within the guidance. */
export const checkGuidance = ({ rules, problem }: RuleFile<Guidance>): string[] =>
  [...faultsIn(rules), ...ageFaults(rules), ...repeatedLabels(rules)].map(({ path, reason }) =>
    problem(path, reason),
  );

/** Faults for options of one question that a clinician reads as the same. */
const repeatedLabels = ({ needs, exclusions, roles }: Guidance): RuleFault[] =>
  (
    [
      [['needs'], needs],
      [['exclusions'], exclusions],
      [['roles', 'options'], roles.options],
    ] as const
  ).flatMap(([path, options]) =>
    options.flatMap(({ label }, index) =>
      options.slice(0, index).some((other) => isSameName(other.label, label))
        ? [
            {
              path: [...path, index, 'label'],
              reason: `“${label}” stands there twice, and nobody could tell the two apart; write another`,
            },
          ]
        : [],
    ),
  );

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Returns the problems of files whose name is not the id of their borough. */
export const checkFileNames = (boroughs: readonly RuleFile<BoroughRules>[]): string[] =>
  boroughs.flatMap(({ path, rules: { borough }, problem }) => {
    const file = basename(path, '.json');
    return file === borough.id
      ? []
      : [
          problem(
            ['borough', 'id'],
            `“${borough.id}” must be the same as the name of the file; write "${file}", or rename the file to ${borough.id}.json`,
          ),
        ];
  });

/** Returns the problems of the boroughs that do not depend on the guidance. */
export function checkBoroughs(boroughs: readonly RuleFile<BoroughRules>[]): string[] {
  return boroughs.flatMap(({ rules, problem }, index) => {
    const others = boroughs.slice(0, index);
    const same = others.find((other) => other.rules.borough.authority === rules.borough.authority);
    const namesake = others.find((other) => isSameName(other.rules.borough.name, rules.borough.name));
    const keys = rules.routes.map((route) => JSON.stringify(Object.entries(route.for).sort()));
    return [
      ...(same
        ? [
            problem(
              ['borough', 'authority'],
              `“${rules.borough.authority}” is that of ${same.path} too; write this council’s own`,
            ),
          ]
        : []),
      ...(namesake
        ? [
            problem(
              ['borough', 'name'],
              `“${rules.borough.name}” is the name of ${namesake.path} too; write this borough’s own`,
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
