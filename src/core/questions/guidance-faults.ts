import { type RuleFault, repeatedIds } from '../guidance/fault.ts';
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
  const { sources, codes } = guidance;
  return [
    ...QUESTIONS.flat().flatMap((question) => question.faults?.(guidance) ?? []),
    ...repeatedIds(['codes'], codes),
    ...referralFaults(guidance),
    ...faultsInCitations(guidance, sources),
    ...Object.entries(sources)
      .filter(([, { reviewed, reviewBy }]) => reviewBy <= reviewed)
      .map(([id]) => ({ path: ['sources', id, 'reviewBy'], reason: 'must be after the day of the review' })),
  ];
}

/** Faults for every `cite`, at any depth, that does not name a source. */
export function faultsInCitations(
  within: unknown,
  sources: Guidance['sources'],
  path: readonly PropertyKey[] = [],
): RuleFault[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([key, value]: [string, unknown]) => {
    const pathHere = [...path, Array.isArray(within) ? Number(key) : key];
    if (key !== 'cite') return faultsInCitations(value, sources, pathHere);
    const { source } = value as { source: string };
    if (Object.hasOwn(sources, source)) return [];
    const known = Object.keys(sources).join(', ');
    return [{ path: [...pathHere, 'source'], reason: `“${source}” is none of the sources: ${known}` }];
  });
}
