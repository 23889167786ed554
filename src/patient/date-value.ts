import { type FoundDate, findDates } from './dates.ts';
import { findPostcodes } from './postcode.ts';
import { unseamed } from './seams.ts';

/** Another number of the patient's, as in the line of a letter: `Hosp No. RJ1220931`. */
const OTHER_NUMBER =
  /[,;]\s*(?:(?:hosp|hospital|unit|case|record|patient|local|mrn|no|number|id)\b[.:\s]*)+[A-Z]{0,4}\d{4,10}\b/gi;

/** What the value of a label for a date says: a date (ISO 8601), two of them, or something that is not certain. */
export type DateValue = { readonly date: string } | 'several' | 'doubtful' | undefined;

/** Numerals are month first where the label or a hint says so: `DOB (MM/DD/YYYY)`. */
const MONTH_FIRST =
  /\bm{1,2}[\s/.-]?d{1,2}[\s/.-]?y{1,4}\b|\bmonth[\s/,-]*(?:first|day)|\b(?:us|usa|american)\b/i;
/** An order of which no record is known. */
const NO_ORDER = /\by{1,4}[\s/.-]?d{1,2}[\s/.-]?m{1,2}\b|\b[dm]{1,2}[\s/.-]?y{1,4}[\s/.-]?[dm]{1,2}\b/i;
const HINT =
  /\bmonth first\b|\b(?:d{1,2}|m{1,4}|y{2,4})([\s/.-]?)(?:d{1,2}|m{1,4}|y{2,4})\1(?:d{1,2}|y{2,4})\b/gi;

/** When a record was checked is no second date of birth. */
const CHECKED =
  /\b(?:verified|confirmed|checked|traced|validated|matched|recorded|last checked)(?: by \p{L}+)?(?: on)?:? ?$/iu;

/** Nor is the date of a death: `12-Mar-1961, died 14-Feb-2021`. */
const DIED = /(?:\b(?:died|deceased|death|dec['’]d|rip)(?: on)?|(?<!\p{L})d\.|[†✝])[\s:]*$/iu;

const UNIT = '(?:y(?:ea)?rs?|y\\/?o|y|mo(?:nth)?s?|mths?|m|w(?:ee)?ks?|w|days?|d)';
/** The age, in one unit or more: `66y`, `(66 years old)`, `8y 4m`, `aged 66`; in brackets it needs no unit. */
const AGE = new RegExp(
  `(?<![\\d./-])(?:\\(\\d{1,3}\\)|(?:\\bage[d:]*\\s*)?(?:\\d{1,3}\\s*${UNIT}\\b\\.?(?:\\s*old\\b)?[\\s,]*(?:and\\s+)?)+|\\bage[d:]*\\s*\\d{1,3}\\b)`,
  'gi',
);
/** A time of day; midnight may be of any zone, any other time of a zone moves the day. */
const TIME =
  /(?:\bT|\bat\s+)?(?<!\d)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:[ap]m|hrs)\b)?(?![\d:]|\s*(?:Z|[+-]\d))/gi;
const MIDNIGHT = /(?:\bT)?(?<!\d)00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?/gi;
/** Words known to go beside a date of birth. */
const BESIDE =
  /(?<![\p{L}\d])(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})|\b(?:(?:fe)?male|m|f|man|woman|boy|girl|intersex|indeterminate|gender|sex|age|verified|confirmed|checked|traced|validated|matched|recorded|last|by(?: \p{L}+)?|with|on|pds|spine|nhs|patient|test|adult|child|deceased|died|rip|edit|change|copy|view|show|hide|update|amend|born|dob|the)\b|\bb\.|(?<!\p{L})d\.|[†✝]|\bin \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*/giu;

/**
 * The date that a label's value is. All of the value must be accounted for by the date, the age, a remark or words
 * known to go beside it: a part of a date, a corrected date or a guess is doubtful.
 * @param label the label as written: it may say in which order the date stands
 * @param around other text near it, of which a hint such as `mm/dd/yyyy` counts
 */
