import { findDates } from '../patient/dates.ts';
import { SEAM } from './line.ts';
import { RELATIVE, STAFF } from './person-words.ts';
import { phrases } from './phrases.ts';
import { seamsToSpaces } from './seams.ts';

/** Values that say no, or that say that nothing is known. */
const NO =
  /^(?:no|not|none|n|n\/?a|false|f|0|nil|null|undefined|nan|alive|living|active|current|registered|unknown\b(?!.*\d{4})|un(?:ticked|checked|set)|blank|empty|loading|pending|[-–—.✗✘✕×☐□⬜❌]|\[ ?\]|\( ?\))(?![\p{L}\d])/iu;

/**
 * Years of placeholder dates: record systems store the last or first day that a database knows for “no date”.
 */
const NO_DAY = /\b(?:9999|2999|0001)\b/;

/** A date, a month, a year, a yes or a tick. After one of these, a word such as `died` is a label. */
const WHEN =
  /^(?:on |in |at |aged? |about |circa |c\.? ?)?(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*,? )?(?:(?:yes|y|true|t|x|1|confirmed)(?![\p{L}\d])|✓|✔|☑|☒|✅|\[x\]|\d{1,4}(?:st|nd|rd|th)?(?![\p{L}\d])|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?,? \d)/iu;

/** The value without seams. Of several tick boxes, only the text of the ticked one. */
export const ticked = (value: string): string =>
  seamsToSpaces(value)
    .replace(/^.*[☑☒✅]\s*(?=\p{L})/u, '')
    .trim();

/** The value without seams, boxes, and separators at its ends. */
const trimValue = (value: string): string => ticked(value).replace(/^[\s:·•|]+|[\s·•|]+$/g, '');

/** Whether a value says that somebody died, or when. */
export const saysDied = (value: string): boolean => WHEN.test(trimValue(value)) && !saysNotDead(value);

/** Whether a value beside a word for death says that nobody died. */
export const saysNotDead = (value: string): boolean => NO.test(trimValue(value)) || NO_DAY.test(value);

/** Whether a value has dates, and all are after today (ISO date). Then it does not say that somebody died. */
export function isInFuture(value: string, today: string): boolean {
  const dates = findDates(seamsToSpaces(value));
  return dates.length > 0 && dates.every(({ date }) => date > today);
}

const OTHER_PEOPLE = phrases(`${RELATIVE}|${STAFF}|pets?`);

/** Whether a text names a relative, a pet or a member of staff. The text after it may then be about that person. */
export const namesSomebodyElse = (text: string): boolean => OTHER_PEOPLE.firstIn(text) !== undefined;

const WORD = "(?:deceased|dead|died|death|passed away|r\\.?i\\.?p|dec['’]d)";
const STATUS =
  "(?:(?:the|this|an?|for|who|client|resident|patient(?:['’]s)?|pt|person|is|has|was|been|now|sadly|recently|status|record|episode|inactive|deducted|deduction|removed|left|closed|archived|ended|end|reason|registration|gp|practice|list|off|on|in|of|at|from|by|due to|because(?: of)?|through|after|marked|flagged|recorded|reported|certified|confirmed|home|hospital|hospice|peacefully|notified|known|as|to be|formal|informal|date|age|aged|year|years|yrs?|y|old|jan\\p{L}*|feb\\p{L}*|mar\\p{L}*|apr\\p{L}*|may|june?|july?|aug\\p{L}*|sept?\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*)(?![\\p{L}\\d])|[\\d\\s/.,:;()*!\\[\\]†-])*";
const WHOLE = new RegExp(`^${STATUS}(?<!\\bnot )\\b${WORD}(?![\\p{L}\\d])${STATUS}$`, 'iu');

/** Whether a text is only a mark of death: `Dead`, `Inactive (deceased)`, `Deducted: death 2019`. */
export const isDeathMark = (text: string): boolean =>
  readingsOf(text)
    .map(trimValue)
    .some((reading) => CERTIFIED.test(reading) || (WHOLE.test(reading) && !COMMAND.test(reading))) &&
  !/(?:-| in)\s*$/.test(text);

/** `Verification of death completed 12/10/2026`. Without the verb, it is the name of a form. */
const CERTIFIED =
  /^(?:(?:verification|certification|(?:medical )?certificate|notice|notification|news) of (?:the )?(?:cause of )?(?:patient['’]s )?death (?:was |has been )?(?:completed|issued|signed|received|recorded)|(?:notified|informed) of (?:the )?patient['’]s death)\b/i;
/** A button or a menu entry. */
const COMMAND = /^(?:record|report|register|notify|mark as)(?: an?| the)? (?:death|deceased)\W*$/i;

/** The ways to read a text with seams. A word may continue in the next element: `De<mark>ceas</mark>ed`. */
const readingsOf = (text: string): string[] => [
  ...new Set(
    [seamsToSpaces(text), text.replaceAll(SEAM, '')].map((reading) =>
      reading.replace(SPACED_LETTERS, withoutGaps),
    ),
  ),
];

/** A word with gaps between its letters: `D E C E A S E D`. */
const SPACED_LETTERS = /(?<![\p{L}\d])(?:\p{L}[ .]){3,}\p{L}(?![\p{L}\d])/gu;
const withoutGaps = (word: string): string => word.replace(/[ .]/g, '');

/** Marks of death among the words of a banner, for example before or after a name. */
const MARKS =
  /(?<![\p{L}\d])(?:deceased|dec['’]d|(?:patient|pt) (?:is |has |was )?(?:sadly |recently |now )?(?:died|dead|deceased|passed away)|(?<=\()d\.? ?\d{4}|d\. ?(?:\d{1,2}[/. -](?:\d{1,2}|\p{L}{3,9})[/. -]\d{2,4}|(?:19|20)\d\d))(?![\p{L}\d])|[†✝]/giu;
const MARKS_WITH_CAPITALS =
  /(?<![\p{L}\d])(?:R\.?I\.?P(?![\p{L}\d])(?!\.? (?!since|on|in|at)\p{Ll})|[Tt]he (?:late|Late) (?=\p{Lu}\p{L}*\.? \p{Lu}))/gu;
/**
 * Words before or after that make it no mark: an instruction, a question, a no, or another thing that is
 * deceased.
 */
const NO_MARK_BEFORE =
  /☐\s*$|\b(?:not|never|non|if|when|whether|how to|mark|report|record|notify|is|hide|show|include|exclude)(?: (?:an?|the|this|patients?|person|someone|as|being|or))*[\s-]*$/i;
const NO_MARK_AFTER =
  /^[\s:=?-]*(?:no\b|n\b|false|not\b|unknown|alive|☐)|^\s*(?:-(?!\s*(?:\p{L}|\d{1,2}[/.-]|(?:19|20)\d\d\b))|[:=?][\s:=?-]*$|patients|people|persons|donor|donation|estate|relative|famil|or\b|\?)/iu;

/** Whether a part of a banner says, among other words, that the patient has died. */
export const hasDeathMark = (text: string): boolean => readingsOf(text).some(containsMark);

function containsMark(words: string): boolean {
  return [...words.matchAll(MARKS), ...words.matchAll(MARKS_WITH_CAPITALS)].some(({ 0: found, index }) => {
    const before = words.slice(0, index);
    return (
      !namesSomebodyElse(before) &&
      !NO_MARK_BEFORE.test(before) &&
      !NO_MARK_AFTER.test(words.slice(index + found.length))
    );
  });
}
