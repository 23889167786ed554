const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** The date styles of health records, day before month: the pattern, and which group holds year, month and day. */
const STYLES: ReadonlyArray<readonly [RegExp, year: number, month: number, day: number]> = [
  [/(\d{4})-(\d{2})-(\d{2})(?!\d)/, 1, 2, 3],
  [new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]*(?:of\\s+)?${MONTH}\\.?,?[\\s-]*(\\d{4})(?!\\d)`), 3, 2, 1],
  [/(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/, 3, 2, 1],
];

/** A date found in text, with where it stands there. */
export interface FoundDate {
  /** ISO 8601, `1960-01-01`. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The first date in a text, in any style of health records, always day first: `01-Jan-1960`, `1 January 1960`,
 * `25th Dec 1974`, `30/07/1980`, `1960-01-01`. Undefined where there is none, or where it is no day of the
 * calendar. Years have four digits: two leave the century open.
 */
export function findDate(text: string): FoundDate | undefined {
  const lower = text.toLowerCase();
  let first: FoundDate | undefined;
  for (const [style, year, month, day] of STYLES) {
    const found = new RegExp(`(?<!\\d[/.-]?)${style.source}`).exec(lower);
    if (!found || (first && first.start <= found.index)) continue;
    const date = calendarDate(Number(found[year]), monthNumber(found[month] ?? ''), Number(found[day]));
    if (date) first = { date, start: found.index, end: found.index + found[0].length };
  }
  return first;
}

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
