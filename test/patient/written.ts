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
 * Lines as one writes them: a line for each, `|` between cells, `~` where inline elements meet, `#` before a heading,
 * `=` before column headings, and whose section it is in brackets.
 */
export const linesOf = (text: string): Line[] =>
  text.split('\n').map((each): Line => {
    const [, about, mark, words = ''] = /^(?:\[(\w+)\])?([#=])?(.*)$/.exec(each) ?? [];
    return {
      text: words.replaceAll('|', '\t').replaceAll('~', SEAM),
      ...(mark === '#' && { heading: 2 }),
      ...(mark === '=' && { columns: true }),
      ...(about && { section: about as Section }),
    };
  });

/** The fields of those of the lines that matter. */
export const fieldsIn = (lines: readonly Line[], matters: (at: number) => boolean = () => true): Field[] =>
  atOnce(findFields(lines, matters));

/** What a page of these lines comes to. */
export const readPage = (lines: readonly Line[], today: string): Reading =>
  atOnce(patient.readPage(lines, today)).reading;

/** The fields of a text, as one reads them: `name: Ann`, `free: Ann` without a label, whose section in brackets. */
export const fieldsOf = (text: string): string[] =>
  fieldsIn(linesOf(text)).map(
    ({ kind, value, section, listed }) =>
      `${kind}: ${value.replaceAll('\t', '|').replaceAll(SEAM, '~')}${section ? ` [${section}]` : ''}${listed ? ' (listed)' : ''}`,
  );

/** The patient of a page that reads so. */
export function patientOf(...lines: string[]): Patient {
  const reading = readPage(linesOf(lines.join('\n')), TODAY);
  if (reading.kind !== 'patient') throw new Error(reading.reason);
  return reading.patient;
}
