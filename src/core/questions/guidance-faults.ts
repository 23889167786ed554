import { demandFaults } from '../guidance/demand-faults.ts';
import { type RuleFault, repeatedIds } from '../guidance/fault.ts';
import { messageFaults } from '../guidance/patient-message.ts';
import { referralFaults } from '../guidance/referral-faults.ts';
import type { Guidance } from '../guidance/schema.ts';
import { QUESTIONS } from './questions.ts';

/**
 * Checks guidance for faults that its schema cannot find: a cited source that does not exist, an id used
 * twice, no role that leads to a route, ages or dates out of order. For the built-in rules and for rule
 * packs.
 * @returns empty if there is no fault
 */
export function faultsIn(guidance: Guidance): RuleFault[] {
  const { sources, codes, links } = guidance;
  return [
    ...QUESTIONS.flat().flatMap((question) => question.faults?.(guidance) ?? []),
    ...repeatedIds(['codes'], codes),
    ...demandFaults(guidance),
    ...messageFaults(guidance),
    ...referralFaults(guidance),
    ...faultsInCitations(guidance, sources),
    ...faultsInLinks(guidance, links),
    ...Object.entries(sources)
      .filter(([, { reviewed, reviewBy }]) => reviewBy <= reviewed)
      .map(([id, { reviewed, reviewBy }]) => ({
        path: ['sources', id, 'reviewBy'],
        reason: `must be after the day of the review, ${reviewed}; found ${reviewBy}`,
      })),
  ];
}

/** Faults for every `cite`, at any depth, that does not name a source. */
export const faultsInCitations = (within: unknown, sources: Guidance['sources']): RuleFault[] =>
  valuesNamed('cite', within).flatMap(({ path, value }) => {
    const { source } = value as { source: string };
    if (Object.hasOwn(sources, source)) return [];
    const known = Object.keys(sources).join(', ');
    return [
      {
        path: [...path, 'source'],
        reason: `“${source}” is none of the sources in the guidance; add it there, or write one of these: ${known}`,
      },
    ];
  });

/**
 * Faults for every `link`, at any depth, whose name is not among those of `links`. An organisation could
 * never set its address.
 */
export const faultsInLinks = (within: unknown, links: Guidance['links']): RuleFault[] =>
  valuesNamed('link', within).flatMap(({ path, value }) =>
    Object.hasOwn(links, String(value))
      ? []
      : [
          {
            path,
            reason: `“${value}” is none of the names under “links”; add it there, or write one of these: ${Object.keys(links).join(', ')}`,
          },
        ],
  );

/** The values of a name at any depth, each with its path. */
function valuesNamed(
  name: string,
  within: unknown,
  path: readonly PropertyKey[] = [],
): { path: PropertyKey[]; value: unknown }[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([key, value]: [string, unknown]) => {
    const pathHere = [...path, Array.isArray(within) ? Number(key) : key];
    return key === name ? [{ path: pathHere, value }] : valuesNamed(name, value, pathHere);
  });
}
