import type { Field } from './fields.ts';
import type { Line } from './line.ts';
import { type FoundNumber, findNumbers } from './numbers.ts';
import { conflict, none, type Reading } from './reading.ts';
import { numberOf } from './values.ts';

/** The subject's NHS number, with the lines at which it stands. */
export interface Occurrence {
  readonly digits: string;
  readonly at: readonly number[];
}

type Claim = { readonly field: Field; readonly number: FoundNumber };

const MADE_UP =
  /\b(?:for example|e\.g\.|look(?:s)? like|(?:this|the|our|an?) demo|demonstration (?:patients?|data|record)|fictitious|synthetic|made[- ]up|not (?:a )?real|(?:example|sample|training) (?:patients?|data|records?|banner|of)|test (?:patients|data|records)|(?:our|an?|this|following) (?:test|demo\w*) patient|example$)/i;
const EXAMPLE = /\b(?:for example|examples?|e\.?g\b|such as|sample|dummy|format|looks like|like this)/i;
/** What heads lists of patients, searches, logs and papers about patients. */
const LIST_OF =
  /\b(?:patients(?! know)|search(?:ing|es)?|find|look ?up|trace|work ?list|case ?load|waiting list|cohort|registers?|audit|log|access history|merg(?:e|ing)|duplicates?|compar(?:e|ison)|templates?|components?|stor(?:y|ies)|patterns?|guid(?:e|ance)|tutorials?|training|modules?|documentation|examples?|what['’]?s new|release|import|export|uploads?|recent(?:ly)?|pinned|favourites?|family members|household|linked|handover|rota|round|whiteboard|board|queue|match(?:es|ing)|how to|(?<!(?:problems?|medic\w+|drugs?|allerg\w+|prescriptions?) )lists?|inbox|tasks|notifications|faqs?|privacy|alerts)\b/i;
const LIST_SAYS =
  /\b(?:search(?:ed)? (?:results?|for)|results? for (?=["'“‘])|\d+ (?:patients?|results?|match(?:es)?|records?)(?: found)?\b(?! selected)|no (?:patients?|results?|match(?:es)?|records?)\b|not found|could not (?:find|be found)|patient search|find a patient$|select (?:a|the) patient|recently viewed|work ?list|case ?load|waiting list|(?:access|event|activity) log|duplicate of|record closed|have closed)\b/i;
/** What may head one patient's details set out as a table with a row of headings. */
const RECORD = /\b(?:patient|client|person|details|demographics?|summary|records?|identity|information)\b/i;

/** The one person that the text is about, by labelled NHS number; or why there is none. */
export function chooseSubject(
  lines: readonly Line[],
  fields: readonly Field[],
  what: 'page' | 'pasted text',
): Occurrence | Reading {
  const claims = fields
    .filter((field) => field.kind === 'nhs number' && field.about !== 'other')
    .flatMap((field) => claimsOf(field))
    .filter(({ field }) => !isExample(lines, field));
  const valid = claims.filter(({ number }) => number.valid);
  const people = new Set(valid.map(({ number }) => number.digits));
  if (people.size > 1) return conflict(`This ${what} shows more than one NHS number.`);
  const [digits] = people;
  if (digits === undefined) return none(whyNone(lines, fields, claims, what));

  if (claims.some(({ number }) => number.digits !== digits) || hasAnother(lines, fields, digits))
    return conflict(`This ${what} shows a second number that may be another patient’s.`);
  // The same number in thousands of rows says no more than in the first of them.
  const own = valid
    .slice(0, 300)
    .filter(({ field }) => what === 'pasted text' || !(isProse(lines, field) || isListed(lines, field)))
    .slice(0, 20);
  if (own.length === 0) return none(`This ${what} mentions an NHS number, but is not one patient’s record.`);
  return { digits, at: own.map(({ field }) => field.line) };
}

/** Every number in the cells beside a label: two of them are two patients compared. */
function claimsOf(field: Field): Claim[] {
  const first = numberOf(field.value);
  if (!first) return [];
  const further = field.value
    .slice(first.end)
    .split('\t')
    .slice(1)
    .flatMap((cell) => findNumbers(cell).filter(({ start }) => start === 0));
  return [first, ...further].map((number) => ({ field, number }));
}

function isExample(lines: readonly Line[], { line, value, label }: Field): boolean {
  const text = lines[line]?.text ?? '';
  const upTo = text.slice(0, Math.max(text.indexOf(value), 0) + value.search(/\d/));
  if (EXAMPLE.test(upTo.slice(-160)) || EXAMPLE.test(label)) return true;
  // Words that announce an example, unless they have one of their own.
  return lines
    .slice(Math.max(0, line - 6), line)
    .some((above) => MADE_UP.test(above.text) && findNumbers(above.text).length === 0);
}

/** A number among the words of a sentence: an article, a message, a log. */
function isProse(lines: readonly Line[], { line, value }: Field): boolean {
  const text = lines[line]?.text ?? '';
  const cell = text.split('\t').find((each) => each.includes(value.slice(0, 12))) ?? text;
  if (/\bviewing\b|\brecord (?:of|for)\b/i.test(cell)) return false;
  const words = cell.match(/(?<![\p{L}\d@.-])[a-z]{2,}(?![\d@])/gu) ?? [];
  return words.filter((word) => !OF_LABELS.test(word)).length > 4;
}

const OF_LABELS =
  /^(?:born|date|birth|number|no|address|lives|at|of|and|registered|practice|surgery|postcode|gender|male|female|aged?|years?|yrs?|old|verified|see|notes|on|with|the|code)$/;

/** One of several rows, or below words that head lists of patients. */
function isListed(lines: readonly Line[], { line, listed }: Field): boolean {
  // An appointment in a clinic's list begins with its time.
  if (listed || /^\d\d?[:.]\d\d\b/.test(lines[line]?.text ?? '')) return true;
  const above = lines.slice(Math.max(0, line - 12), line + 1).filter(({ about }) => !about);
  const below = lines.slice(line + 1, line + 4);
  if (above.some(({ text }) => text.length < 120 && LIST_SAYS.test(text))) return true;
  if (below.some(({ text }) => /\b(?:showing|rows) \d/i.test(text))) return true;
  const headings = lines.slice(0, line + 1).filter(({ heading, about }) => heading && !about);
  if (headings.some(({ text }, at) => LIST_OF.test(text) && at >= headings.length - 3)) return true;
  const inTable = lines.slice(Math.max(0, line - 1), line).some(({ columns }) => columns);
  return inTable && headings.length > 0 && !headings.some(({ text }) => RECORD.test(text));
}

/** Another valid number, printed as NHS numbers are, with no label of its own to say what it is. */
function hasAnother(lines: readonly Line[], fields: readonly Field[], digits: string): boolean {
  return fields.some(
    ({ kind, value, about, line }) =>
      ['free', 'nhs number', 'name', 'address'].includes(kind) &&
      about === undefined &&
      !EXAMPLE.test(lines[line]?.text ?? '') &&
      findNumbers(value).some(
        (number) => number.valid && (number.grouped || kind === 'nhs number') && number.digits !== digits,
      ),
  );
}

function whyNone(
  lines: readonly Line[],
  fields: readonly Field[],
  claims: readonly Claim[],
  what: string,
): string {
  if (claims.some(({ number }) => /^(\d)\1+$/.test(number.digits)))
    return `The NHS number on this ${what} is one digit repeated, so it is nobody’s.`;
  if (claims.length > 0) return `The NHS number on this ${what} is not valid. Check its digits.`;
  const labelled = fields.filter(({ kind }) => kind === 'nhs number');
  const isOthers = ({ kind, label, value }: Field) =>
    kind === 'foreign' && /n\.?h\.?s/i.test(label) && numberOf(value) !== undefined;
  if (labelled.some(({ about }) => about === 'other') || fields.some(isOthers))
    return `The NHS number on this ${what} is in a list, or is not the patient’s own.`;
  if (labelled.some(({ value }) => numberOf(value)))
    return `The NHS number on this ${what} is only an example.`;
  if (labelled.some(({ value }) => /\d{3}/.test(value)))
    return `The NHS number on this ${what} does not have ten digits.`;
  if (lines.some(({ text }) => findNumbers(text).some(({ valid }) => valid)))
    return `This ${what} has a number of ten digits, but nothing says that it is an NHS number.`;
  return `This ${what} has no NHS number that could be read.`;
}
