import { type FoundDate, findDates } from '../patient/dates.ts';
import { findPostcodes } from '../patient/postcode.ts';
import { seamReadings } from './seams.ts';

/** Another number of the patient's, as letters print it: `Hosp No. RJ1220931`. */
const OTHER_NUMBER =
  /(?:[,;]\s*|\s+)(?:(?:hosp|hospital|unit|case|record|patient|local|mrn|no|number|id)\b[.:\s]*)+[A-Z]{0,4}\d{4,10}\b/gi;

/**
 * The value of a label for a date: a date (ISO 8601), two or more different dates, or a date that is not
 * certain.
 */
export type DateValue = { readonly date: string } | 'several' | 'doubtful' | undefined;

/** Words that say that the month comes first: `DOB (MM/DD/YYYY)`. */
const MONTH_FIRST =
  /\bm{1,2}[\s/.-]?d{1,2}[\s/.-]?y{1,4}\b|\bmonth[\s/,-]*(?:first|day)|\b(?:us|usa|american)\b/i;
/** Orders that no known record uses. */
const UNKNOWN_ORDER = /\by{1,4}[\s/.-]?d{1,2}[\s/.-]?m{1,2}\b|\b[dm]{1,2}[\s/.-]?y{1,4}[\s/.-]?[dm]{1,2}\b/i;
const HINT =
  /\bmonth first\b|\b(?:d{1,2}|m{1,4}|y{2,4})([\s/.-]?)(?:d{1,2}|m{1,4}|y{2,4})\1(?:d{1,2}|y{2,4})\b/gi;

/** Words before the date on which a record was checked. It is not a second date of birth. */
const CHECKED =
  /\b(?:verified|confirmed|checked|traced|validated|matched|recorded|last checked)(?: by \p{L}+)?(?: on)?:? ?$/iu;

/** Words before a date of death, which is not a second date of birth: `12-Mar-1961, died 14-Feb-2021`. */
const DIED = /(?:\b(?:died|deceased|death|dec['’]d|r\.?i\.?p)(?:\.? on)?|(?<!\p{L})d\.|[†✝])[\s:.]*$/iu;

const UNIT = '(?:y(?:ea)?rs?|y\\/?o|y|mo(?:nth)?s?|mths?|m|w(?:ee)?ks?|w|days?|d)';
/** An age in one or more units: `66y`, `(66 years old)`, `8y 4m`, `aged 66`. In brackets it needs no unit. */
const AGE = new RegExp(
  `(?<![\\d./-])(?:\\(\\d{1,3}\\)|(?:\\bage[d:]*\\s*)?(?:\\d{1,3}\\s*${UNIT}\\b\\.?(?:\\s*old\\b)?[\\s,]*(?:and\\s+)?)+|\\bage[d:]*\\s*\\d{1,3}\\b)`,
  'gi',
);
/**
 * A time of day without a time zone. With a zone, only midnight is accepted: another time could change the
 * day.
 */
const TIME =
  /(?:\bT|\bat\s+)?(?<!\d)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:[ap]m|hrs)\b)?(?![\d:]|\s*(?:Z|[+-]\d))/gi;
const MIDNIGHT = /(?:\bT)?(?<!\d)00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?/gi;
/** Words that records print beside a date of birth. */
const KNOWN_WORDS =
  /(?<![\p{L}\d])(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})|\b(?:(?:fe)?male|m|f|man|woman|boy|girl|intersex|indeterminate|gender|sex|age|verified|confirmed|checked|traced|validated|matched|recorded|last|by(?: \p{L}+)?|with|on|pds|spine|nhs|patient|test|adult|child|deceased|died|r\.?i\.?p|edit|change|copy|view|show|hide|update|amend|born|dob|the)\b|\bb\.|(?<!\p{L})d\.|[†✝]|\bin \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/giu;

/** Words of a sentence that lead to the next detail: `born on 2 March 1931 and whose NHS number is …`. */
const JOINS_NEXT_DETAIL = /(?:[\s,]+(?:and|who|whose|has|with|her|his|their))+[\s,]*$/i;

/**
 * Reads the date in a label's value. The value may contain only the date, an age, a remark and words that
 * records print beside a date of birth. Part of a date, a corrected date or a guess gives `doubtful`.
 * @param label the label as written. It may give the order of day and month.
 * @param around the text near the value. Only a format such as `mm/dd/yyyy` in it counts.
 */
export function dateValue(value: string, label = '', around = ''): DateValue {
  const hints = `${label} ${value} ${around.match(HINT)?.join(' ') ?? ''}`;
  const order = MONTH_FIRST.test(hints) ? 'month first' : 'day first';
  const readings = seamReadings(value).map((reading) => readDate(reading, order, UNKNOWN_ORDER.test(hints)));
  const dates = new Set(readings.flatMap((reading) => (typeof reading === 'object' ? [reading.date] : [])));
  const [date] = dates;
  if (dates.size > 1) return 'doubtful';
  if (date) return { date };
  return readings.find((reading) => reading === 'several') ?? readings.find(Boolean);
}

