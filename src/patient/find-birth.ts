import { ageInYears } from './age.ts';
import { findDate } from './dates.ts';
import type { Field } from './fields.ts';
import { type Line, SEAM } from './line.ts';
import { type Found, mentionOf, nowhere } from './mention.ts';
import { distance, own } from './own.ts';
import { dateOf } from './values.ts';

/** An age, as records show it. */
const AGE =
  /\b(?<!\d[.,/-])(\d{1,3})(?: ?(?:y|yrs?|years?|yo)\b|\))|\baged? (\d{1,3})\b|[|•·] (\d{1,3}) [|•·]/i;

/** The labelled date of birth nearest to the number, or a date with an age beside it in the same line. */
export function findDateOfBirth(
  lines: readonly Line[],
  fields: readonly Field[],
  at: readonly number[],
  today: string,
): Found<string | null | 'several'> {
  const labelled = own(fields, at, 'date of birth').flatMap((field) => {
    const date = dateOf(field.value)?.date;
    const others = field.value.split('\t').map((cell) => dateOf(cell)?.date);
    if (date && others.some((other) => other && other !== date)) return [{ field, date: 'several' as const }];
    return date ? [{ field, date }] : [];
  });
  const [nearest] = labelled;
  if (nearest) {
    const near = distance(nearest.field.line, at);
    const rivals = labelled.filter(
      ({ field, date }) => date !== nearest.date && distance(field.line, at) <= near + 1,
    );
    const taken = rivals.length > 0 ? [nearest, ...rivals] : [nearest];
    return {
      value: rivals.length > 0 ? 'several' : nearest.date,
      mentions: taken.map(({ field }) => mentionOf('date of birth', field)),
    };
  }
  for (const line of at) {
    for (const near of [line, line - 1, line + 1, line - 2]) {
      const text = lines[near]?.text.replaceAll(SEAM, ' ') ?? '';
      const found = findDate(text);
      const age = Number(AGE.exec(text)?.slice(1).find(Boolean));
      const years = found ? ageInYears(found.date, today) : null;
      // Shown ages may be a year or two old, but not by chance so near.
      if (found && years !== null && Math.abs(years - age) <= 2) {
        const written = text.slice(found.start, found.end);
        return { value: found.date, mentions: [{ of: 'date of birth', line: near, text: written }] };
      }
    }
  }
  return nowhere;
}
