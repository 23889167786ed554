import type { Guidance } from './schema.ts';

/** The heading of the line for the team, if the route may be another team's. */
export const FOR_THE_TEAM = 'For the team';

/** The heading of a group in the referral text. */
export const writtenHeading = ({
  heading,
  written = heading,
}: Guidance['referral']['groups'][number]): string => written;

/** All headings that a referral text may have, in their order. */
export const headingsOf = ({ headings, groups }: Guidance['referral']): string[] => [
  headings.patient,
  headings.reason,
  headings.wants,
  ...groups.map(writtenHeading),
  headings.referrer,
  FOR_THE_TEAM,
];

/**
 * The parts of a referral text. Joined, they give the text with the line ends of Unix. A part begins at a line with one
 * of the headings, or after a blank line. A text that the clinician has changed keeps its sections without blank
 * lines, with more of them, and with spaces at the end of a line.
 * @param headings the headings that may stand in the text, without their colon
 */
export function partsOf(text: string, headings: readonly string[]): string[] {
  const parts: string[] = [];
  let isAfterBlank = true;
  for (const line of text.replace(/\r\n?/g, '\n').split(/(?<=\n)/)) {
    const last = parts.at(-1);
    const isBlank = line.trim() === '';
    const isNext = isAfterBlank && last !== undefined && !isHeadingAlone(last, headings);
    if (last === undefined || (!isBlank && (isNext || headingOf(line, headings) !== undefined)))
      parts.push(line);
    else parts[parts.length - 1] = last + line;
    isAfterBlank = isBlank;
  }
  return parts;
}

/** The heading with which a part begins; undefined for a part without one. */
export function headingOf(part: string, headings: readonly string[]): string | undefined {
  const start = part.trimStart().toLowerCase();
  return headings.find((heading) => start.startsWith(`${heading.toLowerCase()}:`));
}

const isHeadingAlone = (part: string, headings: readonly string[]): boolean =>
  headingOf(part, headings)?.length === part.trim().length - 1;

/** A part without the spaces and blank lines that nobody sees, to compare it with another. */
export const asSeen = (part: string): string =>
  part
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
