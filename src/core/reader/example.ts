import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { findNumbers } from './numbers.ts';

/** What announces an example. */
const MADE_UP =
  /\b(?:apis?\b|for example|e\.g\.|look(?:s)? like|(?:this|the|our|an?|following) demo|demonstration (?:patients?|data|record)|fictitious|synthetic|made[- ]up|not (?:a )?real|(?:example|sample|training) (?:patients?|data|records?|banner|of)|test (?:patients|data|records)|(?:our|an?|this|following) test patient|example$)/i;
/** What says so of a number in the same line. */
export const EXAMPLE =
  /\b(?:for example|examples?|e\.?g\b|such as|sample|dummy|format|looks like|like this)/i;
/** A number that shows what an NHS number looks like, and is nobody's. */
export function isExample(lines: readonly Line[], { line, value, label }: Field): boolean {
  const text = lines[line]?.text ?? '';
  const upTo = text.slice(0, Math.max(text.indexOf(value), 0) + value.search(/\d/));
  if (EXAMPLE.test(upTo.slice(-160)) || EXAMPLE.test(label)) return true;
  // Words that announce an example, unless they have one of their own.
  return lines
    .slice(Math.max(0, line - 6), line)
    .some((above) => MADE_UP.test(above.text) && findNumbers(above.text).length === 0);
}

/** A number among the words of a sentence: an article, a message, a log. */
export function isProse(lines: readonly Line[], { line, value }: Field): boolean {
  const text = lines[line]?.text ?? '';
  const cell = text.split('\t').find((each) => each.includes(value.slice(0, 12))) ?? text;
  if (/\bviewing\b|\brecord (?:of|for)\b/i.test(cell)) return false;
  const words = cell.match(/(?<![\p{L}\d@.-])[a-z]{2,}(?![\d@])/gu) ?? [];
  return words.filter((word) => !OF_LABELS.test(word)).length > 4;
}

const OF_LABELS =
  /^(?:born|date|birth|number|no|address|lives|at|of|and|registered|practice|surgery|postcode|gender|male|female|aged?|years?|yrs?|old|verified|see|notes|on|with|the|code)$/;