export function dateValue(value: string, label = '', around = ''): DateValue {
  const hints = `${label} ${value} ${around.match(HINT)?.join(' ') ?? ''}`;
  const order = MONTH_FIRST.test(hints) ? 'month first' : 'day first';
  const ways = unseamed(value).map((way) => oneWay(way, order, NO_ORDER.test(hints)));
  const dates = new Set(ways.flatMap((way) => (typeof way === 'object' ? [way.date] : [])));
  const [date] = dates;
  if (dates.size > 1) return 'doubtful';
  if (date) return { date };
  return ways.find((way) => way === 'several') ?? ways.find(Boolean);
}

function oneWay(value: string, order: 'day first' | 'month first', isStrange: boolean): DateValue {
  const cells = inParts(value).split(/[\t|;]|(?<=\s)[•·](?=\s|$)/);
  const read = cells.map((cell) => {
    const text = beforeClosing(cell).replace(/(?<!\d)(\d\d?) *([/.-]) *(?=\d)/g, '$1$2');
    const dates = compact(text) ?? findDates(text, order);
    const born = dates.filter(
      ({ start }) => ![CHECKED, DIED].some((other) => other.test(text.slice(0, start))),
    );
    const [first] = born;
    const isSame = born.every(({ date }) => date === first?.date);
    return { text, first, isSame, isWhole: isAccounted(text, dates) };
  });
  const dated = read.filter(({ first }) => first);
  const [one] = dated;
  const before = read.slice(0, one ? read.indexOf(one) : 0);
  const isDifferent = dated.some(
    ({ first, isWhole, isSame }) => !isSame || (isWhole && first?.date !== one?.first?.date),
  );
  if (isDifferent) return 'several';
  if (!before.every(({ isWhole }) => isWhole)) return undefined;
  if (
    one?.first &&
    one.isWhole &&
    !(isStrange && /^[\d/. -]*$/.test(one.text)) &&
    !read.some(({ text }) => DOUBT.test(text.replace(AGE, '')))
  )
    return { date: one.first.date };
  return /\d/.test(value) ? 'doubtful' : undefined;
}

const DOUBT =
  /\b(?:wrong|incorrect|corrected|correction|amended|previous(?:ly)?|old|former(?:ly)?|not|superseded|replaced|error|invalid|estimated|approx\w*|circa|disputed|unverified|unconfirmed)\b|\?/i;

function isAccounted(text: string, dates: readonly FoundDate[]): boolean {
  let rest = text;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)}\ufdd0${rest.slice(end)}`;
  rest = rest
    // Joined to letters or digits, it is the end of something else.
    .replace(/(?<![\p{L}\d)])\ufdd0(?![\p{L}\d])|\ufdd0(?=T\d)/gu, ' ')
    .replace(HINT, ' ')
    .replace(MIDNIGHT, ' ')
    .replace(TIME, ' ')
    .replace(AGE, ' ')
    .replace(OTHER_NUMBER, ' ')
    .replace(BESIDE, ' ');
  for (const postcode of findPostcodes(rest)) rest = rest.replace(postcode, ' ');
  return !/[^\s,.:()[\]✓✔☑✅-]/u.test(rest);
}

/** `Day 12 Month 3 Year 1961`, or three cells, as in boxes of a form, is written as one date. */
function inParts(value: string): string {
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

/** A value ends where a bracket closes that opened before it. */
function beforeClosing(cell: string): string {
  let depth = 0;
  for (let at = 0; at < cell.length; at++) {
    if (cell[at] === '(') depth++;
    if (cell[at] === ')' && --depth < 0) return cell.slice(0, at);
  }
  return cell;
}

/** Eight digits and nothing else are a date, year first or day first: of these, one only is a day since 1850. */
function compact(text: string): FoundDate[] | undefined {
  const digits = /^\s*(\d{8})\s*$/.exec(text)?.[1];
  if (!digits) return undefined;
  const ways = [digits.replace(/(....)(..)(..)/, '$1-$2-$3'), digits.replace(/(..)(..)(....)/, '$1/$2/$3')];
  const dates = ways.flatMap((way) => findDates(way));
  return dates.length === 1 ? dates.map(({ date }) => ({ date, start: 0, end: text.length })) : [];
}
