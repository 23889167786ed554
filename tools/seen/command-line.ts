/** The options on the command line. */
export interface Options {
  readonly pages: number;
  readonly seeds: readonly number[];
  /** The number of the only page to run in each series; null for all pages. */
  readonly only: number | null;
  /** Whether to keep every page and its pictures, not only those that disagree. */
  readonly keep: boolean;
}

export const USAGE =
  'Usage: npm run seen -- [--pages 500] [--seed 1[,2,3]] [--only PAGE] [--keep]\n' +
  '  --pages  how many pages of each series\n' +
  '  --seed   the series; the same seed makes the same pages\n' +
  '  --only   only this page of the series, as its name says\n' +
  '  --keep   keep every page and its pictures in seen-output/';

/** Reads the arguments. Throws an error with a plain message if they are invalid. */
export function readOptions(args: readonly string[]): Options {
  let options: Options = { pages: 300, seeds: [1], only: null, keep: false };
  for (let index = 0; index < args.length; index += 1) {
    const name = args[index];
    if (name === '--keep') options = { ...options, keep: true };
    else if (name === '--pages') options = { ...options, pages: wholeNumber(name, args[++index], 1) };
    else if (name === '--only')
      options = { ...options, only: wholeNumber(name, args[++index], 0), keep: true };
    else if (name === '--seed')
      options = {
        ...options,
        seeds: (args[++index] ?? '').split(',').map((seed) => wholeNumber(name, seed, 0)),
      };
    else throw new Error(`There is no option ${name}.`);
  }
  return options;
}

function wholeNumber(name: string, text: string | undefined, least: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text ?? '') || number < least || number > 100_000)
    throw new Error(`${name} needs a whole number from ${least} to 100000.`);
  return number;
}
