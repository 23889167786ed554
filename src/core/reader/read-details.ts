import { ageInYears } from '../patient/age.ts';
import { bannerDate, findDates } from '../patient/dates.ts';
import type { PastedReading } from '../patient/details.ts';
import type { FoundWithRemark } from '../patient/mention.ts';
import type { Practice } from '../patient/patient.ts';
import { findPostcodes } from '../patient/postcode.ts';
import { none } from '../patient/reading.ts';
import { dateValue } from './date-value.ts';
import type { Field } from './field.ts';
import { findFields } from './fields.ts';
import { findDateOfBirth } from './find-birth.ts';
import { findDeath } from './find-death.ts';
import { findPostcode, findPractice } from './find-place.ts';
import { type Line, normaliseText } from './line.ts';
import { findNumbers, inPlainDigits } from './numbers.ts';
import { practiceCodeOf } from './values.ts';
import { whyNoDate } from './why-no-date.ts';

/** Details are read from texts of up to this many lines and characters. A longer text is about other things too. */
const MOST_LINES = 60;
const LONGEST = 4000;

/** A text that is only the name of a practice. */
const PRACTICE_ALONE =
  /^\p{Lu}[\p{L}\d'’&. -]{2,60} (?:surgery|practices?|partnership|(?:medical|health|healthcare) (?:cent(?:re|er)|group))$/iu;

/**
 * A date without a label that is more recent than this (years) is more often the date of a letter or a visit than a
 * date of birth. The panel then asks the age, so that a child of that age is not lost.
 */
const RECENT = 10;

/**
 * Reads a date of birth, a postcode or a practice from a text without an NHS number. Labelled details count as on a
 * page. A postcode or a practice also counts without a label, if it is alone in its line or cell. A date without a
 * label counts only if the text has nothing but such details, and not if it is recent or in the future.
 * @param today ISO date
 * @returns `none` with the reason if the text has a date that cannot be used. Null if there are no details.
 */
export function readDetails(written: readonly Line[], today: string): PastedReading | null {
  const lines = written.map((line) => ({ ...line, text: normaliseText(line.text) }));
  const text = lines.map((line) => line.text).join('\n');
  if (lines.length > MOST_LINES || text.length > LONGEST) return null;
  const fields = fieldsOf(lines);
  if (hasNumber(text, fields)) return null;
  const everyLine = lines.map((_, index) => index);
  const labelled = findDateOfBirth(lines, fields, everyLine, today);
  if (labelled.value === 'several') return none('This pasted text shows two dates of birth.');
  const alone = labelled.value || labelled.remark ? [] : datesAlone(fields);
  if (alone.length > 1)
    return none('This pasted text has two dates, and nothing says which is the date of birth.');
  const [unlabelled] = alone;
  const whyNot = whyNotUsed(labelled, unlabelled, text, fields, today);
  const dateOfBirth = (whyNot ? null : (labelled.value ?? unlabelled)) ?? null;
  const death = findDeath(lines, fields, everyLine, null, today);
  const postcode = findPostcode(lines, fields, everyLine).value;
  const practice = findPractice(fields).value ?? practiceAlone(fields);
  if (!dateOfBirth && !postcode && !practice) {
    if (whyNot) return none(`The date in this pasted text ${whyNot}, so it was not used.`);
    if (new Set(findPostcodes(text)).size > 1) return none('This pasted text has two postcodes.');
    return findDates(text).length > 0
      ? none('This pasted text has a date, but nothing says that it is the date of birth.')
      : null;
  }
  return {
    kind: 'details',
    details: { dateOfBirth, postcode, practice, deceased: death.value },
    remarks: {
      ...(death.remark && { death: { source: 'pasted text', words: death.remark } }),
      ...(whyNot && { birth: { source: 'pasted text', words: whyNot } }),
      ...(dateOfBirth && !labelled.value && { isBirthUnlabelled: true }),
    },
  };
}

/**
 * Why the date in a text is not used as the date of birth, as the end of a sentence; undefined if it is used, or if
 * there is none.
 */
function whyNotUsed(
  { value, remark }: FoundWithRemark<string | null>,
  unlabelled: string | undefined,
  text: string,
  fields: readonly Field[],
  today: string,
): string | undefined {
  if (value !== null) return value > today ? `is in the future (${bannerDate(value)})` : undefined;
  if (unlabelled === undefined) return whyNoDate(text) ?? remark;
  const printed = bannerDate(unlabelled);
  const years = ageInYears(unlabelled, today);
  if (unlabelled > today) return `is in the future (${printed})`;
  if (years !== null && years < RECENT) return `has no label and is recent (${printed})`;
  return hasOtherWords(fields) ? `has no label, and other words stand beside it (${printed})` : undefined;
}

/** Whether a text has words that are no detail of a patient: a date beside them may be about something else. */
const hasOtherWords = (fields: readonly Field[]): boolean =>
  fields.some(
    ({ kind, section, value }) =>
      kind === 'foreign' ||
      section !== undefined ||
      (kind === 'free' && !value.split(/[\t;|]/).every(isDetail)),
  );

function isDetail(cell: string): boolean {
  const text = cell.trim();
  if (text === '' || dateIn(text) || PRACTICE_ALONE.test(text) || isCode(text)) return true;
  // An address may have any words before its postcode.
  const hasDate = findDates(text).length > 0;
  if (!hasDate && findPostcodes(text).length > 0) return true;
  const parts = text.split(',');
  return parts.length > 1 && parts.every(isDetail);
}

function fieldsOf(lines: readonly Line[]) {
  const work = findFields(lines, () => true);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Whether a text has a number that may be an NHS number. */
const hasNumber = (text: string, fields: readonly Field[]): boolean =>
  fields.some(({ kind, value }) => kind === 'nhs number' && /^\W*\p{Nd}/u.test(value)) ||
  findNumbers(inPlainDigits(text)).some(({ valid }) => valid);

/** The parts of a text that have no label: lines, cells, and the text between commas. */
const unlabelled = (fields: readonly Field[]): string[] =>
  fields
    .filter(({ kind, section }) => kind === 'free' && section === undefined)
    .flatMap(({ value }) => value.split(/[\t;|]/))
    .flatMap((cell) => [cell, ...cell.split(',')])
    .map((part) => part.trim());

/** The different dates that have no label and no other words beside them but an age. */
const datesAlone = (fields: readonly Field[]): string[] => [
  ...new Set(unlabelled(fields).flatMap((part) => dateIn(part) ?? [])),
];

/** The date of a text that has no other words but an age; undefined for any other text. */
function dateIn(text: string): string | undefined {
  const date = findDates(text).length > 0 ? dateValue(text) : undefined;
  return typeof date === 'object' ? date.date : undefined;
}

const isCode = (text: string): boolean => text.length === 6 && practiceCodeOf(text) !== null;

/** The one practice without a label: its name, its code, or both. Null if there is none, or if there are two. */
function practiceAlone(fields: readonly Field[]): Practice | null {
  const parts = [...new Set(unlabelled(fields))];
  const names = parts.filter((part) => PRACTICE_ALONE.test(part));
  const codes = parts.filter(isCode);
  const [name = null] = names;
  const [code] = codes;
  if (names.length > 1 || codes.length > 1 || (!name && !code)) return null;
  return { odsCode: code ? practiceCodeOf(code) : null, name };
}
