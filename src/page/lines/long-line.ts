/** Longer lines are broken up (characters): the time to read a line grows faster than its length. */
const LONGEST_LINE = 4_000;
/** A line is broken only after this many characters without a digit, so that no number is broken. */
const NO_DIGIT = 40;

/** Breaks a line of text into short parts. A stretch with digits all through stays long. */
export function breakUp(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (line.length - from > LONGEST_LINE) {
    const to = indexToBreak(line, from + LONGEST_LINE);
    if (to === undefined) break;
    parts.push(line.slice(from, to));
    from = to;
  }
  parts.push(line.slice(from));
  return parts;
}

/**
 * The first index at or after `from` with enough characters
 * without a digit before it; at a space, if there is one close by.
 */
function indexToBreak(line: string, from: number): number | undefined {
  WITHOUT_DIGIT.lastIndex = from - NO_DIGIT;
  const run = WITHOUT_DIGIT.exec(line);
  if (!run) return undefined;
  const place = run.index + NO_DIGIT;
  const space = line.slice(place, run.index + run[0].length).search(/\s/);
  return space < 0 ? place : place + space;
}

/** NO_DIGIT characters without a digit, and up to 400 in which to look for a space. */
const WITHOUT_DIGIT = new RegExp(`\\D{${NO_DIGIT + 1},400}`, 'g');
