import { ageInYears } from './age.ts';
import { dateValue } from './date-value.ts';
import { findDates } from './dates.ts';
import { isMark } from './death-value.ts';
import type { Field } from './fields.ts';
import type { Line } from './line.ts';
import { mentionOf, nowhere, type Told } from './mention.ts';
import { findNumbers } from './numbers.ts';
import { distance, own } from './own.ts';
import { unseamed } from './seams.ts';

/** An age, as records show it. */
const AGE =
  /\b(?<!\d[.,/-])(\d{1,3})(?: ?(?:y|yrs?|years?|yo)\b|\))|\baged? (\d{1,3})\b|[|•·] (\d{1,3}) [|•·]/i;

/**
 * The labelled date of birth nearest to the number, or a date with an age beside it in the same line. Null where it
 * is not certain: then the age is asked, and `said` tells why.
 */
export function findDateOfBirth(
  lines: readonly Line[],
  fields: readonly Field[],
  at: readonly number[],
  today: string,
): Told<string | null | 'several'> {
  const labelled = own(fields, at, 'date of birth').flatMap((field) => {
    const around = lines.slice(Math.max(0, field.line - 2), field.line + 2).map(({ text }) => text);
    const said = dateValue(field.value, field.label, around.join('\n'));
    const date = typeof said === 'object' ? said.date : said;
    const another = date ? anotherBelow(field, date, fields) : undefined;
    return date ? [{ field, date: another ? 'several' : date, another }] : [];
  });
  const [nearest] = labelled;
  if (nearest) {
    const near = distance(nearest.field.line, at);
    const rivals = labelled.filter(({ field }) => distance(field.line, at) <= near + 1);
    const dates = new Set(rivals.map(({ date }) => date).filter((date) => date !== 'doubtful'));
    const isSure = rivals.every(({ date }) => date !== 'doubtful');
    const taken = dates.size > 1 || dates.has('several') ? rivals : [nearest];
    const mentions = taken
      .flatMap(({ field, another }) => (another ? [field, another] : [field]))
      .map((field) => mentionOf('date of birth', field));
    if (dates.size > 1 || dates.has('several')) return { value: 'several', mentions };
    if (isSure) return { value: nearest.date, mentions };
    const doubtful = rivals.filter(({ date }) => date === 'doubtful').map(({ field }) => field);
    return { value: null, mentions, said: whyDoubtful(doubtful) };
  }
  for (const line of at) {
    for (const near of [line, line - 1, line + 1, line - 2]) {
      const found = besideAge(lines[near]?.text ?? '', today);
      if (found)
        return { value: found.date, mentions: [{ of: 'date of birth', line: near, text: found.text }] };
    }
  }
  return nowhere;
}

/** Why a date of birth is not used, as the end of a sentence about that date. */
const whyDoubtful = (fields: readonly Field[]): string =>
  fields.some(({ value }) => hasTwoDigitYear(value)) ? 'has a year of two digits' : 'is not certain';

/** Whether a date's year leaves its century open: `01/03/61`. */
export const hasTwoDigitYear = (value: string): boolean => TWO_DIGIT_YEAR.test(value);

const TWO_DIGIT_YEAR = /(?<!\d)\d{1,2}[ /.-](?:\d{1,2}|[a-z]{3,9})[ /.-]['’]?\d\d(?!\d)/i;

/** Another date after a labelled one, with no label of its own: `01-Jan-2010<br>12-Mar-1961`. */
function anotherBelow(field: Field, date: string, fields: readonly Field[]): Field | undefined {
  const below = fields[fields.indexOf(field) + 1];
  if (below?.kind !== 'free' || below.line > field.line + 1 || below.value === field.value) return undefined;
  if (isMark(below.value)) return undefined;
  const said = dateValue(below.value);
  const isLabelled = fields.some(({ kind, value }) => kind !== 'free' && value === below.value);
  return typeof said === 'object' && said.date !== date && !isLabelled ? below : undefined;
}

/** What says before a date that something was done or written then: the date of a letter or a visit is nobody's birth. */
const OF_SOMETHING =
  /\b(?:dated?|seen|clinic|visit(?:ed)?|on|typed|dictated|appointment|admi(?:tted|ssion)|discharged?|reviewed|updated|printed|letter|since|from)\b[^,;|\t]{0,12}$/i;

/** The one date in a line that is as many years ago as an age in the line says. */
function besideAge(line: string, today: string): { date: string; text: string } | undefined {
  const [number] = findNumbers(line);
  const others = number ? `${line.slice(0, number.start)}|${line.slice(number.end)}` : line;
  const found = unseamed(others).flatMap((text) => {
    const age = Number(AGE.exec(text)?.slice(1).find(Boolean));
    return (
      findDates(text)
        .filter(
          ({ start }) => !/\d *$/.test(text.slice(0, start)) && !OF_SOMETHING.test(text.slice(0, start)),
        )
        .map(({ date, start, end }) => ({
          date,
          text: text.slice(start, end),
          years: ageInYears(date, today),
        }))
        // Shown ages may be a year or two old, but not by chance so near.
        .filter(({ years }) => years !== null && Math.abs(years - age) <= 2)
    );
  });
  const [first, ...rest] = found;
  return first && rest.every(({ date }) => date === first.date) ? first : undefined;
}
