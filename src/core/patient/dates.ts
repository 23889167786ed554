const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(\\d{4})';

type DateFormat = readonly [RegExp, year: number, month: number, day: number];

const datePattern = (pattern: string): RegExp => new RegExp(`(?<!\\d[/.-]?)${pattern}(?!\\d)`, 'g');

/** Unambiguous date formats: the pattern, and the groups that hold year, month and day. */
const PLAIN: readonly DateFormat[] = [
  [datePattern(`${YEAR}([/.-])(\\d{1,2})\\2(\\d{1,2})`), 1, 3, 4],
  [datePattern(`${DAY}[\\s./-]*(?:of\\s+)?${MONTH}\\.?,?[\\s./-]*${YEAR}`), 3, 2, 1],
  [datePattern(`${MONTH}\\.?\\s*${DAY},?\\s+${YEAR}`), 3, 1, 2],
  [datePattern(`${YEAR}[\\s./-]*${MONTH}[\\s./-]*(\\d{1,2})`), 1, 2, 3],
];
const NUMERIC = datePattern(`(\\d{1,2})[/.-](\\d{1,2})[/.-]${YEAR}`);
const DAY_FIRST: readonly DateFormat[] = [...PLAIN, [NUMERIC, 3, 2, 1]];
const MONTH_FIRST: readonly DateFormat[] = [...PLAIN, [NUMERIC, 3, 1, 2]];

/** A date found in a text, from index `start` up to `end`. */
export interface FoundDate {
  /** ISO 8601, `1960-01-01`. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the dates in a text, in order, in any format of health records: `01-Jan-1960`, `1 January 1960`,
 * `25th Dec 1974`, `March 12, 1961`, `30/07/1980`, `1960-01-01`, `1961/03/12`. Leaves out days that are not
 * in the calendar, and years before 1850. Years need four digits, because two digits leave the century open.
 * @param order the order of day and month in numeric dates. In British records the day comes first.
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
  return found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
}

function monthNumber(month: string): number {
  return Number(month) || MONTHS.findIndex((name) => name.toLowerCase().startsWith(month)) + 1;
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  // `Date` turns a day that is not in the calendar, such as 31 February, into a day of the next month.
  const isInCalendar = date.getUTCMonth() === month - 1;
  return isInCalendar && year >= 1850 ? date.toISOString().slice(0, 10) : undefined;
}

/** The ISO date of a moment in the local time zone, `2026-11-30`. */
export function isoDate(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** An ISO date in the form of the NHS patient banner (NHS CUI, date display): `01-Jan-1960`. */
export function bannerDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}-${monthOf(month).slice(0, 3)}-${year}`;
}

/** An ISO date in the form of NHS prose (NHS service manual): `1 January 1960`. */
export function proseDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${monthOf(month)} ${year}`;
}

// `Intl.DateTimeFormat` would do this too, but takes some milliseconds to start.
const monthOf = (month: string | undefined): string => MONTHS[Number(month) - 1] ?? '';
