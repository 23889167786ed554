import type { Guidance } from './schema.ts';

/** Something wrong with the rules, and where it stands in them. */
export interface Fault {
  readonly at: readonly PropertyKey[];
  readonly reason: string;
}

/**
 * What the schema of the guidance cannot see: that what is cited exists, that names stand once, that one role leads
 * to a route, that ages and dates are in order. It holds for the rules that are built in and for a rule pack.
 * @returns none for sound guidance
 */
export function faultsIn(guidance: Guidance): Fault[] {
  const { age, sources, needs, exclusions, conditions, roles, codes } = guidance;
  return [
    ...repeated(['needs'], needs),
    ...repeated(['exclusions'], exclusions),
    ...repeated(['conditions'], conditions),
    ...repeated(['roles', 'options'], roles.options),
    ...repeated(['codes'], codes),
    ...uncited(guidance, sources),
    ...Object.entries(sources)
      .filter(([, { reviewed, reviewBy }]) => reviewBy <= reviewed)
      .map(([id]) => ({ at: ['sources', id, 'reviewBy'], reason: 'must be after the day of the review' })),
    ...(age.to === undefined || age.to >= age.from
      ? []
      : [{ at: ['age', 'to'], reason: 'must not be less than “from”' }]),
    ...(roles.options.some(({ refers }) => refers)
      ? []
      : [{ at: ['roles', 'options'], reason: 'one of them must lead to a route: "refers": true' }]),
  ];
}

function repeated(list: readonly string[], items: readonly { id: string }[]): Fault[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ at: [...list, index, 'id'], reason: 'stands there twice; each needs an id of its own' }],
  );
}

/** Every `cite`, wherever it stands, must name a source. */
export function uncited(
  within: unknown,
  sources: Guidance['sources'],
  at: readonly PropertyKey[] = [],
): Fault[] {
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
