import type { Mention } from '../patient/mention.ts';
import { conflict, none, type ReadResult, type TextSource, withoutPatient } from '../patient/reading.ts';
import { EXAMPLE_WORDS, isExample, isProse } from './example.ts';
import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { isListed } from './listing.ts';
import { mentionOf } from './mention-of.ts';
import { type FoundNumber, findNumbers, inPlainDigits } from './numbers.ts';
import { numberOf } from './values.ts';
import { whyNone } from './why-none.ts';

/** The patient's NHS number, with the indexes of the lines that show it. */
export interface PatientNumber {
  readonly digits: string;
  readonly numberLines: readonly number[];
  readonly mentions: readonly Mention[];
}

type Claim = { readonly field: Field; readonly number: FoundNumber };

/**
 * Finds the labelled NHS number of the one patient that the text is about, or the reason why there is none.
 */
export function choosePatient(
  lines: readonly Line[],
  fields: readonly Field[],
  source: TextSource,
): PatientNumber | ReadResult {
  const claims = fields
    .filter((field) => field.kind === 'nhs number' && field.section !== 'other')
    .flatMap((field) => claimsOf(field))
    .filter(({ field }) => !isExample(lines, field));
  const valid = claims.filter(({ number }) => number.valid);
  const people = new Set(valid.map(({ number }) => number.digits));
  const mentions = claims
    .slice(0, MOST_MENTIONS)
    .map(({ field, number }) => mentionOf('NHS number', field, number.digits));
  if (people.size > 1)
    return withoutPatient(conflict(`This ${source} shows more than one NHS number.`), mentions);
  const [digits] = people;
  if (digits === undefined) return withoutPatient(none(whyNone(lines, fields, claims, source)));

  const others = findOthers(lines, fields, digits);
  if (claims.some(({ number }) => number.digits !== digits) || others.length > 0)
    return withoutPatient(conflict(`This ${source} shows a second number that may be another patient’s.`), [
      ...mentions,
      ...others,
    ]);
  // A page may repeat the number in thousands of rows. The first rows are enough.
  const labelled = valid
    .slice(0, 300)
    .filter(({ field }) => field.section !== 'apart')
    .filter(
      ({ field }) =>
        source === 'pasted text' || field.located || !(isProse(lines, field) || isListed(lines, field)),
    )
    .slice(0, 20);
  if (labelled.length === 0) {
    const isList = valid.every(({ field }) => field.listed);
    const reason = isList
      ? `This ${source} is a list, not one patient’s record.`
      : `This ${source} mentions an NHS number, but is not one patient’s record.`;
    return withoutPatient(none(reason, [digits]), mentions);
  }
  return {
    digits,
    numberLines: labelled.map(({ field }) => field.line),
    mentions: labelled.map(({ field }) => mentionOf('NHS number', field, digits)),
  };
}

/** Only this many mentions are checked against the screen. A page with more numbers is in conflict anyway. */
const MOST_MENTIONS = 200;

/** Every number in the cells beside a label. Two numbers mean that the page compares two patients. */
function claimsOf(field: Field): Claim[] {
  const [earliest, second] = findNumbers(field.value);
  // Where a label has two numbers, the first counts even if words beside it put it in doubt.
  const first = numberOf(field.value) ?? (second && earliest) ?? inOtherDigits(field.value);
  if (!first) return [];
  const others = field.value
    .split('\t')
    .flatMap((cell) => findNumbers(cell).filter(({ start }) => start === 0))
    .filter(({ digits }) => digits !== first.digits);
  return [first, ...others].map((number) => ({ field, number }));
}

/** A number in the digits of another script never identifies the patient, but it may be a second person's. */
function inOtherDigits(value: string): FoundNumber | undefined {
  const text = inPlainDigits(value);
  const number = text === value ? undefined : numberOf(text);
  return number && { ...number, valid: false };
}

/** Other valid numbers that are printed like NHS numbers and have no other label. */
function findOthers(lines: readonly Line[], fields: readonly Field[], digits: string): Mention[] {
  return fields.flatMap((field) => {
    const { kind, value, section, line } = field;
    if (!['free', 'nhs number', 'name', 'address'].includes(kind) || section !== undefined) return [];
    if (EXAMPLE_WORDS.test(lines[line]?.text ?? '')) return [];
    const others = findNumbers(inPlainDigits(value)).filter(
      ({ valid, grouped, digits: other }) =>
        // A telephone number begins with 0. An NHS number never does.
        valid && (grouped || kind === 'nhs number') && other !== digits && !other.startsWith('0'),
    );
    return others.map((number) => mentionOf('NHS number', field, number.digits));
  });
}
