import { median, quantile, type Samples } from './rounds.ts';

/** A result of the bench. */
export interface Result {
  readonly name: string;
  /** What is compared, with its unit. */
  readonly what: string;
  readonly ours: number;
  readonly floor: number;
  /** The first and third quartile of the rounds. */
  readonly spread?: { readonly ours: readonly [number, number]; readonly floor: readonly [number, number] };
  readonly ratio: number;
  readonly target: number;
  /** The ratio of the simplest program for the task, if known. A lower target cannot be met. */
  readonly least?: number;
}

/** Compares the median of our figures with the median of the floor's. */
export function compared(name: string, what: string, { ours, floor }: Samples, target: number): Result {
  const spread = (figures: readonly number[]) => [quantile(figures, 0.25), quantile(figures, 0.75)] as const;
  return {
    name,
    what,
    ours: median(ours),
    floor: median(floor),
    spread: { ours: spread(ours), floor: spread(floor) },
    ratio: median(ours) / median(floor),
    target,
  };
}

export const isMet = ({ ratio, target }: Result): boolean => ratio <= target;

/** Returns a table of all results, for people. */
export function table(results: readonly Result[]): string {
  const rows = [
    ['measure', 'ours', '(quartiles)', 'floor', '(quartiles)', 'what'],
    ...results.map(({ name, ours, floor, spread, what }) => [
      name,
      print(ours),
      spread ? `(${spread.ours.map(print).join(' to ')})` : '',
      print(floor),
      spread ? `(${spread.floor.map(print).join(' to ')})` : '',
      what,
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Returns one line for each result, for programs: `page-load ratio=0.12 target=0.01 short least=0.05`. */
export const verdicts = (results: readonly Result[]): string =>
  results
    .map(
      (result) =>
        `${result.name} ratio=${print(result.ratio)} target=${result.target} ${isMet(result) ? 'ok' : 'short'}${least(result)}`,
    )
    .join('\n');

const least = ({ least: ratio }: Result): string => (ratio === undefined ? '' : ` least=${print(ratio)}`);

const print = (figure: number): string => (figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3));
