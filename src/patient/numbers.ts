import { SEAM } from './line.ts';
import { isNhsNumber } from './nhs-number.ts';

/** Ten digits found in text, with where they stand. */
export interface FoundNumber {
  readonly digits: string;
  readonly valid: boolean;
  /** Written 3-3-4, as the NHS prints its numbers. */
  readonly grouped: boolean;
  readonly start: number;
  readonly end: number;
}

// Digits that may be parted by one mark, a seam, or both; longer runs of digits are some other number.
const GAP = '\\ue000*[ .-]?\\ue000*';
const RUN = new RegExp(`(?<![\\d/+])(?<!\\d[ .-]\\ue000*)\\d(?:${GAP}\\d)*`, 'g');

/** A letter joined to the digits makes another number of them: `T999 000 0018`, `9.992037008E+09`. */
const LETTER_BEFORE = /\p{L}$|(?<!\p{L})\p{L}\ue000+$/u;
const LETTER_AFTER = /^(?:\p{L}|\ue000+(?![mf](?!\p{L}))\p{L}(?!\p{L}))/iu;
/** A sign joined to digits in one run. What is written 3-3-4 has a dash before it at most. */
const MINUS = /(?:^|[\s\ue000])-$/;
const DECIMAL = /[.-]/;
const PUNCTUATED = /^\d{3}([.-])\d{3}\1\d{4}$/;

/** A digit apart from all others is a badge or a footnote beside them, and no part of the number. */
const ONE_APART = /^\d[ .-]+\d\d|\d\d[ .-]+\d$/;

const WHOLE = new RegExp(`^\\d(?:${GAP}\\d){9}$`);
const GROUPED = new RegExp(`^\\d{3}${GAP}\\d{3}${GAP}\\d{4}(?=[\\ue000 ])`);

/**
 * The numbers of ten digits in a text: `9990000018`, `999 000 0018`, `999-000-0018`, split over elements or not.
 * Nine digits, eleven digits, card numbers, decimals, and digits joined to a letter are none. A number written 3-3-4 is found also where other digits
 * (an age, a telephone number) follow it after a space or at the edge of an element.
 */
export function findNumbers(text: string): FoundNumber[] {
  return [...text.matchAll(RUN)].flatMap((run) => numbersOf(run[0], run.index, text));
}

/** One number after another in a run of digits: two NHS numbers may have but a space between them. */
function numbersOf(run: string, start: number, text: string): FoundNumber[] {
  const found = [WHOLE, GROUPED].map((form) => form.exec(run)?.[0]).find(Boolean);
  const end = start + (found?.length ?? 0);
  if (!found || text[end] === '/') return [];
  if (LETTER_BEFORE.test(text.slice(0, start)) || LETTER_AFTER.test(text.slice(end))) return [];
  const marks = found.replaceAll(SEAM, '');
  if (DECIMAL.test(marks) && !PUNCTUATED.test(marks)) return [];
  const digits = found.replace(/\D/g, '');
  if (ONE_APART.test(marks)) return [];
  const grouped = /\d{3}[ .-]\d{3}[ .-]\d{4}/.test(marks);
  if (!grouped && MINUS.test(text.slice(0, start))) return [];
  const number = { digits, valid: isNhsNumber(digits), grouped, start, end };
  const rest = run.slice(found.length).replace(/\D+/, '');
  return rest ? [number, ...numbersOf(rest, start + run.length - rest.length, text)] : [number];
}

/** A text with the digits of other scripts, and full-width ones, as plain digits: to the eye they are numbers, too. */
export const inPlainDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, plainDigit);

/** The digits of a script stand in a row, zero first (Unicode). */
function plainDigit(digit: string): string {
  const simple = digit.normalize('NFKC');
  if (/^\d$/.test(simple)) return simple;
  let value = 0;
  for (let code = digit.codePointAt(0) ?? 0; value < 9; value++)
    if (!/\p{Nd}/u.test(String.fromCodePoint(--code))) break;
  return String(value);
}
