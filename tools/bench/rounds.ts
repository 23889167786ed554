/** What a measure found: for each round a figure of ours and one of the floor's. */
export interface Samples {
  readonly ours: readonly number[];
  readonly floor: readonly number[];
}

/**
 * Takes each of several things once a round, in turns, so that whatever else the machine does falls on all of them.
 * Who goes first changes from round to round.
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

/** The value below which this share of the figures lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (figures: readonly number[]): number => quantile(figures, 0.5);
