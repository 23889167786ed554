import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { findNumbers } from './numbers.ts';

/** Words that announce an example in the lines below. */
const ANNOUNCES_EXAMPLE =
  /\b(?:apis?\b|for example|e\.g\.|look(?:s)? like|(?:this|the|our|an?|following) demo|demonstration (?:patients?|data|record)|fictitious|synthetic|made[- ]up|not (?:a )?real|(?:example|sample|training) (?:patients?|data|records?|banner|of)|test (?:patients|data|records)|(?:our|an?|this|following) test patient|example$)/i;
/** Words that mark a number in the same line as an example. */
export const EXAMPLE_WORDS =
  /\b(?:for example|examples?|e\.?g\b|such as|sample|dummy|format|looks like|like this)/i;
/** Whether a number only shows what an NHS number looks like. It is then nobody's. */
export function isExample(lines: readonly Line[], { line, value, label }: Field): boolean {
  const text = lines[line]?.text ?? '';
  const before = text.slice(0, Math.max(text.indexOf(value), 0) + value.search(/\d/));
  if (EXAMPLE_WORDS.test(before.slice(-160)) || EXAMPLE_WORDS.test(label)) return true;
  // A line above announces an example. It does not count if it contains the example itself.
  return lines
    .slice(Math.max(0, line - 6), line)
    .some((above) => ANNOUNCES_EXAMPLE.test(above.text) && findNumbers(above.text).length === 0);
}

/** Whether a number is in a sentence, as in an article, a message or a log. */
export function isProse(lines: readonly Line[], { line, value }: Field): boolean {
  const text = lines[line]?.text ?? '';
  const cell = text.split('\t').find((cell) => cell.includes(value.slice(0, 12))) ?? text;
  if (/\bviewing\b|\brecord (?:of|for)\b/i.test(cell)) return false;
  const words = cell.match(/(?<![\p{L}\d@.-])[a-z]{2,}(?![\d@])/gu) ?? [];
  return words.filter((word) => !LABEL_WORDS.test(word)).length > 4;
}

const LABEL_WORDS =
  /^(?:born|date|birth|number|no|address|lives|at|of|and|registered|practice|surgery|postcode|gender|male|female|aged?|years?|yrs?|old|verified|see|notes|on|with|the|code)$/;
