import { findDates } from '../patient/dates.ts';
import { postcodeOf, replacePostcodes } from '../patient/postcode.ts';
import { type DateValue, dateValue } from './date-value.ts';
import { saysDied } from './death-value.ts';
import type { Kind } from './labels.ts';
import { SEAM } from './line.ts';
import { looksLikeName } from './name.ts';
import { nameOf, namePartOf } from './name-value.ts';
import { type FoundNumber, findNumbers } from './numbers.ts';
import { seamsToSpaces } from './seams.ts';

/** Whether a text says that there is no value, such as `Not known`. */
export const isMissing = (value: string): boolean => NO_VALUE.test(value.replaceAll(SEAM, ' ').trim());

const PRACTICE_CODE = /(?<![A-Z0-9])[A-HJ-NPR-WY]\d{5}(?![A-Z0-9])/;
const NO_VALUE =
  /^(?:not (?:available|known|recorded|registered|on |stated|specified|applicable)|no(?:ne|t|)\b|unknown|unregistered|n\/?a\b|nil|loading|[-–—.]*$)/i;
export const PLACE_NAME =
  /\b(?:surgery|practice|medical|health|healthcare|centre|center|clinic|partners|group|doctors)\b/i;

/**
 * Text that may come before an NHS number: its status in the words and codes of the NHS Data Dictionary
 * (`Number present and verified (01)`), a tick, or words such as `NHS number is`.
 */
const STATUS =
  /^(?:(?:nhs|numbers?|no|present|and|but|not(?= (?:traced|verified|required|present|yet)\b)|yet|traced?|(?:un)?verified|validated?|valid|confirmed|checked|matched|required|attempted|in progress|needs to be|resolved|postponed|status|indicator|code|pds|spine|via|with|is|for|this|the|patient)(?!\p{L})|\(?0[1-8]\)?(?!\d)|[^\p{L}\d"{}?*+])*$/iu;
/** Words after a number that say it is not, or no longer, the patient's. */
const WITHDRAWN =
  /^[^\p{L}\d]*(?:superseded|replaced|old|previous|former|expired|invalid|incorrect|wrong|error|duplicate|temp(?:orary)?|not (?:valid|known|this)|do not use|withdrawn|cancelled|retired|merged|example|dummy)\b/iu;

/** The NHS number in a label's value. A status may come before it, and other text after it. */
export function numberOf(value: string): FoundNumber | undefined {
  const [number] = findNumbers(value);
  if (!number || number.start > 90 || !STATUS.test(value.slice(0, number.start))) return undefined;
  const after = value.slice(number.end);
  return WITHDRAWN.test(after) || mayContinue(after) ? undefined : number;
}

/**
 * Whether the digits after a number may belong to it (`999 820 3619 42`). A telephone number, a second number
 * of ten digits, a date, or an age or house number followed by words does not.
 */
function mayContinue(after: string): boolean {
  const [, run = '', words = ''] = /^[ .-](\d[\d .-]*)(.*)$/s.exec(after) ?? [];
  const digits = run.replace(/\D/g, '');
  return digits !== '' && digits.length !== 10 && !/^0\d{9,10}$/.test(digits) && !/^[/\p{L}]/u.test(words);
}

/** The ODS code of a practice in a value: a letter and five digits. Null if there is none. */
export const practiceCodeOf = (value: string): string | null =>
  PRACTICE_CODE.exec(value.toUpperCase())?.[0] ?? null;

/**
 * The name of a practice in a value, without its code, its address and the doctor's name. Null if there is
 * none.
 */
export function practiceNameOf(value: string): string | null {
  const parts = replacePostcodes(value, '\t')
    .replaceAll(SEAM, '\t')
    .replace(/\b[A-HJ-NPR-WY]\d{5}\b/gi, '\t')
    .split(/[\t,;:()[\]|•·]| - | {2,}|(?<=\p{L}{3})\. |\s(?=\d)/u)
    .map((part) => part.replace(/^[\s-]+|[\s.-]+$/g, ''))
    .filter((part) => /\p{L}{2}/u.test(part));
  const [first = ''] = parts;
  const name = looksLikeName(first) === 'sure' ? parts.find((part) => PLACE_NAME.test(part)) : first;
  return !name || NO_VALUE.test(name) ? null : name;
}

/** Whether a text can be the value of a kind of label. */
export function accepts(kind: Kind, value: string): boolean {
  switch (kind) {
    case 'nhs number':
      return numberOf(value) !== undefined;
    case 'date of birth':
      return hasDate(dateValue(value), value);
    case 'died':
      return saysDied(value);
    case 'name':
      return nameOf(value) !== null;
    case 'family':
    case 'given':
    case 'middle':
      return Boolean(namePartOf(value, kind));
    case 'title':
      return /^\p{L}{2,10}\.?$/u.test(value);
    case 'postcode':
      return postcodeOf(value) !== null;
    case 'address':
      return (
        /\p{L}/u.test(value) &&
        typeof dateValue(value.split(/[,\t]/)[0] ?? '') !== 'object' &&
        !numberOf(value)
      );
    case 'practice':
    case 'gp':
      return practiceNameOf(value) !== null;
    case 'practice code':
    case 'ods code':
      return practiceCodeOf(value) !== null;
    case 'foreign':
      return true;
  }
}

/** Whether a value is a date, or contains a date that is not certain. */
const hasDate = (date: DateValue, value: string): boolean =>
  typeof date === 'object' ||
  date === 'several' ||
  (date === 'doubtful' &&
    // An element may begin inside the date: `21-Mar-19<mark>47</mark>`.
    [seamsToSpaces(value), value.replaceAll(SEAM, '')].some((reading) => findDates(reading).length > 0));

/**
 * Some words are labels only sometimes. Whether the text after such a word confirms that the word is a label.
 */
export function confirmsLabel(kind: Kind, value: string): boolean {
  if (kind === 'foreign' || kind === 'title') return false;
  if (kind === 'nhs number') return numberOf(value)?.start === 0;
  if (kind === 'name') return looksLikeName(value.split(/[\ue000;]/)[0] ?? '') !== undefined;
  if (kind === 'address') return /^(?:\d|flat\b)|^[^.]*$/i.test(value) && postcodeOf(value) !== null;
  if (kind === 'practice') return PLACE_NAME.test(value.slice(0, 60)) && /^\p{Lu}/u.test(value);
  if (kind === 'gp') return false;
  return accepts(kind, value);
}
