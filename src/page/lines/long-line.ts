/** A line longer than this is broken up (characters): what is read of a line takes longer than it is long. */
const LONGEST_LINE = 4_000;
/** A line is broken only where no digit has stood for so long (characters), so that no number is broken. */
const NO_DIGIT = 40;

/** The parts of a line of text, each short; one that is nothing but numbers stays long. */
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
 * The first place from one on before which no digit stands for long enough, and if there is one near, at a
 * space.
 */
function indexToBreak(line: string, from: number): number | undefined {
  WITHOUT_DIGIT.lastIndex = from - NO_DIGIT;
  const run = WITHOUT_DIGIT.exec(line);
  if (!run) return undefined;
  const place = run.index + NO_DIGIT;
  const space = line.slice(place, run.index + run[0].length).search(/\s/);
  return space < 0 ? place : place + space;
}

/** So many characters without a digit, and more, among which a space may be found. */
const WITHOUT_DIGIT = new RegExp(`\\D{${NO_DIGIT + 1},400}`, 'g');
