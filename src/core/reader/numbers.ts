import { isNhsNumber } from '../patient/nhs-number.ts';
import { SEAM } from './line.ts';

/** A number of ten digits in a text, from index `start` up to `end`. */
export interface FoundNumber {
  readonly digits: string;
  readonly valid: boolean;
  /** Written 3-3-4, as the NHS prints its numbers. */
  readonly grouped: boolean;
  readonly start: number;
  readonly end: number;
}

// A space, full stop or hyphen may separate two digits, with or without seams. Longer runs are another kind
// of number.
const GAP = '\\ue000*[ .-]?\\ue000*';
const RUN = new RegExp(`(?<![\\d/+])(?<!\\d[ .-]\\ue000*)\\d(?:${GAP}\\d)*`, 'g');

/** Digits with a letter joined to them are another kind of number: `T999 000 0018`, `9.992037008E+09`. */
const LETTER_BEFORE = /\p{L}$|(?<!\p{L})\p{L}\ue000+$/u;
const LETTER_AFTER = /^(?:\p{L}|\ue000+(?![mf](?!\p{L}))\p{L}(?!\p{L}))/iu;
/**
 * A minus sign right before the digits. It does not count before a number written 3-3-4: there it is a dash.
 */
const MINUS = /(?:^|[\s\ue000])-$/;
const DECIMAL = /[.-]/;
const PUNCTUATED = /\d{3}([.-])\d{3}\1\d{4}/;

/** A single digit set apart from a run of digits is a badge or a footnote, and not part of the number. */
const SINGLE_DIGIT_APART = /^\d[ .-]\d\d|\d\d[ .-]\d$/;

const WHOLE = new RegExp(`^\\d(?:${GAP}\\d){9}$`);
const GROUPED = new RegExp(`^\\d{3}${GAP}\\d{3}${GAP}\\d{4}(?=[\\ue000 ])`);

/**
 * Finds the numbers of ten digits in a text: `9990000018`, `999 000 0018`, `999-000-0018`, in one element or
 * several. Leaves out nine digits, eleven digits, card numbers, decimals and digits joined to a letter. Other
 * digits, such as an age or a telephone number, may follow a number written 3-3-4 after a space or a seam.
 */
export function findNumbers(text: string): FoundNumber[] {
  return [...text.matchAll(RUN)].flatMap((run) => numbersOf(run[0], run.index, text));
}

/** The numbers in a run of digits, one after another: two NHS numbers may have only a space between them. */
function numbersOf(run: string, start: number, text: string): FoundNumber[] {
  const found = [WHOLE, GROUPED].map((form) => form.exec(run)?.[0]).find(Boolean);
  const end = start + (found?.length ?? 0);
  if (!found || text[end] === '/') return [];
  if (LETTER_BEFORE.test(text.slice(0, start)) || LETTER_AFTER.test(text.slice(end))) return [];
  const withoutSeams = found.replaceAll(SEAM, '');
  if (DECIMAL.test(withoutSeams) && !PUNCTUATED.test(withoutSeams)) return [];
  const digits = found.replace(/\D/g, '');
  if (SINGLE_DIGIT_APART.test(withoutSeams)) return [];
  const grouped = /\d{3}[ .-]\d{3}[ .-]\d{4}/.test(withoutSeams);
  if (!grouped && MINUS.test(text.slice(0, start))) return [];
  const number = { digits, valid: isNhsNumber(digits), grouped, start, end };
  const rest = run.slice(found.length).replace(/\D+/, '');
  return rest ? [number, ...numbersOf(rest, start + run.length - rest.length, text)] : [number];
}

/**
 * Replaces full-width digits and the digits of other scripts with `0` to `9`. A reader sees a number in them
 * too.
 */
export const inPlainDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, plainDigit);

/** In Unicode the digits of a script have consecutive code points, zero first, and so has each style of digits. */
function plainDigit(digit: string): string {
  let code = digit.codePointAt(0) ?? 0;
  let digitsBefore = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(--code))) digitsBefore++;
  return String(digitsBefore % 10);
}
