export interface SliceOptions<Result> {
  /** Called before each slice but the first. If it returns false, the work is dropped. */
  readonly shouldContinue: () => boolean;
  readonly onDropped: (spent: number) => void;
  /** Called when the work throws. */
  readonly onFailed: () => void;
  /** Called when the work has taken longer than `timeLimit` and is given up. */
  readonly onExceeded: (spent: number) => void;
  /** The longest that the work may take in all, without the pauses between slices (ms). */
  readonly timeLimit: () => number;
  /** @param spent how long the work took in all, without the pauses between slices (ms) */
  readonly onDone: (result: Result, spent: number) => void;
}

/**
 * Runs work in slices, with a pause after each in which the page can run. The first slice runs at once. If
 * the work yields a promise, the next slice runs after the promise is fulfilled.
 * @param length how long one slice lasts (ms)
 * @returns a function that cancels the work; no callback is called after that
 */
export function inSlices<Result>(
  work: Iterator<unknown, Result>,
  length: number,
  { shouldContinue, onDropped, onFailed, onExceeded, timeLimit, onDone }: SliceOptions<Result>,
): () => void {
  let spent = 0;
  let hasBegun = false;
  let isCancelled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const schedule = () => {
    if (!isCancelled) timer = setTimeout(runSlice, 0);
  };
  const runSlice = () => {
    if (hasBegun && !shouldContinue()) return onDropped(spent);
    hasBegun = true;
    const start = performance.now();
    let result: IteratorResult<unknown, Result>;
    try {
      do result = work.next();
      while (!result.done && !(result.value instanceof Promise) && performance.now() - start < length);
    } catch {
      // A page can break anything: a field named like a property of its form hides that property.
      return onFailed();
    }
    spent += performance.now() - start;
    if (result.done) return onDone(result.value, spent);
    if (spent > timeLimit()) return onExceeded(spent);
    // Schedule after a promise too: the code that fulfilled it has just used a slice of its own.
    if (result.value instanceof Promise) void result.value.then(schedule);
    else schedule();
  };
  runSlice();
  return () => {
    isCancelled = true;
    clearTimeout(timer);
  };
}