function readDate(value: string, order: 'day first' | 'month first', hasUnknownOrder: boolean): DateValue {
  const cells = joinDateParts(value).split(/[\t|;]|(?<=\s)[•·](?=\s|$)/);
  const readCells = cells.map((cell) => {
    const text = beforeClosing(cell).replace(/(?<!\d)(\d\d?) *([/.-]) *(?=\d)/g, '$1$2');
    const dates = eightDigits(text) ?? findDates(text, order);
    const born = dates.filter(
      ({ start }) => ![CHECKED, DIED].some((other) => other.test(text.slice(0, start))),
    );
    const [first] = born;
    const isSame = born.every(({ date }) => date === first?.date);
    return { text, first, isSame, isWhole: isAllKnown(text, dates) };
  });
  const dated = readCells.filter(({ first }) => first);
  const [firstDated] = dated;
  const cellsBefore = readCells.slice(0, firstDated ? readCells.indexOf(firstDated) : 0);
  const isDifferent = dated.some(
    ({ first, isWhole, isSame }) => !isSame || (isWhole && first?.date !== firstDated?.first?.date),
  );
  if (isDifferent) return 'several';
  if (!cellsBefore.every(({ isWhole }) => isWhole)) return undefined;
  if (
    firstDated?.first &&
    firstDated.isWhole &&
    !(hasUnknownOrder && /^[\d/. -]*$/.test(firstDated.text)) &&
    !readCells.some(({ text }) => DOUBT.test(text.replace(AGE, '')))
  )
    return { date: firstDated.first.date };
  return /\d/.test(value) ? 'doubtful' : undefined;
}

const DOUBT =
  /\b(?:wrong|incorrect|corrected|correction|amended|previous(?:ly)?|old|former(?:ly)?|not|superseded|replaced|error|invalid|estimated|approx\w*|circa|disputed|unverified|unconfirmed)\b|\?/i;

function isAllKnown(text: string, dates: readonly FoundDate[]): boolean {
  let rest = text;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)}\ufdd0${rest.slice(end)}`;
  rest = rest
    // A date joined to letters or digits is part of something else.
    .replace(/(?<![\p{L}\d)])\ufdd0(?![\p{L}\d])|\ufdd0(?=T\d)/gu, ' ')
    .replace(JOINS_NEXT_DETAIL, ' ')
    .replace(HINT, ' ')
    .replace(MIDNIGHT, ' ')
    .replace(TIME, ' ')
    .replace(AGE, ' ')
    .replace(OTHER_NUMBER, ' ')
    .replace(KNOWN_WORDS, ' ');
  for (const postcode of findPostcodes(rest)) rest = rest.replace(postcode, ' ');
  return !/[^\s,.:()[\]✓✔☑✅-]/u.test(rest);
}

/** Writes `Day 12 Month 3 Year 1961`, or the three boxes of a form, as one date. */
function joinDateParts(value: string): string {
  const cells = /^[\s:]*(\d{1,2})[\s/.-]*\t[\s/.-]*(\d{1,2}|\p{L}{3,9})[\s/.-]*\t[\s/.-]*(\d{4})\s*$/u.exec(
    value,
  );
  if (cells)
    return cells
      .slice(1)
      .join(' ')
      .replace(/(?<=\d) (?=\d)/g, '/');
  const [day, month, year] = ['day', 'month', 'year'].map(
    (part) => new RegExp(`\\b${part}\\b[\\s:]*(\\d{1,4}|\\p{L}{3,9})(?![\\p{L}\\d])`, 'iu').exec(value)?.[1],
  );
  const rest = value.replace(/\b(?:day|month|year)\b[\s:]*(?:\d{1,4}|\p{L}{3,9})(?![\p{L}\d])/giu, '');
  if (!day || !month || !year || /\d/.test(rest)) return value;
  return /\d/.test(month) ? `${day}/${month}/${year}` : `${day} ${month} ${year}`;
}

/** The text up to a closing bracket that has no opening bracket in the text. A value ends there. */
function beforeClosing(cell: string): string {
  let depth = 0;
  for (let index = 0; index < cell.length; index++) {
    if (cell[index] === '(') depth++;
    if (cell[index] === ')' && --depth < 0) return cell.slice(0, index);
  }
  return cell;
}

/**
 * Reads a text of eight digits and nothing else as a date, year first or day first. Returns no date unless
 * exactly one of the two is a day since 1850, and undefined if the text is not eight digits.
 */
function eightDigits(text: string): FoundDate[] | undefined {
  const digits = /^\s*(\d{8})\s*$/.exec(text)?.[1];
  if (!digits) return undefined;
  const forms = [digits.replace(/(....)(..)(..)/, '$1-$2-$3'), digits.replace(/(..)(..)(....)/, '$1/$2/$3')];
  const dates = forms.flatMap((form) => findDates(form));
  return dates.length === 1 ? dates.map(({ date }) => ({ date, start: 0, end: text.length })) : [];
}
