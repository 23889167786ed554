import { median, quantile, type Samples } from './rounds.ts';

/** One line of the bench. */
export interface Result {
  readonly name: string;
  /** What is compared with what, and in which unit. */
  readonly what: string;
  readonly ours: number;
  readonly floor: number;
  /** From the quarter to the three quarters of the rounds. */
  readonly spread?: { readonly ours: readonly [number, number]; readonly floor: readonly [number, number] };
  readonly ratio: number;
  readonly target: number;
  /** The ratio of the simplest that could do the job, where that is known: what falls short of it cannot be had. */
  readonly least?: number;
}

/** The medians of ours and of the floor's, one by the other. */
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

/** The table of all results, for people. */
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

/** One line for each result, for programs: `page-load ratio=0.12 target=0.01 short least=0.05`. */
export const verdicts = (results: readonly Result[]): string =>
  results
    .map(
      (each) =>
        `${each.name} ratio=${print(each.ratio)} target=${each.target} ${isMet(each) ? 'ok' : 'short'}${least(each)}`,
    )
    .join('\n');

const least = ({ least: ratio }: Result): string => (ratio === undefined ? '' : ` least=${print(ratio)}`);

const print = (figure: number): string => (figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3));
