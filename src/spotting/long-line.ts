/** A line longer than this is broken up (characters): what is read of a line takes longer than it is long. */
const LONGEST_LINE = 4_000;
/** A line is broken only where no digit has stood for so long (characters), so that no number is broken. */
const NO_DIGIT = 40;

/** The parts of a line of text, each short; one that is nothing but numbers stays long. */
export function breakUp(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (line.length - from > LONGEST_LINE) {
    const to = placeToBreak(line, from + LONGEST_LINE);
    if (to === undefined) break;
    parts.push(line.slice(from, to));
    from = to;
  }
  parts.push(line.slice(from));
  return parts;
}

/** The next space after a place before which no digit stands. */
function placeToBreak(line: string, from: number): number | undefined {
  const lastDigit = /\d\D*$/.exec(line.slice(from - NO_DIGIT, from));
  let digit = lastDigit ? from - NO_DIGIT + lastDigit.index : -Infinity;
  for (let at = from; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (/\d/.test(sign)) digit = at;
    else if (/\s/.test(sign) && at - digit > NO_DIGIT) return at;
  }
  return undefined;
}
