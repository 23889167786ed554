import { type FoundDate, findDates } from '../patient/dates.ts';
import { findPostcodes } from '../patient/postcode.ts';
import { seamReadings } from './seams.ts';

/** Another number of the patient's, as letters print it: `Hosp No. RJ1220931`. */
const OTHER_NUMBER =
  /\b(?:(?:hosp|hospital|unit|case|record|patient|local|mrn|no|number|id)\b[.:\s]*)+[A-Z]{0,4}\d{4,10}\b/gi;

/**
 * The value of a label for a date: a date (ISO 8601), two or more different dates, or a date that is not
 * certain.
 */
export type DateValue = { readonly date: string } | 'several' | 'doubtful' | undefined;

/** The order of day, month and year, as a page prints it: `DD/MM/YYYY`. */
const FORMAT = /\b[dmy]+([ /.-]?)[dmy]+\1[dmy]+\b/gi;
/** Other words that say that the month comes first. */
const MONTH_FIRST = /\bmonth[ /,-]*(?:first|day)/i;
/** Words of a label that say the same. In a value they could be a nationality. */
const AMERICAN = /\b(?:usa?|american)\b/i;
/** Orders that no known record uses. */
const UNKNOWN_ORDERS = ['ydm', 'dym', 'myd'];

/** Words before the date on which a record was checked. It is not a second date of birth. */
const CHECKED =
  /\b(?:verified|confirmed|checked|traced|validated|matched|recorded)(?: by \p{L}+)?(?: on)?:? ?$/iu;

