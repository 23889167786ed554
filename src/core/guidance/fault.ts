/** A fault in the rules, with its path in them. */
export interface RuleFault {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
}

/**
 * Faults for ids that are used more than once in a list of the rules.
 * @param path the path of the list in the rules
 */
export function repeatedIds(path: readonly PropertyKey[], items: readonly { id: string }[]): RuleFault[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ path: [...path, index, 'id'], reason: 'stands there twice; each needs an id of its own' }],
  );
}
