import { findDates } from '../patient/dates.ts';
import { SEAM } from './line.ts';
import { RELATIVE, STAFF } from './person-words.ts';
import { phrases } from './phrases.ts';
import { seamsToSpaces } from './seams.ts';

/** Values that say no, or that nothing is known. */
const NO =
  /^(?:no(?:t\b.*|ne|\b)|n|n\/?a|false|f|0|nil|null|undefined|nan|alive|living|active|current|registered|unknown\b(?!.*\d{4}).*|un(?:ticked|checked|set)|blank|empty|loading\b.*|pending|[-–—.✗✘✕×☐□⬜❌]+|\[ ?\]|\( ?\))(?![\p{L}\d])/iu;

/** Dates that stand for none in record systems: the last day that a database knows, or the first. */
const NO_DAY = /\b(?:9999|2999|0001)\b/;

/** A date, a month, a year, a yes or a tick: what makes a label of a word such as `died`. */
const WHEN =
  /^(?:on |in |at |aged? |about |circa |c\.? ?)?(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*,? )?(?:(?:yes|y|true|t|x|1|confirmed)(?![\p{L}\d])|✓|✔|☑|☒|✅|\[x\]|\d{1,4}(?:st|nd|rd|th)?(?![\p{L}\d])|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?,? \d)/iu;

/** What is said; of choices with boxes, what stands beside the ticked box. */
const trimmed = (value: string): string =>
  seamsToSpaces(value)
    .replace(/^.*☑(?=.*\p{L})/u, '')
    .replace(/^[\s:·•|]+|[\s·•|]+$/g, '');

/** Whether a value says that or when somebody died. */
export const saysWhen = (value: string): boolean => WHEN.test(trimmed(value)) && !saysNo(value);

/** Whether a value beside a word for death says that there was none. */
export const saysNo = (value: string): boolean => NO.test(trimmed(value)) || NO_DAY.test(value);

/** Whether the only date of a value is still to come: no death. */
export function isToCome(value: string, today: string): boolean {
  const dates = findDates(seamsToSpaces(value));
  return dates.length > 0 && dates.every(({ date }) => date > today);
}

const SOMEBODY = phrases(`${RELATIVE}|${STAFF}`);

/** Whether a text names a relative or somebody of staff, of whom what follows may be. */
export const isOfOthers = (text: string): boolean => SOMEBODY.firstIn(text) !== undefined;

const WORD = "(?:deceased|dead|died|death|passed away|r\\.?i\\.?p|dec['’]d)";
const STATUS =
  "(?:(?:the|this|an?|for|who|patient(?:['’]s)?|pt|person|is|has|was|been|now|sadly|recently|status|record|inactive|deducted|deduction|removed|left|closed|archived|ended|end|reason|registration|gp|practice|list|off|on|in|of|at|from|by|due to|because of|through|after|marked|flagged|recorded|confirmed|notified|known|as|to be|formal|informal|date|age|aged|year|years|yrs?|y|old|jan\\p{L}*|feb\\p{L}*|mar\\p{L}*|apr\\p{L}*|may|june?|july?|aug\\p{L}*|sept?\\p{L}*|oct\\p{L}*|nov\\p{L}*|dec\\p{L}*)(?![\\p{L}\\d])|[\\d\\s/.,:;()*!\\[\\]†-])*";
const WHOLE = new RegExp(`^${STATUS}(?<!\\bnot )\\b${WORD}(?![\\p{L}\\d])${STATUS}$`, 'iu');

/**
 * Whether a text is a mark of death and nothing else: `Dead`, `Inactive (deceased)`, `Deducted: death 2019`.
 */
export const isMark = (text: string): boolean =>
  waysOf(text).some((way) => WHOLE.test(trimmed(way))) && !/-\s*$/.test(text);

/** A word may go on in the next element (`De<mark>ceas</mark>ed`), or end with its own. */
const waysOf = (text: string): string[] => [
  ...new Set([seamsToSpaces(text), text.replaceAll(SEAM, '')].map((way) => way.replace(SPACED, withoutGaps))),
];

/** `D E C E A S E D` */
const SPACED = /(?<![\p{L}\d])(?:\p{L}[ .]){3,}\p{L}(?![\p{L}\d])/gu;
const withoutGaps = (word: string): string => word.replace(/[ .]/g, '');

/** A mark among the words of a banner, as before or after a name. */
const AMONG =
  /(?<![\p{L}\d])(?:deceased|dec['’]d|(?:patient|pt) (?:is |has |was )?(?:sadly |recently |now )?(?:died|dead|passed away)|(?<=\()d\.? ?\d{4}|d\. ?(?:\d{1,2}[/. -](?:\d{1,2}|\p{L}{3,9})[/. -]\d{2,4}|(?:19|20)\d\d))(?![\p{L}\d])|[†✝]/giu;
const AMONG_CAPITALS =
  /(?<![\p{L}\d])(?:R\.?I\.?P(?![\p{L}\d])(?!\.? (?!since|on|in|at)\p{Ll})|[Tt]he (?:late|Late) (?=\p{Lu}\p{L}*\.? \p{Lu}))/gu;
/** What makes of it no mark: an instruction, a question, a no, or something else that is deceased. */
const BEFORE =
  /☐\s*$|\b(?:not|never|non|if|when|whether|how to|mark|report|record|notify|is|hide|show|include|exclude)(?: (?:an?|the|this|patients?|person|someone|as|being|or))*[\s-]*$/i;
const AFTER =
  /^(?:\s*(?:[:=?-]+\s*)*(?:no\b|n\b|false|not\b|unknown|alive|-(?!\s*\p{L})|☐|$(?<=[:=?-]\s*$)))|^\s*(?:patients|people|persons|donor|donation|estate|relatives?|famil|or\b|\?)/iu;

/** Whether a part of a banner says among other words that the patient has died. */
export const hasMark = (text: string): boolean => waysOf(text).some(holdsMark);

function holdsMark(words: string): boolean {
  return [...words.matchAll(AMONG), ...words.matchAll(AMONG_CAPITALS)].some(({ 0: found, index }) => {
    const before = words.slice(0, index);
    return !isOfOthers(before) && !BEFORE.test(before) && !AFTER.test(words.slice(index + found.length));
  });
}
