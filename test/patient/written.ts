import type { Patient } from '../../src/core/patient/patient.ts';
import type { Reading } from '../../src/core/patient/reading.ts';
import type { Field } from '../../src/core/reader/field.ts';
import { findFields } from '../../src/core/reader/fields.ts';
import { type Line, SEAM } from '../../src/core/reader/line.ts';
import * as patient from '../../src/core/reader/read-lines.ts';
import type { Section } from '../../src/core/reader/section.ts';
import { TODAY } from '../panel/people.ts';
import { atOnce } from '../spotting/at-once.ts';

/**
 * Parses lines in a short notation for tests: `|` between cells, `~` where inline elements meet, `#` before a
 * heading, `=` before column headings, and the kind of section in brackets.
 */
export const linesOf = (text: string): Line[] =>
  text.split('\n').map((written): Line => {
    const [, about, mark, words = ''] = /^(?:\[(\w+)\])?([#=])?(.*)$/.exec(written) ?? [];
    return {
      text: words.replaceAll('|', '\t').replaceAll('~', SEAM),
      ...(mark === '#' && { heading: 2 }),
      ...(mark === '=' && { columns: true }),
      ...(about && { section: about as Section }),
    };
  });

/** The fields of lines. @param matters whether the line with this index has to be searched */
export const fieldsIn = (lines: readonly Line[], matters: (index: number) => boolean = () => true): Field[] =>
  atOnce(findFields(lines, matters));

/** The reading of a page with these lines. @param today ISO 8601 */
export const readPage = (lines: readonly Line[], today: string): Reading =>
  atOnce(patient.readPage(lines, today)).reading;

/**
 * The fields of a text in short: `name: Ann`, or `free: Ann` without a label, with the kind of section in
 * brackets.
 */
export const fieldsOf = (text: string): string[] =>
  fieldsIn(linesOf(text)).map(
    ({ kind, value, section, listed }) =>
      `${kind}: ${value.replaceAll('\t', '|').replaceAll(SEAM, '~')}${section ? ` [${section}]` : ''}${listed ? ' (listed)' : ''}`,
  );

/** The patient of a page with these lines. Throws if the reading is not a patient. */
export function patientOf(...lines: string[]): Patient {
  const reading = readPage(linesOf(lines.join('\n')), TODAY);
  if (reading.kind !== 'patient') throw new Error(reading.reason);
  return reading.patient;
}
