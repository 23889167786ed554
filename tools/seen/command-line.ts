/** What to run: how many pages of which series. */
export interface Options {
  readonly pages: number;
  readonly seeds: readonly number[];
  /** Only this page of each series. */
  readonly only: number | null;
  /** Keep every page and its pictures, not only those that disagree. */
  readonly keep: boolean;
}

export const USAGE =
  'Usage: npm run seen -- [--pages 500] [--seed 1[,2,3]] [--only PAGE] [--keep]\n' +
  '  --pages  how many pages of each series\n' +
  '  --seed   the series; the same seed makes the same pages\n' +
  '  --only   only this page of the series, as its name says\n' +
  '  --keep   keep every page and its pictures in seen-output/';

/** Reads the arguments; throws, in plain words, where they are wrong. */
export function readOptions(args: readonly string[]): Options {
  let options: Options = { pages: 300, seeds: [1], only: null, keep: false };
  for (let place = 0; place < args.length; place += 1) {
    const name = args[place];
    if (name === '--keep') options = { ...options, keep: true };
    else if (name === '--pages') options = { ...options, pages: whole(name, args[++place], 1) };
    else if (name === '--only') options = { ...options, only: whole(name, args[++place], 0), keep: true };
    else if (name === '--seed')
      options = { ...options, seeds: (args[++place] ?? '').split(',').map((seed) => whole(name, seed, 0)) };
    else throw new Error(`There is no option ${name}.`);
  }
  return options;
}

function whole(name: string, text: string | undefined, least: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text ?? '') || number < least || number > 100_000)
    throw new Error(`${name} needs a whole number from ${least} to 100000.`);
  return number;
}
