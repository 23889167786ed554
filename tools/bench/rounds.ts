/** The figures of a measure: one of ours and one of the floor's for each round. */
export interface Samples {
  readonly ours: readonly number[];
  readonly floor: readonly number[];
}

/**
 * Runs several measurements in turn in each round, so that other work of the machine affects all of them. The
 * order is reversed in every second round.
 * @param takes the measurements by name
 * @returns the results of each measurement, one for each round
 */
export async function inTurns<Name extends string, Taken>(
  rounds: number,
  takes: Readonly<Record<Name, () => Promise<Taken>>>,
): Promise<Record<Name, Taken[]>> {
  const names = Object.keys(takes) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as Taken[]])) as Record<Name, Taken[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? names.toReversed() : names) taken[name].push(await takes[name]());
    process.stderr.write('.');
  }
  return taken;
}

/** Returns the value below which a share (0 to 1) of the figures lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (figures: readonly number[]): number => quantile(figures, 0.5);
