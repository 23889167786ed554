/** Something wrong with the rules, and where it stands in them. */
export interface RuleFault {
  readonly at: readonly PropertyKey[];
  readonly reason: string;
}

/**
 * The ids that stand more than once in a list of the rules.
 * @param list where the list stands in the rules
 */
export function repeated(list: readonly string[], items: readonly { id: string }[]): RuleFault[] {
  const ids = items.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ at: [...list, index, 'id'], reason: 'stands there twice; each needs an id of its own' }],
  );
}
