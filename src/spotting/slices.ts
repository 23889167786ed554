/** Whoever has work done in slices. */
export interface Slicing<Result> {
  /** Asked before each slice but the first; when it answers false, the work is dropped. */
  readonly goesOn: () => boolean;
  readonly dropped: (spent: number) => void;
  readonly failed: () => void;
  /** The work took longer than it may in all (ms), and was given up. */
  readonly exceeded: (spent: number) => void;
  readonly longest: number;
  /** @param spent how long the work took in all (ms), without the page's turns */
  readonly done: (result: Result, spent: number) => void;
}

/**
 * Does work in slices of so many milliseconds, giving the page its turn after each; begins at once.
 * @returns what drops the work without a word
 */
export function inSlices<Result>(
  work: Iterator<unknown, Result>,
  length: number,
  { goesOn, dropped, failed, exceeded, longest, done }: Slicing<Result>,
): () => void {
  let spent = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const slice = () => {
    if (timer !== undefined && !goesOn()) return dropped(spent);
    const start = performance.now();
    let result: IteratorResult<unknown, Result>;
    try {
      do result = work.next();
      while (!result.done && performance.now() - start < length);
    } catch {
      // A page can break anything, as a form does whose fields are named like what forms are asked.
      return failed();
    }
    spent += performance.now() - start;
    if (result.done) return done(result.value, spent);
    if (spent > longest) return exceeded(spent);
    timer = setTimeout(slice, 0);
  };
  slice();
  return () => clearTimeout(timer);
}
