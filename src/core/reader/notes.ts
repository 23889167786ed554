import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { JOBS, namesPlace } from './person-words.ts';

/** Headings of notes and of the history of a record. Details under them may be out of date. */
const NOTES = /\b(?:notes?|history|audit|changes|activity|journal|timeline|log|events|correspondence)\b/i;
const CHANGED = '(?:chang|updat|amend|correct|replac|mov(?:ed|ing))\\w*';
const OF_ADDRESS = '(?:post ?code|address)(?:es)?';
/** A note that somebody changed a postcode or an address. */
const NOTE = new RegExp(
  `\\b${OF_ADDRESS}\\b.{0,40}\\b${CHANGED}|\\b${CHANGED}\\b.{0,40}\\b${OF_ADDRESS}\\b`,
  'i',
);
/** A badge after a value: the value is the new one. */
const UPDATED = /\ue000 *(?:last )?updated\b[^\ue000]*\ue000*$/i;
const MOVED = /\b(?:moved (?:out|in|from|to)|previously|formerly|used to live|no longer)\b/i;

/**
 * Whether a line is about a change of address, or is among notes. Its postcode may be out of date.
 * @param bannerLines the indexes of the lines of the banner. Notes under the same heading as the banner are
 * the record itself.
 */
export function isInNotes(lines: readonly Line[], line: number, bannerLines: readonly number[]): boolean {
  if (MOVED.test(lines[line]?.text ?? '')) return true;
  const nearby = lines.slice(Math.max(0, line - 1), line + 2);
  if (nearby.some(({ text }) => NOTE.test(text.replace(UPDATED, '')))) return true;
  const heading = headingOver(lines, line);
  return (
    NOTES.test(lines[heading]?.text ?? '') &&
    bannerLines.every((bannerLine) => headingOver(lines, bannerLine) !== heading)
  );
}

const headingOver = (lines: readonly Line[], line: number): number =>
  lines.slice(0, line + 1).findLastIndex(({ heading }) => heading !== undefined);

/** A cell with the job of a member of staff, as below the name at the end of a message: `Social worker, East team`. */
const JOB = new RegExp(
  `(?:^|\\t)[\\s\\ue000]*(?:\\p{L}[\\p{L}'’&-]* ){0,3}(?:${JOBS}|worker|nurse|manager|coordinator|co-ordinator|practitioner|advis[eo]r|consultant|midwife|psychologist|prescriber|navigator)[\\s\\ue000]*(?:[,(|\\t]|$)`,
  'iu',
);
/** Kinds of details that no address of a doctor or a place has in it. */
const OF_PATIENT: readonly Field['kind'][] = ['nhs number', 'date of birth'];

/**
 * Whether a text may be the end of the address of a doctor or a place, as at the top of a letter: a line up
 * to three lines above names the doctor or the place, and no detail of the patient is between them.
 */
export function endsOtherAddress(fields: readonly Field[], field: Field): boolean {
  const before = fields.slice(0, fields.indexOf(field) + 1).filter(({ line }) => line >= field.line - 3);
  return before.some(
    ({ kind, value, line }) =>
      kind === 'free' &&
      (namesPlace(value) || JOB.test(value) || /^(?:dr|doctor|prof|professor)\b/i.test(value)) &&
      !before.some((later) => OF_PATIENT.includes(later.kind) && later.line > line),
  );
}
