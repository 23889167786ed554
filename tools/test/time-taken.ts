import { readFileSync } from 'node:fs';

/** Linux tells programs processor time in hundredths of a second, whatever its own clock is. */
const TICKS = 100;

/**
 * Starts to measure. The function that it returns says how long it was: `99.7 s`, on Linux also with the processor
 * time, `99.7 s (processors: 190.8 s)`. On a shared machine, the processor time says more about a change of the tests.
 */
export function startTimer(): () => string {
  const started = performance.now();
  const spentBefore = processorTime();
  return () => {
    const taken = `${((performance.now() - started) / 1000).toFixed(1)} s`;
    const spent = processorTime() - spentBefore;
    return Number.isNaN(spent) ? taken : `${taken} (processors: ${spent.toFixed(1)} s)`;
  };
}

/**
 * The processor time (s) of this process and of every process that it started, directly or not. A process counts once
 * it has ended. NaN on systems other than Linux.
 */
function processorTime(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // The fields after the command's name, which may have spaces (proc(5)): here the user and the system time of this
    // process, and then those of the processes that have ended.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;
  } catch {
    return Number.NaN;
  }
}
