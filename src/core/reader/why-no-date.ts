import { findDates } from '../patient/dates.ts';
import { hasTwoDigitYear } from './find-birth.ts';

/** Something like a date: three numbers, or two numbers and a month. Any digits of Unicode count. */
export const LIKE_A_DATE =
  /(?<![\p{Nd}./-])\p{Nd}{1,4}([./-])(?:\p{Nd}{1,2}|[a-z]{3,9})\1\p{Nd}{2,4}(?![\p{Nd}./-])|(?<!\p{Nd})\p{Nd}{1,2} [a-z]{3,9} \p{Nd}{2,4}(?!\p{Nd})/giu;

/**
 * Why a text with something like a date gives no date, as the end of a sentence about that date: `has a year of two
 * digits (12/03/61)`. Undefined if every date of the text can be read, or if it has none.
 */
export function whyNoDate(text: string): string | undefined {
  for (const [found] of text.matchAll(LIKE_A_DATE)) {
    const why = whyNot(found);
    if (why) return `${why} (${found})`;
  }
  return undefined;
}

function whyNot(date: string): string | undefined {
  if (/(?![0-9])\p{Nd}/u.test(date)) return 'has digits that are not 0 to 9';
  if (hasTwoDigitYear(date)) return 'has a year of two digits';
  if (findDates(date).length > 0) return undefined;
  return findDates(date, 'month first').length > 0
    ? 'seems to have the month first'
    : 'is not a day in the calendar';
}
