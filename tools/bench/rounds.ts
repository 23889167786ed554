/** What a measure found: for each round a figure of ours and one of the floor's. */
export interface Samples {
  readonly ours: readonly number[];
  readonly floor: readonly number[];
}

/** Takes a figure of ours and of the floor's, in turns, so that whatever else the machine does falls on both. */
export async function inTurns(
  rounds: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<Samples> {
  const samples = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    // Who goes first changes too.
    const takes = [
      async () => samples.ours.push(await ours()),
      async () => samples.floor.push(await floor()),
    ];
    if (round % 2) takes.reverse();
    for (const take of takes) await take();
    process.stderr.write('.');
  }
  return samples;
}

/** The value below which this share of the figures lies. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (figures: readonly number[]): number => quantile(figures, 0.5);
