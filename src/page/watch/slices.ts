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
 * Does work in slices of so many milliseconds, giving the page its turn after each; begins at once. Where the work
 * yields a promise, it goes on once that is kept.
 * @returns what drops the work without a word
 */
export function inSlices<Result>(
  work: Iterator<unknown, Result>,
  length: number,
  { goesOn, dropped, failed, exceeded, longest, done }: Slicing<Result>,
): () => void {
  let spent = 0;
  let hasBegun = false;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = () => {
    if (!isOver) timer = setTimeout(slice, 0);
  };
  const slice = () => {
    if (hasBegun && !goesOn()) return dropped(spent);
    hasBegun = true;
    const start = performance.now();
    let result: IteratorResult<unknown, Result>;
    try {
      do result = work.next();
      while (!result.done && !(result.value instanceof Promise) && performance.now() - start < length);
    } catch {
      // A page can break anything, as a form does whose fields are named like what forms are asked.
      return failed();
    }
    spent += performance.now() - start;
    if (result.done) return done(result.value, spent);
    if (spent > longest) return exceeded(spent);
    // Also once a promise is kept: whoever keeps it has had its own slice.
    if (result.value instanceof Promise) void result.value.then(later);
    else later();
  };
  slice();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
