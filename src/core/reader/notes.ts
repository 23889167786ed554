import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { namesPlace } from './person-words.ts';

/** What heads notes and the history of a record: what stands there held once, perhaps. */
const NOTES = /\b(?:notes?|history|audit|changes|activity|journal|timeline|log|events|correspondence)\b/i;
const CHANGED = '(?:chang|updat|amend|correct|replac|mov(?:ed|ing))\\w*';
const OF_ADDRESS = '(?:post ?code|address)(?:es)?';
/** A note that a postcode or an address was changed. */
const NOTE = new RegExp(
  `\\b${OF_ADDRESS}\\b.{0,40}\\b${CHANGED}|\\b${CHANGED}\\b.{0,40}\\b${OF_ADDRESS}\\b`,
  'i',
);
const MOVED = /\b(?:moved (?:out|in|from|to)|previously|formerly|used to live|no longer)\b/i;

/**
 * Whether a line tells of a change of address, or stands among notes: its postcode may be one that no longer holds.
 * @param at the lines of the banner: notes in whose part of the page it stands are the record itself
 */
export function isOfNote(lines: readonly Line[], line: number, at: readonly number[]): boolean {
  if (MOVED.test(lines[line]?.text ?? '')) return true;
  if ([line - 1, line, line + 1].some((near) => NOTE.test(lines[near]?.text ?? ''))) return true;
  const heading = headingOver(lines, line);
  return NOTES.test(lines[heading]?.text ?? '') && at.every((each) => headingOver(lines, each) !== heading);
}

const headingOver = (lines: readonly Line[], line: number): number =>
  lines.slice(0, line + 1).findLastIndex(({ heading }) => heading !== undefined);

/**
 * Whether a text may end the address of a doctor or a place that is named in a line above it: as in the head of a
 * letter, with nothing of the patient's between them.
 */
export function isAddressee(fields: readonly Field[], field: Field): boolean {
  const before = fields.slice(0, fields.indexOf(field) + 1).filter(({ line }) => line >= field.line - 3);
  return before.some(
    ({ kind, value, line }, at) =>
      kind === 'free' &&
      (namesPlace(value) || /^(?:dr|doctor|prof|professor)\b/i.test(value)) &&
      !before.slice(at).some((each) => /^(?:nhs number|date of birth)$/.test(each.kind) && each.line > line),
  );
}
