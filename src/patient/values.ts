import { type FoundDate, findDate } from './dates.ts';
import type { Kind } from './labels.ts';
import { SEAM } from './line.ts';
import { LONGEST, looksLikeName, readName } from './name.ts';
import { type FoundNumber, findNumbers } from './numbers.ts';
import { findPostcodes } from './postcode.ts';

/** Whether a text says that there is no value. */
export const isMissing = (value: string): boolean => UNKNOWN.test(value.replaceAll(SEAM, ' ').trim());

const PRACTICE_CODE = /(?<![A-Z0-9])[A-HJ-NPR-WY]\d{5}(?![A-Z0-9])/;
const UNKNOWN =
  /^(?:not (?:available|known|recorded|registered|on |stated|specified|applicable)|no(?:ne|t|)\b|unknown|unregistered|n\/?a\b|nil|loading|[-–—.]*$)/i;
export const PLACE =
  /\b(?:surgery|practice|medical|health|healthcare|centre|center|clinic|partners|group|doctors)\b/i;
// An age or a day of the week, and nothing else, may stand before a date of birth.
const BEFORE_DATE =
  /^[\s(:,]*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?|(?:aged? )?\d{1,3} ?(?:y(?:ea)?rs?|y|yo)?\.?(?: old)?[)\s,;:-]*)?\s*$/i;

/** The NHS number that a label's value begins with (a short remark such as `verified` may come first). */
export function numberOf(value: string): FoundNumber | undefined {
  const [number] = findNumbers(value);
  return number && /^[^\d"{}]{0,30}$/.test(value.slice(0, number.start)) ? number : undefined;
}

/** The date that a label's value begins with (an age may come first). */
export function dateOf(value: string): FoundDate | undefined {
  const text = value.replaceAll(SEAM, ' ').replace(/(\d) *([/.-]) *(?=\d)/g, '$1$2');
  const date = findDate(text);
  return date && BEFORE_DATE.test(text.slice(0, date.start)) ? date : undefined;
}

/** The person's name that a label's value begins with, in the NHS banner's form. */
export function nameOf(value: string): string | null {
  const begins = value.slice(0, LONGEST + 1);
  const text = begins.split(/[\t|•·;\d]| [-/] | {3,}|\((?:aged?|born)|(?<=[\s,]\p{L}{3,})\. /iu)[0] ?? '';
  const parts = text.split(SEAM);
  const first = parts[0]?.trim() ?? '';
  return readName(/[\s,]/.test(first) && !/,$/.test(first) ? first : text) ?? readName(text);
}

export const postcodeOf = (value: string): string | null => findPostcodes(value)[0] ?? null;

/** The ODS code of a practice in a value: a letter and five digits. */
export const practiceCodeOf = (value: string): string | null =>
  PRACTICE_CODE.exec(value.toUpperCase())?.[0] ?? null;

/** The name of a practice in a value, without its code, its address and the doctor. */
export function practiceNameOf(value: string): string | null {
  const parts = value
    .replaceAll(SEAM, '\t')
    .replace(/\b[A-HJ-NPR-WY]\d{5}\b/gi, '\t')
    .split(/[\t,;:()[\]|•·]| - | {2,}|(?<=\p{L}{3})\. |\s(?=\d)/u)
    .map((part) => part.replace(/^[\s-]+|[\s.-]+$/g, ''))
    .filter((part) => /\p{L}{2}/u.test(part));
  const [first = ''] = parts;
  const name = looksLikeName(first) === 'sure' ? parts.find((part) => PLACE.test(part)) : first;
  return !name || UNKNOWN.test(name) ? null : name;
}

/** Whether a text can be the value of a kind of label. */
export function accepts(kind: Kind, value: string): boolean {
  switch (kind) {
    case 'nhs number':
      return numberOf(value) !== undefined;
    case 'date of birth':
    case 'died':
      return dateOf(value) !== undefined;
    case 'name':
    case 'family':
    case 'given':
    case 'middle':
      return nameOf(value) !== null;
    case 'title':
      return /^\p{L}{2,10}\.?$/u.test(value);
    case 'postcode':
      return postcodeOf(value) !== null;
    case 'address':
      return /\p{L}/u.test(value) && !dateOf(value) && !numberOf(value);
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

/** Whether a text after a word that is a label only sometimes makes it one. */
export function fits(kind: Kind, value: string): boolean {
  if (kind === 'foreign' || kind === 'title') return false;
  if (kind === 'nhs number') return findNumbers(value)[0]?.start === 0;
  if (kind === 'name') return looksLikeName(value.split(/[\ue000;]/)[0] ?? '') !== undefined;
  if (kind === 'address') return /^(?:\d|flat\b)|^[^.]*$/i.test(value) && postcodeOf(value) !== null;
  if (kind === 'practice') return PLACE.test(value.slice(0, 60)) && /^\p{Lu}/u.test(value);
  if (kind === 'gp') return false;
  return accepts(kind, value);
}
