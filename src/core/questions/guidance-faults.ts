import { type RuleFault, repeated } from '../guidance/fault.ts';
import type { Guidance } from '../guidance/schema.ts';
import { QUESTIONS } from './questions.ts';

/**
 * What the schema of the guidance cannot see: that what is cited exists, that names stand once, that one role leads
 * to a route, that ages and dates are in order. It holds for the rules that are built in and for a rule pack.
 * @returns none for sound guidance
 */
export function faultsIn(guidance: Guidance): RuleFault[] {
  const { sources, codes } = guidance;
  return [
    ...QUESTIONS.flat().flatMap((question) => question.faults?.(guidance) ?? []),
    ...repeated(['codes'], codes),
    ...uncited(guidance, sources),
    ...Object.entries(sources)
      .filter(([, { reviewed, reviewBy }]) => reviewBy <= reviewed)
      .map(([id]) => ({ at: ['sources', id, 'reviewBy'], reason: 'must be after the day of the review' })),
  ];
}

/** Every `cite`, wherever it stands, must name a source. */
export function uncited(
  within: unknown,
  sources: Guidance['sources'],
  at: readonly PropertyKey[] = [],
): RuleFault[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([key, value]: [string, unknown]) => {
    const here = [...at, Array.isArray(within) ? Number(key) : key];
    if (key !== 'cite') return uncited(value, sources, here);
    const { source } = value as { source: string };
    if (Object.hasOwn(sources, source)) return [];
    const known = Object.keys(sources).join(', ');
    return [{ at: [...here, 'source'], reason: `“${source}” is none of the sources: ${known}` }];
  });
}
