import {
  conflict,
  none,
  ofPatient,
  placeOf,
  type ReadResult,
  type TextSource,
  withoutPatient,
} from '../patient/reading.ts';
import { nameAbove, separatePeople } from './another-person.ts';
import { choosePatient, type PatientNumber } from './choose-patient.ts';
import type { Field } from './field.ts';
import { findFields } from './fields.ts';
import { findDateOfBirth, hasTwoDigitYear } from './find-birth.ts';
import { findDeath } from './find-death.ts';
import { findName } from './find-name.ts';
import { findPostcode, findPractice } from './find-place.ts';
import { hasPatientsNameAndOtherDate } from './group-by-person.ts';
import { type Line, normaliseText } from './line.ts';
import { fieldOfLocated, type Located } from './located.ts';
import { LIKE_A_NUMBER, relevantLines } from './relevant-lines.ts';

/**
 * Reads the one patient that a page is about.
 *
 * The patient is the person whose valid NHS number has a label, with a name or a date of birth near it.
 * Numbers in lists, examples and prose, and other people's numbers, give no patient. Two patients give a
 * conflict. The generator yields often, so that the caller can pause the work and let the page respond.
 * @param lines the visible text of the page
 * @param today ISO date. A date of birth after it is rejected.
 * @param located values that a page rule found
 */
export const readPage = (
  lines: readonly Line[],
  today: string,
  located: readonly Located[] = [],
): Generator<void, ReadResult> => read(lines, today, 'page', located);

/** Reads a page or a pasted text. @param source the word for the text in the reasons */
export function* read(
  rawLines: readonly Line[],
  today: string,
  source: TextSource,
  located: readonly Located[] = [],
): Generator<void, ReadResult> {
  // An NHS number may be in the part of the line that is cut off.
  if (
    rawLines.some(
      ({ text }) => text.length > LONGEST_LINE && LIKE_A_NUMBER.test(text.slice(LONGEST_LINE - 40)),
    )
  )
    return withoutPatient(none(`This ${source} has a text that is too long to read.`));
  const lines = rawLines.map((line) => ({ ...line, text: normaliseText(line.text.slice(0, LONGEST_LINE)) }));
  yield;
  const fields = [...located.map(fieldOfLocated), ...(yield* findFields(lines, relevantLines(lines)))];
  yield;
  const patientNumber = choosePatient(lines, fields, source);
  if ('reading' in patientNumber) return patientNumber;
  yield;
  const result = readDetails(lines, fields, patientNumber, today, source);
  if (result.reading.kind !== 'patient' || !hasRightToLeftText(rawLines, fields, patientNumber))
    return result;
  return withoutPatient(
    none(`This ${source} has characters that change the order of digits, so a number may not be as shown.`),
  );
}

/**
 * Characters that set text from right to left. They change the order in which the screen shows a number's
 * digits.
 */
const RIGHT_TO_LEFT = /[\u061c\u200f\u202b\u202e\u2067\u2068]/;

/** Whether a line that may hold the NHS number or a date of birth has a right-to-left character. */
function hasRightToLeftText(
  rawLines: readonly Line[],
  fields: readonly Field[],
  { numberLines }: PatientNumber,
): boolean {
  const dates = fields.filter(({ kind }) => kind === 'date of birth').map(({ line }) => line);
  const lines = [...dates, ...numberLines.flatMap((line) => [line - 2, line - 1, line, line + 1])];
  return lines.some((line) => RIGHT_TO_LEFT.test(rawLines[line]?.text ?? ''));
}

