import type { Mention } from '../patient/mention.ts';
import { conflict, none, type Read, refused, type What } from '../patient/reading.ts';
import { EXAMPLE, isExample, isProse } from './example.ts';
import type { Field } from './field.ts';
import type { Line } from './line.ts';
import { isListed } from './listing.ts';
import { mentionOf } from './mention-of.ts';
import { type FoundNumber, findNumbers, inPlainDigits } from './numbers.ts';
import { numberOf } from './values.ts';
import { whyNone } from './why-none.ts';

/** The subject's NHS number, with the lines at which it stands. */
export interface OwnNumber {
  readonly digits: string;
  readonly at: readonly number[];
  readonly mentions: readonly Mention[];
}

type Claim = { readonly field: Field; readonly number: FoundNumber };

/** The one person that the text is about, by labelled NHS number; or why there is none. */
export function choosePatient(
  lines: readonly Line[],
  fields: readonly Field[],
  what: What,
): OwnNumber | Read {
  const claims = fields
    .filter((field) => field.kind === 'nhs number' && field.about !== 'other')
    .flatMap((field) => claimsOf(field))
    .filter(({ field }) => !isExample(lines, field));
  const valid = claims.filter(({ number }) => number.valid);
  const people = new Set(valid.map(({ number }) => number.digits));
  const mentions = claims
    .slice(0, MOST_MENTIONS)
    .map(({ field, number }) => mentionOf('NHS number', field, number.digits));
  if (people.size > 1) return refused(conflict(`This ${what} shows more than one NHS number.`), mentions);
  const [digits] = people;
  if (digits === undefined) return refused(none(whyNone(lines, fields, claims, what)));

  const others = findOthers(lines, fields, digits);
  if (claims.some(({ number }) => number.digits !== digits) || others.length > 0)
    return refused(conflict(`This ${what} shows a second number that may be another patient’s.`), [
      ...mentions,
      ...others,
    ]);
  // The same number in thousands of rows says no more than in the first of them.
  const own = valid
    .slice(0, 300)
    .filter(({ field }) => field.about !== 'apart')
    .filter(
      ({ field }) =>
        what === 'pasted text' || field.located || !(isProse(lines, field) || isListed(lines, field)),
    )
    .slice(0, 20);
  if (own.length === 0) {
    const isList = valid.every(({ field }) => field.listed);
    const reason = isList
      ? `This ${what} is a list, not one patient’s record.`
      : `This ${what} mentions an NHS number, but is not one patient’s record.`;
    return refused(none(reason, [digits]), mentions);
  }
  return {
    digits,
    at: own.map(({ field }) => field.line),
    mentions: own.map(({ field }) => mentionOf('NHS number', field, digits)),
  };
}

/** A page with so many numbers in conflict stays in conflict, whatever of them is seen. */
const MOST_MENTIONS = 200;

/** Every number in the cells beside a label: two of them are two patients compared. */
function claimsOf(field: Field): Claim[] {
  const [one, two] = findNumbers(field.value);
  // Of two, one may be put in doubt: they are two all the same.
  const first = numberOf(field.value) ?? (two && one) ?? inOtherDigits(field.value);
  if (!first) return [];
  const others = field.value
    .split('\t')
    .flatMap((cell) => findNumbers(cell).filter(({ start }) => start === 0))
    .filter(({ digits }) => digits !== first.digits);
  return [first, ...others].map((number) => ({ field, number }));
}

/** A number in digits of another kind is never a patient's, but may be a second one. */
function inOtherDigits(value: string): FoundNumber | undefined {
  const text = inPlainDigits(value);
  const number = text === value ? undefined : numberOf(text);
  return number && { ...number, valid: false };
}

/** Other valid numbers, printed as NHS numbers are, with no label of their own to say what they are. */
function findOthers(lines: readonly Line[], fields: readonly Field[], digits: string): Mention[] {
  return fields.flatMap((field) => {
    const { kind, value, about, line } = field;
    if (!['free', 'nhs number', 'name', 'address'].includes(kind) || about !== undefined) return [];
    if (EXAMPLE.test(lines[line]?.text ?? '')) return [];
    const others = findNumbers(inPlainDigits(value)).filter(
      ({ valid, grouped, digits: other }) =>
        // A telephone number begins with 0; an NHS number never has.
        valid && (grouped || kind === 'nhs number') && other !== digits && !other.startsWith('0'),
    );
    return others.map((number) => mentionOf('NHS number', field, number.digits));
  });
}