/** Words before a date of death, which is not a second date of birth: `12-Mar-1961, died 14-Feb-2021`. */
const DIED = /(?:\b(?:died|deceased|death|dec['’]d|r\.?i\.?p\.?)(?: on)?|(?<!\p{L})d\.|[†✝])[\s:.]*$/iu;

const UNIT = '(?:y(?:ea)?rs?|y\\/?o|y|mo(?:nth)?s?|mths?|m|w(?:ee)?ks?|w|days?|d)';
/** An age in one or more units: `66y`, `(66 years old)`, `8y 4m`, `aged 66`. In brackets it needs no unit. */
const AGE = new RegExp(
  `(?<![\\d./-])(?:\\(\\d{1,3}\\)|(?:\\bage[d:]*\\s*)?(?:\\d{1,3}\\s*${UNIT}(?![a-z])\\.?(?:\\s*old\\b)?[\\s,]*(?:and\\s+)?)+|\\bage[d:]*\\s*\\d{1,3}\\b)`,
  'gi',
);
/**
 * A time of day without a time zone. With a zone, only midnight is accepted: another time could change the
 * day.
 */
const TIME = /(?:\bT|\bat )?(?<!\d)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:[ap]m|hrs)\b)?(?! ?-\d)/gi;
const MIDNIGHT = /(?:\bT)?(?<!\d)00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})/gi;
/** Words that records print beside a date of birth, with its weekday and place. */
const KNOWN_WORDS =
  /\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:fe)?male|m|f|man|woman|boy|girl|intersex|indeterminate|gender|sex|age|verified|confirmed|checked|traced|validated|matched|recorded|last|by \p{L}+|with|on|pds|spine|nhs|patient|test|adult|child|deceased|dec['’]d|death|died|r\.?i\.?p|edit|change|copy|view|show|hide|update|amend|born|dob|the)\b|\bb\.|(?<!\p{L})d\.|[†✝]|\bin(?:[ -]\p{L}+\.?)+/giu;

/** Words of a sentence that lead to the next detail: `born on 2 March 1931 and whose NHS number is …`. */
const JOINS_NEXT_DETAIL = /(?:[ ,](?:and|who|whose|has|with|her|his|their))+\W*$/i;

/**
 * Reads the date in a label's value. The value may contain only the date, an age, a remark and words that
 * records print beside a date of birth. Part of a date, a corrected date or a guess gives `doubtful`.
 * @param label the label as written. It may give the order of day and month.
 * @param around the text near the value. Only a format such as `mm/dd/yyyy` in it counts.
 */
export function dateValue(value: string, label = '', around = ''): DateValue {
  const labelled = `${label} ${value}`;
  const orders = (`${labelled}\n${around}`.match(FORMAT) ?? []).map(orderOf);
  const isMonthFirst =
    orders.includes('mdy') ||
    MONTH_FIRST.test(labelled) ||
    AMERICAN.test(label) ||
    /\bmonth first\b/i.test(around);
  const hasUnknownOrder = UNKNOWN_ORDERS.some((order) => orders.includes(order));
  const readings = seamReadings(value).map((reading) =>
    readDate(reading, isMonthFirst ? 'month first' : 'day first', hasUnknownOrder),
  );
  const dates = new Set(readings.flatMap((reading) => (typeof reading === 'object' ? [reading.date] : [])));
  const [date] = dates;
  if (dates.size > 1) return 'doubtful';
  if (date) return { date };
  return readings.find((reading) => reading === 'several') ?? readings.find(Boolean);
}

/** The letters of a format in their order, each once: `dmy`. */
const orderOf = (format: string): string =>
  [...new Set(format.toLowerCase().replace(/[^dmy]/g, ''))].join('');

function readDate(value: string, order: 'day first' | 'month first', hasUnknownOrder: boolean): DateValue {
  const cells = joinDateParts(value).split(/[\t|;]|(?<=\s)[•·](?=\s|$)/);
  const readCells = cells.map((cell) => {
    const text = beforeClosing(cell).replace(/(?<!\d)(\d\d?) *([/.-]) *(?=\d)/g, '$1$2');
    const dates = [...eightDigits(text), ...findDates(text, order)];
    const births = dates
      .filter(({ start }) => ![CHECKED, DIED].some((other) => other.test(text.slice(0, start))))
      .map(({ date }) => date);
    return { text, births, isWhole: isAllKnown(text, dates) };
  });
  const firstDated = readCells.find(({ births }) => births.length > 0);
  if (!firstDated) return /\d/.test(value) ? 'doubtful' : undefined;
  const [date = ''] = firstDated.births;
  const isDifferent = readCells.some(
    ({ births, isWhole }) =>
      (isWhole || new Set(births).size > 1) && births.some((otherDate) => otherDate !== date),
  );
  if (isDifferent) return 'several';
  if (!readCells.slice(0, readCells.indexOf(firstDated)).every(({ isWhole }) => isWhole)) return undefined;
  const isCertain =
    firstDated.isWhole &&
    !(hasUnknownOrder && /^[\d/. -]*$/.test(firstDated.text)) &&
    !readCells.some(({ text }) => DOUBT.test(text.replace(AGE, '')));
  return isCertain ? { date } : 'doubtful';
}

const DOUBT =
  /\b(?:wrong|incorrect|corrected|correction|amended|previous(?:ly)?|old|former(?:ly)?|not|superseded|replaced|error|invalid|estimated|approx\w*|circa|disputed|unverified|unconfirmed)\b|\?/i;

function isAllKnown(text: string, dates: readonly FoundDate[]): boolean {
  let rest = text;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)}\ufdd0${rest.slice(end)}`;
  // A date joined to letters or digits is part of something else.
  const apart = /(?<![\p{L}\d)])\ufdd0(?![\p{L}\d])|\ufdd0(?=T\d)/gu;
  for (const known of [
    apart,
    JOINS_NEXT_DETAIL,
    FORMAT,
    MONTH_FIRST,
    MIDNIGHT,
    TIME,
    AGE,
    OTHER_NUMBER,
    KNOWN_WORDS,
  ])
    rest = rest.replace(known, ' ');
  for (const postcode of findPostcodes(rest)) rest = rest.replace(postcode, ' ');
  return !/[^\s,.:()[\]✓✔☑✅-]/u.test(rest);
}

/** Writes `Day 12 Month 3 Year 1961`, or the three boxes of a form, as one date. */
function joinDateParts(value: string): string {
  const cells = value.replace(/^: */, '').replace(/[ /.-]*\t[ /.-]*/g, '/');
  if (/^\d\d?\/(?:\d\d?|\p{L}{3,9})\/\d{4}$/u.test(cells)) return cells;
  const parts = new Map(
    [...value.matchAll(DATE_PART)].map(([, name = '', part]) => [name.toLowerCase(), part]),
  );
  // Every number has to be a part. Without one of the three parts, the result is no date.
  if (/\d/.test(value.replace(DATE_PART, ''))) return value;
  return ['day', 'month', 'year'].map((name) => parts.get(name)).join('/');
}

const DATE_PART = /\b(day|month|year)\b[\s:]*(\d{1,4}|\p{L}{3,9})(?![\p{L}\d])/giu;

/** The text up to a closing bracket that has no opening bracket in the text. A value ends there. */
function beforeClosing(cell: string): string {
  let depth = 0;
  for (const { 0: bracket, index } of cell.matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1;
    if (depth < 0) return cell.slice(0, index);
  }
  return cell;
}

/**
 * Reads a text of eight digits and nothing else as a date, year first or day first. At most one of the two is a
 * day since 1850.
 */
function eightDigits(text: string): FoundDate[] {
  const digits = text.trim();
  if (!/^\d{8}$/.test(digits)) return [];
  const forms = [digits.replace(/(....)(..)(..)/, '$1-$2-$3'), digits.replace(/(..)(..)(....)/, '$1/$2/$3')];
  return forms.flatMap((form) => findDates(form)).map(({ date }) => ({ date, start: 0, end: text.length }));
}
