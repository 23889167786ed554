import { ageInYears } from '../patient/age.ts';
import { findDates } from '../patient/dates.ts';
import { type FoundWithRemark, notFound } from '../patient/mention.ts';
import { dateValue } from './date-value.ts';
import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { mentionOf } from './mention-of.ts';
import { findNumbers } from './numbers.ts';
import { distance, patientFields } from './patient-fields.ts';
import { seamReadings } from './seams.ts';

/** An age, as records show it. */
const AGE =
  /\b(?<!\d[.,/-])(\d{1,3})(?: ?(?:y|yrs?|years?|yo)\b|\))|\baged? (\d{1,3})\b|[|•·] (\d{1,3}) [|•·]/i;

/**
 * Finds the labelled date of birth nearest to the NHS number, or else a date with a matching age in the same
 * line. The value is null if the date is not certain: the panel then asks for the age, and `remark` says why.
 */
export function findDateOfBirth(
  lines: readonly Line[],
  fields: readonly Field[],
  bannerLines: readonly number[],
  today: string,
): FoundWithRemark<string | null | 'several'> {
  const labelled = patientFields(fields, bannerLines, 'date of birth').flatMap((field) => {
    const around = lines.slice(Math.max(0, field.line - 2), field.line + 2).map(({ text }) => text);
    const value = dateValue(field.value, field.label, around.join('\n'));
    const date = typeof value === 'object' ? value.date : value;
    const anotherDate = date ? secondDateBelow(field, date, fields) : undefined;
    return date ? [{ field, date: anotherDate ? 'several' : date, anotherDate }] : [];
  });
  const [nearest] = labelled;
  if (nearest) {
    const nearestDistance = distance(nearest.field.line, bannerLines);
    const rivals = labelled.filter(({ field }) => distance(field.line, bannerLines) <= nearestDistance + 1);
    const dates = new Set(rivals.map(({ date }) => date).filter((date) => date !== 'doubtful'));
    const isCertain = rivals.every(({ date }) => date !== 'doubtful');
    const isConflict = dates.size > 1 || dates.has('several');
    const shown = isConflict ? rivals : [nearest];
    const mentions = shown
      .flatMap(({ field, anotherDate }) => (anotherDate ? [field, anotherDate] : [field]))
      .map((field) => mentionOf('date of birth', field));
    if (isConflict) return { value: 'several', mentions };
    if (isCertain) return { value: nearest.date, mentions };
    return { value: null, mentions, remark: whyDoubtful(rivals.map(({ field }) => field)) };
  }
  for (const line of bannerLines) {
    for (const lineNear of [line, line - 1, line + 1, line - 2]) {
      const found = dateWithAge(lines[lineNear]?.text ?? '', today);
      if (found)
        return { value: found.date, mentions: [{ of: 'date of birth', line: lineNear, text: found.text }] };
    }
  }
  return notFound;
}

/** Why a date of birth is not used, as the end of a sentence about that date. */
const whyDoubtful = (fields: readonly Field[]): string =>
  fields.some(({ value }) => hasTwoDigitYear(value)) ? 'has a year of two digits' : 'is not certain';

/** Whether a date's year leaves its century open: `01/03/61`. */
export const hasTwoDigitYear = (value: string): boolean => TWO_DIGIT_YEAR.test(value);

const TWO_DIGIT_YEAR = /(?<!\d)\d{1,2}[ /.-](?:\d{1,2}|[a-z]{3,9})[ /.-]['’]?\d\d(?!\d)/i;

/** A second date, without a label, right after a labelled date: `01-Jan-2010<br>12-Mar-1961`. */
function secondDateBelow(field: Field, date: string, fields: readonly Field[]): Field | undefined {
  const below = fields[fields.indexOf(field) + 1];
  if (below?.kind !== 'free' || below.line > field.line + 1) return undefined;
  const value = dateValue(below.value);
  const isLabelled = fields.some(({ kind, value }) => kind !== 'free' && value === below.value);
  return typeof value === 'object' && value.date !== date && !isLabelled ? below : undefined;
}

/** Words before a date that make it the date of a letter, a visit or the like, and so not a date of birth. */
const OTHER_DATE =
  /\b(?:dated?|seen|clinic|visit(?:ed)?|on|typed|dictated|appointment|admi(?:tted|ssion)|discharged?|reviewed|updated|printed|letter|since|from)\b[^,;|\t]{0,12}$/i;

/** The one date in a line that agrees with the age in the same line. */
function dateWithAge(line: string, today: string): { date: string; text: string } | undefined {
  const [number] = findNumbers(line);
  const withoutNumber = number ? `${line.slice(0, number.start)}|${line.slice(number.end)}` : line;
  const found = seamReadings(withoutNumber).flatMap((text) => {
    const age = Number(AGE.exec(text)?.slice(1).find(Boolean));
    return (
      findDates(text)
        .filter(({ start }) => !/\d $/.test(text.slice(0, start)) && !OTHER_DATE.test(text.slice(0, start)))
        .map(({ date, start, end }) => ({
          date,
          text: text.slice(start, end),
          years: ageInYears(date, today),
        }))
        // The age on the page may be out of date by a year or two. A date so close to the age is its date of
        // birth.
        .filter(({ years }) => years !== null && Math.abs(years - age) <= 2)
    );
  });
  const [first, ...rest] = found;
  return first && rest.every(({ date }) => date === first.date) ? first : undefined;
}