function readDetails(
  lines: readonly Line[],
  allFields: readonly Field[],
  { digits, numberLines, mentions: ofNumber }: PatientNumber,
  today: string,
  source: TextSource,
): ReadResult {
  const {
    born: found,
    fields,
    fieldsOrDoubtful,
    contradictions,
    others,
  } = withoutOthers(lines, allFields, digits, numberLines, today);
  const mentions = [...ofNumber, ...contradictions];
  // Numbers are compared between the frames of a page. A pasted text has no other frames.
  const numbers = source === 'page' ? [digits] : [];
  if (found.value === 'several')
    return withoutPatient(conflict(`This ${source} shows two dates of birth.`), [
      ...mentions,
      ...found.mentions,
    ]);
  const banner = bannerOf(fields, numberLines);
  const name = findName(lines, fields, banner);
  const known = { digits, name: name.value, born: found.value };
  const isDoubtful = others.some((person) => hasPatientsNameAndOtherDate(person, known));
  const born = { ...found, value: found.value, ...(isDoubtful && { value: null, remark: CONTRADICTED }) };
  // The clinician chose what to paste: its number counts if its date of birth is not understood.
  const isBirthUnread = source === 'pasted text' && fields.some(isOwnBirth);
  if (!name.value && !born.value && !isBirthUnread)
    return withoutPatient(none(whyNobody(fields, source), numbers), mentions);
  if (born.value && born.value > today)
    return withoutPatient(none(`The date of birth ${placeOf(source)} is in the future.`, numbers), [
      ...mentions,
      ...born.mentions,
    ]);
  const postcode = findPostcode(lines, fields, banner);
  const practice = findPractice(fields);
  const death = findDeath(lines, fieldsOrDoubtful, banner, name.value, today);
  return {
    reading: ofPatient(
      {
        nhsNumber: digits,
        name: name.value,
        dateOfBirth: born.value,
        postcode: postcode.value,
        practice: practice.value,
        deceased: death.value,
      },
      {
        ...(death.remark && { death: { source, words: death.remark } }),
        ...(born.remark && { birth: { source, words: born.remark } }),
      },
    ),
    mentions: [mentions, ...[born, name, postcode, practice, death].map((found) => found.mentions)].flat(),
  };
}

/**
 * Finds the date of birth, and leaves out the fields of a second person who has no NHS number. Names are
 * compared before dates of birth, because a date of birth found without that step may be the other person's.
 */
function withoutOthers(
  lines: readonly Line[],
  allFields: readonly Field[],
  digits: string,
  numberLines: readonly number[],
  today: string,
) {
  const name = nameAbove(digits, lines, allFields) ?? nameNearest(lines, allFields, numberLines);
  const byName = separatePeople({ digits, name }, lines, allFields);
  const bornOrDoubtful = findDateOfBirth(lines, byName.patientOrDoubtful, numberLines, today);
  const born =
    bornOrDoubtful.value === 'several'
      ? bornOrDoubtful
      : findDateOfBirth(lines, byName.patient, numberLines, today);
  const known = { digits, name, born: born.value === 'several' ? null : born.value };
  const { patient, patientOrDoubtful, contradictions, others } = separatePeople(known, lines, allFields);
  return { born, fields: patient, fieldsOrDoubtful: patientOrDoubtful, contradictions, others };
}

const CONTRADICTED = 'differs from another one beside the same name';

/**
 * The name nearest to the NHS number. Dates of birth are searched only if the number has no name near it,
 * because a date of birth and the name beside it may be another person's.
 */
const nameNearest = (
  lines: readonly Line[],
  fields: readonly Field[],
  numberLines: readonly number[],
): string | null =>
  findName(lines, fields, numberLines).value ?? findName(lines, fields, bannerOf(fields, numberLines)).value;

/** The banner: the lines that hold the patient's NHS number or date of birth. */
const bannerOf = (fields: readonly Field[], numberLines: readonly number[]): number[] => [
  ...numberLines,
  ...fields.filter(isOwnBirth).map(({ line }) => line),
];

const isOwnBirth = ({ kind, section }: Field): boolean => kind === 'date of birth' && section === undefined;

/** The reader cuts longer lines off here (characters). */
const LONGEST_LINE = 20_000;

/** The reason why a page with an NHS number, but no name and no date of birth, gives no patient. */
function whyNobody(fields: readonly Field[], source: TextSource): string {
  const dates = fields.filter(isOwnBirth);
  if (dates.some(({ value }) => hasTwoDigitYear(value)))
    return `The date of birth ${placeOf(source)} gives its year in two digits, which leaves the century open.`;
  return `This ${source} has an NHS number, but no name or date of birth with it.`;
}
