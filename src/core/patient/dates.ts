const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4})';

type Style = readonly [RegExp, year: number, month: number, day: number];

const style = (pattern: string): RegExp => new RegExp(`(?<!\\d[/.-]?)${pattern}(?!\\d)`, 'g');

/** Dates of which there is one reading only: the pattern, and which group holds year, month and day. */
const PLAIN: readonly Style[] = [
  [style(`${YEAR}([/.-])(\\d{1,2})\\2(\\d{1,2})`), 1, 3, 4],
  [style(`${DAY}[\\s./-]*(?:of\\s+)?${MONTH}\\.?,?[\\s./-]*${YEAR}`), 3, 2, 1],
  [style(`${MONTH}\\.?\\s*${DAY},?\\s+${YEAR}`), 3, 1, 2],
  [style(`${YEAR}[\\s./-]*${MONTH}[\\s./-]*(\\d{1,2})`), 1, 2, 3],
];
const NUMERIC = style(`(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR}`);
const DAY_FIRST: readonly Style[] = [...PLAIN, [NUMERIC, 3, 2, 1]];
const MONTH_FIRST: readonly Style[] = [...PLAIN, [NUMERIC, 3, 1, 2]];

/** A date found in text, with where it stands there. */
export interface FoundDate {
  /** ISO 8601, `1960-01-01`. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The dates in a text, in order, in any style of health records: `01-Jan-1960`, `1 January 1960`, `25th Dec 1974`,
 * `March 12, 1961`, `30/07/1980`, `1960-01-01`, `1961/03/12`. What is no day of the calendar is left out. Years have
 * four digits: two leave the century open.
 * @param order how numerals are read; in British records the day comes first
 */
export function findDates(text: string, order: 'day first' | 'month first' = 'day first'): FoundDate[] {
  const lower = text.toLowerCase();
  const found = (order === 'day first' ? DAY_FIRST : MONTH_FIRST).flatMap(([pattern, year, month, day]) =>
    [...lower.matchAll(pattern)].flatMap((match) => {
      const date = calendarDate(
        Number(match[year]),
        monthNumber(match[month] ?? ''),
        Number.parseInt(match[day] ?? '', 10),
      );
      return date ? [{ date, start: match.index, end: match.index + match[0].length }] : [];
    }),
  );
  found.sort((a, b) => a.start - b.start);
  return found.filter(({ start }, at) => start >= (found[at - 1]?.end ?? 0));
}

/** The first date in a text, day first. */
export const findDate = (text: string): FoundDate | undefined => findDates(text)[0];
function monthNumber(month: string): number {
  return Number(month) || MONTHS.findIndex((name) => name.toLowerCase().startsWith(month)) + 1;
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Where there is no such day, it is a day of another month.
  const isReal = date.getUTCMonth() === month - 1;
  return isReal && year >= 1850 ? date.toISOString().slice(0, 10) : undefined;
}

/** A moment as the calendar date of the clinician's own clock, `2026-11-30`. */
export function isoDate(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** `01-Jan-1960`: the NHS patient banner's form (NHS CUI, date display). */
export function bannerDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}-${monthOf(month).slice(0, 3)}-${year}`;
}

/** `1 January 1960`: the form of NHS prose (NHS service manual). */
export function proseDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${monthOf(month)} ${year}`;
}

// The browser could print dates as well, but takes some milliseconds before its first.
const monthOf = (month: string | undefined): string => MONTHS[Number(month) - 1] ?? '';
