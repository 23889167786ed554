import type { Guidance } from '../guidance/schema.ts';

/**
 * What the schema of the guidance cannot see in a rule pack: that what is cited exists, that names stand once,
 * that one role leads to a route, that reviews are due after they were done.
 * @returns what is wrong, one entry each; none for a sound pack
 */
export function faultsIn(guidance: Guidance): string[] {
  const { sources, needs, exclusions, conditions, roles } = guidance;
  return [
    ...uncited(guidance, new Set(Object.keys(sources))),
    ...repeated('needs', needs),
    ...repeated('exclusions', exclusions),
    ...repeated('conditions', conditions),
    ...repeated('roles', roles.options),
    ...(roles.options.some(({ refers }) => refers)
      ? []
      : ['roles: none of them leads to a route (refers: true)']),
    ...Object.entries(sources)
      .filter(([, { reviewed, reviewBy }]) => reviewBy <= reviewed)
      .map(([id]) => `sources, ${id}, reviewBy: must be after the day of the review`),
  ];
}

function repeated(list: string, items: readonly { id: string }[]): string[] {
  const ids = items.map(({ id }) => id);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  // Not a name in our own objects: every one of them answers to it.
  if (ids.includes('constructor')) return [`${list}: “constructor” cannot be used as a name`];
  return [...twice].map((id) => `${list}: “${id}” stands there twice`);
}

/** Every `cite`, wherever it stands, must name a source. */
function uncited(within: unknown, sources: ReadonlySet<string>, place = ''): string[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([key, value]: [string, unknown]) => {
    const part = Array.isArray(within) ? `item ${Number(key) + 1}` : key;
    const here = place === '' ? part : `${place}, ${part}`;
    if (key !== 'cite') return uncited(value, sources, here);
    const { source } = value as { source: string };
    return sources.has(source) ? [] : [`${here}: “${source}” is none of its sources`];
  });
}
